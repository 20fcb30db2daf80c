import { createRequire, isBuiltin } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

/** What `import.meta` is to a module, as Node has it. */
export interface ModuleMeta {
  readonly url: string;
  readonly filename: string;
  readonly dirname: string;
  resolve(name: string): string;
}

/** The name that a cell has as a file: there is none, but it stands where one would. */
const CELL = "cell.js";
const known = new Map<string, ModuleMeta>();

/** Gives the `import.meta` of a local module; that of cells when no path is given. */
export function readMeta(path = join(process.cwd(), CELL)): ModuleMeta {
  const found = known.get(path);
  if (found !== undefined) return found;
  const { href: url } = pathToFileURL(path);
  const meta: ModuleMeta = {
    dirname: dirname(path),
    filename: path,
    resolve(name) {
      if (isBuiltin(name)) return name.startsWith("node:") ? name : `node:${name}`;
      if (/^(?:\.{0,2}\/|file:)/.test(name)) return new URL(name, url).href;
      return pathToFileURL(createRequire(path).resolve(name)).href;
    },
    url,
  };
  known.set(path, meta);
  return meta;
}
