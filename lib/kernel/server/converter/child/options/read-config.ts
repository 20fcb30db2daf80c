import { relative } from "node:path";
import type ts from "typescript";
import { message } from "../../../../../message/message.js";
import { statFile } from "../../../cache/stat-file.js";
import type { Diagnostic } from "../../../converted-cell.js";
import { isInTheWay } from "./is-in-the-way.js";

/** The `tsconfig.json` that a folder's files are checked by. */
export interface Config {
  /** Its options, with those that it extends; undefined where there is no such file. */
  readonly options: ts.CompilerOptions | undefined;
  /** Why it cannot be used; then no cell runs, since nobody knows how it is to be checked. */
  readonly problems: readonly Diagnostic[];
  /** The files that were read for it, absolute. */
  readonly files: readonly string[];
  /** Whether reading it again would find the same files as they were. */
  isCurrent(): boolean;
}

const NAME = "tsconfig.json";
/** Reads the nearest `tsconfig.json` at a folder or above, as every TypeScript tool does. Never throws. */
export function readConfig(typescript: typeof ts, folder: string): Config {
  const path = typescript.findConfigFile(folder, typescript.sys.fileExists, NAME);
  if (path === undefined) {
    return { options: undefined, problems: [], files: [], isCurrent: () => find() === undefined };
  }
  const stamps = new Map<string, string>();
  const host: ts.ParseConfigHost = {
    useCaseSensitiveFileNames: typescript.sys.useCaseSensitiveFileNames,
    fileExists: typescript.sys.fileExists,
    // What is to be compiled does not matter.
    readDirectory: () => [],
    readFile(file) {
      stamps.set(file, statFile(file));
      return typescript.sys.readFile(file);
    },
  };
  const source = typescript.readJsonConfigFile(path, host.readFile);
  const base = path.slice(0, -NAME.length - 1) || "/";
  const { options, errors } = typescript.parseJsonSourceFileConfigFileContent(
    source,
    host,
    base,
    undefined,
    path,
  );
  const found = [...((source as Parsed).parseDiagnostics ?? []), ...errors];
  return {
    options,
    problems: found
      .filter((problem) => isInTheWay(typescript, problem))
      // What else is wrong often comes of it.
      .slice(0, 1)
      .map((problem) => describe(typescript, problem, { folder, path })),
    files: [...stamps.keys()],
    isCurrent: () => find() === path && [...stamps].every(([file, stamp]) => statFile(file) === stamp),
  };

  function find(): string | undefined {
    return typescript.findConfigFile(folder, typescript.sys.fileExists, NAME);
  }
}

type Parsed = ts.JsonSourceFile & { readonly parseDiagnostics?: readonly ts.Diagnostic[] };

function describe(
  typescript: typeof ts,
  { file, start = 0, length = 0, code, messageText }: ts.Diagnostic,
  { folder, path }: { readonly folder: string; readonly path: string },
): Diagnostic {
  const reason = typescript.flattenDiagnosticMessageText(messageText, "\n");
  const locate = (offset: number): Diagnostic["start"] => {
    const { line, character } = file?.getLineAndCharacterOfPosition(offset) ?? { line: 0, character: 0 };
    return { line: line + 1, column: character + 1 };
  };
  return {
    file: relative(folder, file?.fileName ?? path),
    start: locate(start),
    end: locate(start + length),
    code,
    text: message("This file says how strictly cells are checked, and cannot be read: {reason}", { reason }),
  };
}
