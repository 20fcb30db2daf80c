import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ConvertedCell } from "../../../../lib/kernel/server/converted-cell.js";
import { type Converter, createConverter } from "../../../../lib/kernel/server/converter/create-converter.js";

const TYPES = fileURLToPath(new URL("../../../../../node_modules/@types", import.meta.url));

/** A folder with files, whose cells are converted by one process, without a snapshot. */
export interface CellFolder {
  readonly path: string;
  write(files: Readonly<Record<string, string>>): void;
  /** Makes the converter go on in a folder below. */
  enter(folder: string): void;
  /** Converts cells, each after those before. */
  convert(cells: readonly string[]): Promise<readonly ConvertedCell[]>;
  stop(): void;
}

/** Makes one with Node's types. What cells are told is in English. */
export function createCellFolder(files: Readonly<Record<string, string>> = {}): CellFolder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), "seigo-cells-")));
  const env = { ...process.env, SEIGO_CACHE: join(path, "cache"), SEIGO_LANG: "en" };
  const converter: Converter = createConverter(env);
  const write: CellFolder["write"] = (texts) => {
    for (const [name, text] of Object.entries(texts)) {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), text);
    }
  };
  write(files);
  mkdirSync(join(path, "node_modules"), { recursive: true });
  symlinkSync(TYPES, join(path, "node_modules/@types"), "dir");
  const enter = (folder: string): void => {
    converter.warm();
    converter.move({ cwd: join(path, folder), env });
  };
  enter(".");
  return {
    path,
    write,
    enter,
    async convert(cells) {
      const converted: ConvertedCell[] = [];
      let declarations = "";
      for (const source of cells) {
        const { cell } = await converter.ask<"convert">({
          type: "convert",
          declarations,
          modules: [],
          source,
        });
        converted.push(cell);
        declarations = cell.declarations;
      }
      return converted;
    },
    stop() {
      converter.stop();
      rmSync(path, { recursive: true });
    },
  };
}

/** `TS2322 text` for each thing that is wrong in a cell. */
export function listProblems(cell: ConvertedCell | undefined): readonly string[] {
  if (cell === undefined) throw new Error("there is no such cell");
  return cell.diagnostics.map(({ code, text }) => `TS${code} ${text}`);
}
