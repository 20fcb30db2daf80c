import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";

/** Entries that are kept, of some 5 to 20 kB each. */
const LIMIT = 4000;
/** The oldest go when the limit is passed, so many at once that it is seldom. */
const KEEP = 3000;

/** Removes the entries that were used longest ago when there are more than `limit`. */
export async function pruneEntries(root: string, limit = LIMIT, keep = KEEP): Promise<void> {
  const names = await readdir(root, { recursive: true });
  const paths = names.filter((name) => name.endsWith(".json")).map((name) => join(root, name));
  if (paths.length <= limit) return;
  const entries = await Promise.all(paths.map(async (path) => ({ path, age: (await stat(path)).mtimeMs })));
  entries.sort((a, b) => b.age - a.age);
  for (const { path } of entries.slice(keep)) await rm(path, { force: true });
}
