import { readFileSync } from "node:fs";
import { createRequire, Module } from "node:module";
import { dirname } from "node:path";

type Compilable = Module & { paths: string[]; _compile(code: string, path: string): unknown };
type Loader = typeof Module & { _nodeModulePaths(folder: string): string[] };

/**
 * Loads a CommonJS module for whoever requires it later, with one byte a letter: V8 keeps the source, and with one
 * letter beyond Latin-1 all 8 million of TypeScript's would take two. Letters beyond ASCII may stand in comments only.
 */
export function loadLatin(path: string): void {
  const module = new Module(path) as Compilable;
  module.filename = path;
  module.paths = (Module as Loader)._nodeModulePaths(dirname(path));
  createRequire(path).cache[path] = module;
  module._compile(readFileSync(path, "latin1"), path);
  module.loaded = true;
}
