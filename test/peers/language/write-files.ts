import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { FILES } from "./files.js";

/** Writes what lies beside the cells into a folder. */
export async function writeFiles(folder: string): Promise<void> {
  for (const [path, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
