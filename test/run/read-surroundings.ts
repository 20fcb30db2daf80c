import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Started by a cell: writes into the file that is named all that a learner's process can read around it: environments
 * and command lines of processes, the files of its home, its folder for temporary files and its own.
 */
const [, , dump = ""] = process.argv;

const processes = readdirSync("/proc")
  .filter((name) => /^\d+$/.test(name))
  .flatMap((pid) => [`/proc/${pid}/environ`, `/proc/${pid}/cmdline`]);
const files = [tmpdir(), homedir(), process.cwd()].flatMap(listFiles);
writeFileSync(dump, [...processes, ...files].map(read).join("\n"));

/** Links lead to packages, which are everybody's. */
function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return listFiles(path);
    return entry.isFile() ? [path] : [];
  });
}

/** A process may have ended, or be another's. */
function read(path: string): string {
  try {
    return `${path}: ${readFileSync(path, "utf8")}`;
  } catch {
    return "";
  }
}
