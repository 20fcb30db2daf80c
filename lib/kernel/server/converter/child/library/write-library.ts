import { FEATURES } from "./features.js";

/** The library's files for a release of Node: the names for `lib`, and the text of the one that is ours. */
export function writeLibrary(version: string): {
  readonly names: readonly string[];
  readonly own: { readonly name: string; readonly text: string };
} {
  const major = Number(/^v?(\d+)/.exec(version)?.[1]);
  const features = FEATURES.filter(({ since }) => since <= major);
  const name = `lib.node${major}.d.ts`;
  const files = features.flatMap(({ file }) => (file === undefined ? [] : [`lib.${file}.d.ts`]));
  const texts = features.flatMap(({ declarations }) => declarations ?? []);
  return { names: [...files, name], own: { name, text: `${texts.join("\n")}\n` } };
}
