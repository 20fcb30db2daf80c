import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { SeigoError } from "../message/error.js";
import { createFolder } from "../process/create-folder.js";
import { runProgram } from "../process/run-program.js";
import type { Watchdog } from "../process/watchdog.js";

/** Our package's folder, seen from `dist/lib/starter/`. */
const PACKAGE = fileURLToPath(new URL("../../../", import.meta.url));

/** What packing needs of its caller. */
export interface PackOptions {
  readonly watchdog: Watchdog;
  readonly signal: AbortSignal;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * Packs the running seigo as `npm pack` does, into a folder that goes with the watchdog, and gives the file's path.
 * Throws a `SeigoError` with what npm has printed when it cannot.
 */
export async function packSeigo(options: PackOptions): Promise<string> {
  const folder = await createFolder(options.watchdog, "seigo-pack");
  // It is built already: what npm would run first is for maintainers. A trial that npm's settings ask for makes no file.
  const args = ["pack", PACKAGE, "--ignore-scripts", "--no-dry-run", "--pack-destination", folder];
  const { status, printed } = await runProgram("npm", args, { ...options, cwd: folder });
  const [file] = (await readdir(folder)).filter((name) => name.endsWith(".tgz"));
  if (status === 0 && file !== undefined) return join(folder, file);
  throw new SeigoError("Cannot pack seigo for the project: npm failed.\n{printed}", {
    values: { printed: printed.trimEnd() },
    next: "Install npm, or say with --package what the project is to install as seigo.",
    exitStatus: 1,
  });
}
