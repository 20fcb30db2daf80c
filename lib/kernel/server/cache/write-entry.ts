import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Entries that are kept, of some 5 to 20 kB each. */
const LIMIT = 4000;
/** The oldest go when the limit is passed, so many at once that it is seldom. */
const KEEP = 3000;

let isPruned = false;

/** Writes an entry as a whole or not at all; removes the oldest ones of the cache now and then. Never rejects. */
export async function writeEntry(root: string, path: string, text: string): Promise<void> {
  try {
    const { default: writeFileAtomic } = await import("write-file-atomic");
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeFileAtomic(path, text, { mode: 0o600, fsync: false });
    if (isPruned) return;
    isPruned = true;
    await pruneEntries(root);
  } catch {
    // A full disk or a read-only home costs time, not the cell.
  }
}

/** Removes the entries that were used longest ago when there are more than `limit`. */
export async function pruneEntries(root: string, limit = LIMIT, keep = KEEP): Promise<void> {
  const names = await readdir(root, { recursive: true });
  const paths = names.filter((name) => name.endsWith(".json")).map((name) => join(root, name));
  if (paths.length <= limit) return;
  const entries = await Promise.all(paths.map(async (path) => ({ path, age: (await stat(path)).mtimeMs })));
  entries.sort((a, b) => b.age - a.age);
  for (const { path } of entries.slice(keep)) await rm(path, { force: true });
}
