import { existsSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, join } from "node:path";
import { constants, Script } from "node:vm";

/** Modules that `require` cannot load, by Node's own `import`. */
export interface ImportedModules {
  /** One that was imported before, as `require` would give it. */
  find(name: string): unknown;
  /** What code that is going to run requires at its top, and can only import. */
  list(outputs: readonly { readonly code: string }[]): readonly string[];
  /** Imports them. Never rejects: `require` says it again. */
  prepare(names: readonly string[]): Promise<void>;
  /** Imports also what only a file of this folder finds. */
  follow(folder: string): void;
  /** What `import()` gives in cells: by `require`, as tslab does, and by `import` where that cannot. */
  load(name: unknown, require: NodeJS.Require): Promise<unknown>;
}

/** They offer an `import` condition only, or await at their top. */
const UNREQUIRABLE = new Set(["ERR_PACKAGE_PATH_NOT_EXPORTED", "ERR_REQUIRE_ASYNC_MODULE"]);
const REQUIRE = /^(?:const [\w$]+ = )?(?:__import(?:Star|Default)\()?require\("([^"]+)"\)/gm;

/** Opens them for a folder, whose packages are found as by a file in it; `require` is the folder's own. */
export function createImportedModules(folder: string, require: NodeJS.Require): ImportedModules {
  const imported = new Map<string, unknown>();
  const own = createImport(folder);
  let native = own;

  const canRequire = (name: string): boolean => {
    try {
      const path = require.resolve(name);
      if (isModule(path)) require(name);
      return true;
    } catch (failure) {
      return !isUnrequirable(failure);
    }
  };
  return {
    find: (name) => imported.get(name),
    follow(real) {
      const other = createImport(real);
      native = (name) =>
        own(name).catch((failure: unknown) => other(name).catch(() => Promise.reject(failure)));
    },
    list(outputs) {
      const names = outputs.flatMap(({ code }) => [...code.matchAll(REQUIRE)].map(([, name = ""]) => name));
      return [...new Set(names)].filter(
        (name) => !(/^[./]/.test(name) || isBuiltin(name) || imported.has(name) || canRequire(name)),
      );
    },
    async prepare(names) {
      for (const name of names) {
        const namespace = await native(name).catch(() => undefined);
        if (namespace !== undefined) imported.set(name, markModule(namespace));
      }
    },
    async load(name, from) {
      const text = String(name);
      if (/^(?:file|data):/.test(text)) return native(text);
      try {
        return addDefault(from(text));
      } catch (failure) {
        if (!isUnrequirable(failure)) throw failure;
        return native(text);
      }
    },
  };
}

/** Node's `import`, as a file of a folder has it. */
function createImport(folder: string): (name: string) => Promise<object> {
  return new Script("(name) => import(name)", {
    filename: join(folder, "src.js"),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  }).runInThisContext() as (name: string) => Promise<object>;
}

function isUnrequirable(failure: unknown): boolean {
  return failure instanceof Error && UNREQUIRABLE.has(String((failure as NodeJS.ErrnoException).code));
}

/** Whether a file is an ES module, by its name and the package that it belongs to. */
function isModule(path: string): boolean {
  if (/\.mjs$/.test(path)) return true;
  if (!/\.js$/.test(path)) return false;
  for (let folder = dirname(path); dirname(folder) !== folder; folder = dirname(folder)) {
    const file = join(folder, "package.json");
    if (!existsSync(file)) continue;
    return (JSON.parse(readFileSync(file, "utf8")) as { readonly type?: string }).type === "module";
  }
  return false;
}

/** As `require` marks an ES module, so that the compiled code takes its default for the default. */
function markModule(namespace: object): object {
  return new Proxy(namespace, {
    get: (target, name) => (name === "__esModule" ? true : Reflect.get(target, name)),
  });
}

/** A CommonJS module as `import()` gives it: its exports are the default, and names too. */
function addDefault(exports: unknown): unknown {
  const isMarked =
    typeof exports === "object" && exports !== null && Reflect.get(exports, "__esModule") === true;
  if (isMarked) return exports;
  const isObject = (typeof exports === "object" || typeof exports === "function") && exports !== null;
  const names = isObject ? Object.getOwnPropertyNames(exports).filter((name) => name !== "default") : [];
  const namespace: Record<string, unknown> = {};
  for (const name of names) {
    Object.defineProperty(namespace, name, {
      enumerable: true,
      get: () => Reflect.get(exports as object, name) as unknown,
    });
  }
  return Object.defineProperty(namespace, "default", { enumerable: true, value: exports });
}
