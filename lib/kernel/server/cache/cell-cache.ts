import { createHash } from "node:crypto";
import { existsSync, readFileSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { createLocate, type Locate } from "../../place/locate-copy.js";
import type { CellLanguage } from "../cell-language.js";
import type { ConvertedCell, ModuleCell } from "../converted-cell.js";
import { findCacheFolder, SHIPPED } from "./find-cache-folder.js";
import { isStorable } from "./is-storable.js";
import { readConfigKey } from "./read-config-key.js";
import { readStamp } from "./read-stamp.js";
import { sumFile } from "./sum-file.js";
import { writeEntry } from "./write-entry.js";

/** What a cell's conversion depends on. */
export interface CellQuestion {
  readonly declarations: string;
  readonly modules: readonly ModuleCell[];
  readonly source: string;
}

/** Converted cells of earlier runs, so that a run needs no TypeScript for cells that have not changed. */
export interface CellCache {
  /** Whether cells were converted before with all that is installed now. */
  readonly isKnown: boolean;
  /** What cells are checked by, as it is now: it may be edited while the kernel runs. */
  readConfig(): string;
  read(question: CellQuestion): ConvertedCell | undefined;
  /** Keeps a cell; failures to write are ignored. */
  write(question: CellQuestion, cell: ConvertedCell): void;
  /** Waits until everything is written. */
  settle(): Promise<void>;
}

/** What is kept of a cell: local files by their text, for an image's layers do not keep their times. */
interface Entry {
  readonly cell: ConvertedCell;
  readonly files: readonly (readonly [path: string, sum: string])[];
}

/** What a cache is opened with. */
export interface CellCacheOptions {
  /** The package's own cells; no kernel writes to it. */
  readonly shipped?: string;
  /** What the cells are written in. */
  readonly language?: CellLanguage;
  /** Where a local file is read. */
  readonly locate?: Locate;
}

/** Opens the cache for a notebook's folder. Several kernels may use it at once. */
export function openCellCache(
  folder: string,
  env: NodeJS.ProcessEnv,
  { shipped = SHIPPED, language = "typescript", locate = createLocate(undefined) }: CellCacheOptions = {},
): CellCache {
  const root = findCacheFolder(env);
  const known = hash([readStamp(folder)]).slice(0, 16);
  const readConfig = (): string => readConfigKey(folder);
  const findName = ({ declarations, modules, source }: CellQuestion): string => {
    // Relative imports mean other files in another folder.
    const isRelative = /["']\.\.?\//.test(source) || /["']\.\.?\//.test(declarations);
    const place = isRelative ? folder : "";
    const parts = [declarations, JSON.stringify(modules), source, place, readConfig(), language];
    return join(known, `${hash(parts)}.json`);
  };
  let writing: Promise<unknown> = Promise.resolve();
  return {
    readConfig,
    isKnown: [root, shipped].some((place) => existsSync(join(place, known))),
    read(question) {
      const name = findName(question);
      const path = join(root, name);
      const own = readCell(path, locate);
      if (own !== undefined) touch(path);
      return own ?? readCell(join(shipped, name), locate);
    },
    write(question, cell) {
      if (!isStorable(question.source, cell)) return;
      const files = cell.files.map((file) => [file, sumFile(locate(file))] as const);
      const text = JSON.stringify({ cell, files } satisfies Entry);
      const written = writeEntry(root, join(root, findName(question)), `${hash([text])}\n${text}`);
      writing = Promise.all([writing, written]);
    },
    async settle() {
      await writing;
    },
  };
}

/** Undefined too when a local file has changed since. */
function readCell(path: string, locate: Locate): ConvertedCell | undefined {
  const entry = readEntry(path);
  return entry?.files.every(([file, sum]) => sumFile(locate(file)) === sum) ? entry.cell : undefined;
}

/** Undefined too for an entry that is not whole: its first line is the hash of the rest. */
function readEntry(path: string): Entry | undefined {
  try {
    const text = readFileSync(path, "utf8");
    const end = text.indexOf("\n");
    const rest = text.slice(end + 1);
    return text.slice(0, end) === hash([rest]) ? (JSON.parse(rest) as Entry) : undefined;
  } catch {
    return undefined;
  }
}

/** The entries used last are kept longest. */
function touch(path: string): void {
  try {
    utimesSync(path, new Date(), new Date());
  } catch {
    // Another kernel has just removed it, or the folder is read-only.
  }
}

function hash(parts: readonly string[]): string {
  const sum = createHash("sha256");
  for (const part of parts) sum.update(`${part.length}:`).update(part);
  return sum.digest("hex");
}
