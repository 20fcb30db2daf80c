import { isName } from "./is-name.js";

/**
 * tslab appends `export {a, b}` to a cell to see its names, those that start with `__` with one `_` too many, and what
 * is no name.
 */
export function repairSuffix(text: string): string {
  return text.replace(/(?<=\nexport \{)[^}\n]*(?=\}$)/, (names) =>
    names
      .split(", ")
      .filter(isName)
      .map((name) => name.replace(/^___/, "__"))
      .join(", "),
  );
}
