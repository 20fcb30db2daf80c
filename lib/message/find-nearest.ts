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

/** Whether a word is a slip of a name, and not simply another word: one letter of a short one, two of six. */
export function isNear(typed: string, name: string): boolean {
  const distance = leven(typed.toLowerCase(), name.toLowerCase());
  return distance <= Math.max(1, Math.floor(Math.min(typed.length, name.length) / 3));
}
