import { createRequire } from "node:module";
import { createTslabTypeScript } from "./create-tslab-typescript.js";
import type { TslabTypeScript } from "./tslab-typescript.js";

export type { TslabTypeScript, TypeScript } from "./tslab-typescript.js";

const fromOurs = createRequire(import.meta.url);
const fromTslab = createRequire(fromOurs.resolve("tslab/package.json"));

/** The file of TypeScript: the last release whose API is in JavaScript. */
export const TYPESCRIPT = fromOurs.resolve("typescript");

/** The file of tslab's fork of TypeScript, in whose place tslab gets ours. */
export const FORK = fromTslab.resolve("@tslab/typescript-for-tslab");

/** The modules of tslab that the converter loads. */
export const TSLAB_MODULES = ["converter", "inspect", "metadata"] as const;

/** Loads one of tslab's modules, e.g. `converter`. */
export function loadTslab<T>(name: (typeof TSLAB_MODULES)[number]): T {
  return fromTslab(`./dist/${name}.js`) as T;
}

/** Loads TypeScript with what tslab takes from its fork. */
export function loadTypeScript(): TslabTypeScript {
  return createTslabTypeScript(fromOurs(TYPESCRIPT) as TslabTypeScript);
}

/** Gives tslab another TypeScript than its fork: its modules are loaded only after that. */
export function replaceTypeScript(replacement: object): void {
  fromTslab.cache[FORK] = {
    id: FORK,
    filename: FORK,
    path: FORK,
    loaded: true,
    exports: replacement,
  } as NodeJS.Module;
}
