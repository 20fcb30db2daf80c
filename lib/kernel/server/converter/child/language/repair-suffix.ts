/** tslab appends `export {a, b}` to a cell to see its names, those that start with `__` with one `_` too many. */
export function repairSuffix(text: string): string {
  return text.replace(/(?<=\nexport \{)[^}\n]*(?=\}$)/, (names) => names.replace(/(?<=^|, )___/g, "__"));
}
