/** JSON with one line for each entry of the outermost and the second level, so that a change shows as a line. */
export function formatTable(table: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(table).map(
    ([name, value]) => `${JSON.stringify(name)}: ${formatEntry(value)}`,
  );
  return `{\n${lines.join(",\n")}\n}\n`;
}

function formatEntry(value: unknown): string {
  if (Array.isArray(value)) {
    return value.length === 0 ? "[]" : `[\n${value.map((item) => JSON.stringify(item)).join(",\n")}\n]`;
  }
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const lines = Object.entries(value).map(
    ([name, entry]) => `${JSON.stringify(name)}:${JSON.stringify(entry)}`,
  );
  return lines.length === 0 ? "{}" : `{\n${lines.join(",\n")}\n}`;
}
