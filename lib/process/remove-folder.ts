import { rm } from "node:fs/promises";

/** Removes a folder with all it holds; one that is not there is no error. Tries again while a killed process still writes. */
export async function removeFolder(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
}
