import leven from "leven";

const SHOWN = 3;

/** The names nearest to a mistyped one, nearest first, for a "did you mean". Case and wildcards do not count. */
export function findNearest(typed: string, names: readonly string[]): readonly string[] {
  const wanted = typed.replace(/[*?]/g, "").toLowerCase();
  return names
    .map((name) => ({ name, distance: leven(wanted, name.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance || a.name.localeCompare(b.name, "en"))
    .slice(0, SHOWN)
    .map(({ name }) => name);
}
