import { lstat } from "node:fs/promises";

/**
 * Whether a path is a file of this person, no link, with no permission for others but those of a mask. Its folder may
 * be everybody's: what another user has put there must not lead us to their account.
 */
export async function isOwnFile(path: string, mask: number): Promise<boolean> {
  const info = await lstat(path).catch(() => undefined);
  return info?.isFile() === true && info.uid === process.getuid?.() && (info.mode & mask) === 0;
}
