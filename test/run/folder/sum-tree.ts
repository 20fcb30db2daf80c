import { createHash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";

/** The hash of all that is in a folder: names, kinds, modes, times of change and bytes, folders included. */
export function sumTree(folder: string): string {
  const sum = createHash("sha256");
  const look = (path: string): void => {
    const stats = lstatSync(path);
    sum.update(`${path} ${stats.mode} ${stats.mtimeMs} ${stats.size}\n`);
    if (stats.isSymbolicLink()) sum.update(readlinkSync(path));
    else if (stats.isFile()) sum.update(readFileSync(path));
    else if (stats.isDirectory()) for (const name of readdirSync(path).sort()) look(join(path, name));
  };
  look(folder);
  return sum.digest("hex");
}
