/**
 * tslab appends `export {a, b}` to a cell to see its names, those that start with `__` with one `_` too many, and
 * `__global` for `declare global`, which is no name.
 */
export function repairSuffix(text: string): string {
  return text.replace(/(?<=\nexport \{)[^}\n]*(?=\}$)/, (names) =>
    names
      .split(", ")
      .filter((name) => name !== "__global")
      .map((name) => name.replace(/^___/, "__"))
      .join(", "),
  );
}
