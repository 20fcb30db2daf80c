import Module from "node:module";
import { dirname, join, relative } from "node:path";
import { message } from "../../../../message/message.js";
import type { SideOutput } from "../../converted-cell.js";

/** The local modules that cells import, in place of tslab's loading, which does not end for those in a circle. */
export interface LocalModules {
  /** What cells call; the rest of `require` is as it was. */
  readonly require: NodeJS.Require;
  /** Takes modules that are new or have changed; they are loaded when they are required next. */
  update(changed: readonly SideOutput[]): void;
}

/** What Node keeps of a module; its types say less. */
type NodeModule = NodeJS.Module & { _compile(code: string, path: string): void };
const NodeModule = Module as unknown as (new (
  path: string,
) => NodeModule) & {
  _nodeModulePaths(folder: string): string[];
};

/** What a specifier can mean, and what TypeScript makes of it. */
const ENDINGS: readonly ((path: string) => string)[] = [
  (path) => path,
  (path) => `${path}.js`,
  (path) => path.replace(/\.(jsx|ts)$/, ".js"),
  (path) => join(path, "index.js"),
];

/** Loads local modules below a folder; `require` loads all others, tslab's own among them. */
export function createLocalModules(
  folder: string,
  require: NodeJS.Require,
  findImported: (name: string) => unknown,
): LocalModules {
  const codes = new Map<string, string>();
  const loaded = new Map<string, NodeModule>();
  const loading: NodeModule[] = [];

  const find = (id: string, from: string): string | undefined => {
    if (!/^\.{0,2}\//.test(id) && id !== "." && id !== "..") return undefined;
    const path = id.startsWith("/") ? id : join(from, id);
    return ENDINGS.map((end) => end(path)).find((candidate) => codes.has(candidate));
  };
  const load = (path: string): unknown => {
    const known = loaded.get(path);
    if (known !== undefined) return known.exports;
    const place = loading.findIndex(({ filename }) => filename === path);
    const unfinished = loading[place];
    if (unfinished !== undefined) return guard(unfinished, loading.slice(place), folder);
    const module = new NodeModule(path);
    const own = module.require;
    module.filename = path;
    module.paths = NodeModule._nodeModulePaths(dirname(path));
    module.require = ((id: string) => {
      if (id === "tslab") return require(id);
      const imported = findImported(id);
      if (imported !== undefined) return imported;
      const found = find(id, dirname(path));
      return found === undefined ? own.call(module, id) : load(found);
    }) as NodeJS.Require;
    loading.push(module);
    try {
      module._compile(codes.get(path) ?? "", path);
    } finally {
      loading.pop();
    }
    module.loaded = true;
    loaded.set(path, module);
    return module.exports;
  };
  return {
    require: new Proxy(require, {
      apply(_target, self, [id, ...others]: [string, ...unknown[]]) {
        const imported = findImported(id);
        if (imported !== undefined) return imported;
        const found = find(id, folder);
        return found === undefined ? Reflect.apply(require, self, [id, ...others]) : load(found);
      },
    }),
    update(changed) {
      for (const { path, code } of changed) {
        loaded.delete(path);
        codes.set(path, code);
      }
    },
  };
}

/**
 * The exports of a module that waits for another one, which asks for them: as in Node's ES modules, what does not exist
 * yet cannot be used, where CommonJS would give `undefined`.
 */
function guard(module: NodeModule, circle: readonly NodeModule[], folder: string): unknown {
  const exports = module.exports as Record<string, unknown>;
  if (exports["__esModule"] !== true) return exports;
  const names = [...circle, module].map(({ filename }) => relative(folder, filename).replace(/\.js$/, ""));
  return new Proxy(exports, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (value !== undefined || module.loaded || !Object.hasOwn(target, name)) return value;
      throw new ReferenceError(
        message('"{name}" cannot be used yet: local modules import each other in a circle, {circle}.', {
          name: String(name),
          circle: names.join(" → "),
        }),
      );
    },
  });
}
