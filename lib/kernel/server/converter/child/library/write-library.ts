import { FEATURES } from "./features.js";

/** Files of TypeScript's own that its `es2022` leaves out, and every Node has that seigo runs on. */
const KNOWN = ["lib.es2023.array.d.ts"];

/** The library's files for a release of Node: the names for `lib`, and the text of the one that is ours. */
export function writeLibrary(version: string): {
  readonly names: readonly string[];
  readonly own: { readonly name: string; readonly text: string };
} {
  const major = Number(/^v?(\d+)/.exec(version)?.[1]);
  const name = `lib.node${major}.d.ts`;
  const texts = FEATURES.filter(({ since }) => since <= major).map(({ declarations }) => declarations);
  return { names: [...KNOWN, name], own: { name, text: `${texts.join("\n")}\n` } };
}
