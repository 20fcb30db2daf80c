import { existsSync } from "node:fs";
import { join } from "node:path";
import { findModuleFolders, findOwnModuleFolders } from "../../../../place/find-module-folders.js";
import { createLocate } from "../../../../place/locate-copy.js";

/**
 * Where files are, and where the compiler sees them. It can write the name of a type only of what it sees in a
 * `node_modules` above the cell.
 */
export interface Layout {
  /** Two layouts of the same key are the same. */
  readonly key: string;
  /** Where the file is that the compiler sees at a path. */
  locate(path: string): string;
  /** The folders whose files the compiler sees in one. */
  locateAll(folder: string): readonly string[];
  /** Where the compiler sees a file that is, without links, at a path. */
  show(real: string): string;
}

/** Where our own packages are seen: above everything, so that they are found last. */
const LAST = "/node_modules";

/**
 * The layout for a folder: a `node_modules` that is a link is seen as the folder that it stands for, our own packages
 * above all others, and of a local file its copy, when cells have one.
 */
export function createLayout(folder: string, copies: string | undefined): Layout {
  const own = findOwnModuleFolders(folder);
  const linked = findModuleFolders(folder).filter(({ path, real }) => path !== real);
  const shown = [...linked, ...own.map((real) => ({ path: LAST, real }))];
  const locateCopy = createLocate(copies);
  const known = new Map<string, string>();

  const findLast = (name: string): string => {
    const holder = [LAST, ...own].find((path) => existsSync(join(path, name)));
    return join(holder ?? LAST, name);
  };
  const locatePackage = (name: string): string => {
    const found = known.get(name) ?? findLast(name);
    known.set(name, found);
    return found;
  };

  return {
    key: JSON.stringify([linked, own, copies]),
    locate(path) {
      if (own.length === 0 || !path.startsWith(LAST)) return locateCopy(path);
      if (path === LAST) return existsSync(LAST) ? LAST : (own[0] ?? LAST);
      const [, name, rest] = /^\/node_modules\/((?:@[^/]+\/)?[^/]+)(.*)$/.exec(path) ?? [];
      return name === undefined || rest === undefined ? path : `${locatePackage(name)}${rest}`;
    },
    locateAll(path) {
      const [, scope] = /^\/node_modules(\/@[^/]+)?$/.exec(path) ?? [];
      const isMerged = own.length > 0 && (path === LAST || scope !== undefined);
      return isMerged ? [LAST, ...own].map((one) => `${one}${scope ?? ""}`) : [this.locate(path)];
    },
    show(real) {
      const found = shown.find((one) => real.startsWith(`${one.real}/`));
      return found === undefined ? real : `${found.path}${real.slice(found.real.length)}`;
    },
  };
}
