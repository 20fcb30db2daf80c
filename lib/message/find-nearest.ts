const SHOWN = 3;

/** The names nearest to a mistyped one, nearest first, for a "did you mean". Case and wildcards do not count. */
export function findNearest(typed: string, names: readonly string[]): readonly string[] {
  const wanted = typed.replace(/[*?]/g, "").toLowerCase();
  return names
    .map((name) => ({ name, distance: measureDistance(wanted, name.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance || a.name.localeCompare(b.name, "en"))
    .slice(0, SHOWN)
    .map(({ name }) => name);
}

/** Levenshtein's distance: how many letters to insert, delete or replace. */
function measureDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...a].entries()) {
    const current = [row + 1];
    for (const [column, other] of [...b].entries()) {
      const replaced = (previous[column] ?? 0) + (letter === other ? 0 : 1);
      current.push(Math.min(replaced, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
}
