import Module, { createRequire } from "node:module";
import type { NotebookPlace } from "../../../place/notebook-place.js";

/** Node's own way from a name to a file; not documented. */
type Resolve = (name: string, parent: NodeJS.Module | undefined, ...rest: unknown[]) => string;

/**
 * Lets a copy find what its file finds and it does not: the package that it belongs to, by that package's name or by
 * `#`. Packages are no copies: what they do not find, they do not have.
 */
export function findAsReal({ copies }: NotebookPlace): void {
  const node = Module as unknown as { _resolveFilename: Resolve };
  const resolve = node._resolveFilename;
  node._resolveFilename = (name, parent, ...rest) => {
    try {
      return resolve(name, parent, ...rest);
    } catch (failure) {
      const from = parent?.filename;
      if (from?.startsWith(`${copies}/`) !== true || /^\.{0,2}\//.test(name)) throw failure;
      try {
        return createRequire(from.slice(copies.length)).resolve(name);
      } catch (second) {
        throw (second as NodeJS.ErrnoException).code === "MODULE_NOT_FOUND" ? failure : second;
      }
    }
  };
}
