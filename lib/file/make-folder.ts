import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Makes a folder and those above it that are missing. Rejects with what the system says, also below `/proc`, where
 * Node's own `mkdir` with `recursive` tries for ever: the parent is there, and what is made in it is not.
 */
export async function makeFolder(path: string, mode = 0o777): Promise<void> {
  if ((await stat(path).catch(() => undefined))?.isDirectory()) return;
  const parent = dirname(path);
  if (parent !== path) await makeFolder(parent, mode);
  try {
    await mkdir(path, { mode });
  } catch (cause) {
    // Somebody else has made it meanwhile.
    if ((await stat(path).catch(() => undefined))?.isDirectory()) return;
    throw cause;
  }
}
