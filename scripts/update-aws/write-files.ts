import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import type { Texts } from "./tables.js";

/** Writes all files below a folder, or none: after an error or an abort in the middle all are as they were. */
export async function writeFiles(root: string, texts: Texts, signal: AbortSignal): Promise<void> {
  const originals = new Map<string, Buffer | undefined>();
  try {
    for (const [path, text] of Object.entries(texts)) {
      signal.throwIfAborted();
      originals.set(path, await readFile(join(root, path)).catch(refuseOthers));
      await writeFileAtomic(join(root, path), text);
    }
  } catch (error) {
    for (const [path, original] of originals) {
      if (original === undefined) await rm(join(root, path), { force: true });
      else await writeFileAtomic(join(root, path), original);
    }
    throw error;
  }
}

/** A file may be new; anything else that keeps it from being read would keep it from being restored. */
function refuseOthers(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}
