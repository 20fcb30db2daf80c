import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { waitForLock } from "../../lib/process/wait-for-lock.js";

const run = promisify(execFile);

/** A Python virtual environment that is ready. */
export interface Venv {
  readonly folder: string;
  /** The interpreter's path. */
  readonly python: string;
  /** The path of a program that a package installed, e.g. `papermill`. */
  readonly find: (program: string) => string;
}

/** The repository, from `dist/test/peers/`. */
const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** pip's download and installation; a second process waits as long for the first. */
const INSTALL_LIMIT = 600_000;

/**
 * Makes the virtual environment of a requirements file below `.cache/peers`, or finds it there: one for each
 * content of the file, made by one process while others wait.
 */
export async function startVenv(
  requirements: string = join(ROOT, "test/peers/requirements.txt"),
): Promise<Venv> {
  const content = await readFile(requirements, "utf8");
  const key = createHash("sha256").update(content).digest("hex").slice(0, 12);
  const folder = join(ROOT, ".cache/peers", key);
  const venv = {
    folder,
    python: join(folder, "bin/python"),
    find: (program: string) => join(folder, "bin", program),
  };
  const ready = join(folder, "ready");
  if (existsSync(ready)) return venv;
  await mkdir(join(folder, ".."), { recursive: true });
  // One that takes longer than that does not end.
  const lock = await waitForLock(`${folder}-lock`, AbortSignal.timeout(INSTALL_LIMIT));
  try {
    if (existsSync(ready)) return venv;
    await rm(folder, { recursive: true, force: true });
    await run("python3", ["-m", "venv", folder]);
    await run(
      venv.python,
      ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", requirements],
      {
        timeout: INSTALL_LIMIT,
      },
    );
    await writeFile(ready, `${process.version}\n`);
    return venv;
  } finally {
    lock.release();
  }
}
