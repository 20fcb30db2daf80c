/** A module of the script: its text as CommonJS, and what the names that it requires mean. */
export interface ScriptModule {
  readonly code: string;
  readonly names: Readonly<Record<string, string>>;
}

interface Loaded {
  exports: unknown;
}

/**
 * Loads modules from their texts. It becomes part of a script as text, so it uses nothing from outside of itself.
 * `root` is the module in whose place `createRequire` looks for names.
 */
export function runModules(
  modules: Readonly<Record<string, ScriptModule>>,
  main: string,
  root: string,
  builtin: (name: string) => unknown,
): void {
  const { compileFunction } = builtin("node:vm") as typeof import("node:vm");
  const { pathToFileURL } = builtin("node:url") as typeof import("node:url");
  const { dirname } = builtin("node:path") as typeof import("node:path");
  const cache: Record<string, Loaded> = {};
  const load = (path: string): unknown => {
    const loaded = cache[path];
    if (loaded !== undefined) return loaded.exports;
    const module: Loaded = { exports: {} };
    cache[path] = module;
    const names = ["exports", "require", "module", "__filename", "__dirname", "__url"];
    const run = compileFunction(modules[path]?.code ?? "", names, { filename: path });
    run(module.exports, createRequire(path), module, path, dirname(path), pathToFileURL(path).href);
    return module.exports;
  };
  const createRequire = (from: string): unknown => {
    const resolve = (name: string): string => modules[from]?.names[name] ?? name;
    const require = (name: string): unknown => {
      if (name === "node:module") return { createRequire: () => createRequire(root) };
      const path = resolve(name);
      return path in modules ? load(path) : builtin(path);
    };
    return Object.assign(require, { resolve, cache });
  };
  load(main);
}
