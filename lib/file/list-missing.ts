import { lstat } from "node:fs/promises";
import { dirname } from "node:path";

/** A folder and those above it that are not there yet, the innermost first. */
export async function listMissing(path: string): Promise<readonly string[]> {
  const isThere = await lstat(path).then(
    () => true,
    () => false,
  );
  const parent = dirname(path);
  return isThere || parent === path ? [] : [path, ...(await listMissing(parent))];
}
