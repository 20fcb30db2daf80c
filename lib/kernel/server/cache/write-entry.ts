import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { pruneEntries } from "./prune-entries.js";

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
