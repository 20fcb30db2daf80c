import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import writeFileAtomic from "write-file-atomic";
import { SeigoError } from "../../message/error.js";
import { message } from "../../message/message.js";
import { runProgram } from "../../process/run-program.js";
import { waitForLock } from "../../process/wait-for-lock.js";
import type { Watchdog } from "../../process/watchdog.js";
import { findJupyterFolder } from "./find-jupyter-folder.js";

/** JupyterLab in a Python virtual environment. */
export interface Jupyter {
  /** The virtual environment's folder. */
  readonly folder: string;
  /** Its interpreter: `python -m jupyterlab` is JupyterLab. */
  readonly python: string;
}

/** What installing needs of its caller. */
export interface InstallOptions {
  readonly watchdog: Watchdog;
  readonly signal: AbortSignal;
  /** The caller's environment: it tells where the person's cache folder is. */
  readonly env: NodeJS.ProcessEnv;
  /** Called with a sentence for the person who waits. */
  say(sentence: string): void;
  /** Called with each package that pip works on, and how many there are at most. */
  count(done: number, all: number): void;
}

const REQUIREMENTS = fileURLToPath(new URL("../../../../lib/lab/requirements.txt", import.meta.url));
const CHECK_PYTHON = "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))";

/**
 * Makes the virtual environment of the package in `root` from the locked requirements, or finds it complete.
 * Throws a `SeigoError` when there is no fitting Python, or pip cannot install.
 */
export async function installJupyter(root: string, options: InstallOptions): Promise<Jupyter> {
  const requirements = await readFile(REQUIREMENTS, "utf8");
  const key = createHash("sha256").update(requirements).digest("hex");
  const folder = findJupyterFolder(root, key, options.env);
  const jupyter = { folder, python: join(folder, "bin", "python") };
  if (await isComplete(jupyter, key)) return jupyter;
  await mkdir(dirname(folder), { recursive: true });
  const lock = await waitForLock(`${folder}.lock`, options.signal);
  try {
    if (!(await isComplete(jupyter, key))) await install(jupyter, key, requirements, options);
    return jupyter;
  } finally {
    lock.release();
  }
}

/** The interpreter is a link: it leads nowhere when the Python that made it has been removed. */
async function isComplete({ folder, python }: Jupyter, key: string): Promise<boolean> {
  return (
    existsSync(python) && (await readFile(join(folder, "seigo-requirements"), "utf8").catch(() => "")) === key
  );
}

async function install(
  { folder, python }: Jupyter,
  key: string,
  requirements: string,
  options: InstallOptions,
): Promise<void> {
  const checked = await runProgram("python3", ["-c", CHECK_PYTHON], options);
  if (checked.status !== 0) {
    throw new SeigoError("Cannot install JupyterLab: there is no Python 3.10 or later with venv.", {
      values: { reason: checked.printed },
      next: "Install Python 3 (on Debian and Ubuntu: sudo apt install python3-venv), then try again.",
    });
  }
  options.say(message("Installing JupyterLab (only the first time; this takes a minute or two)"));
  await rm(folder, { recursive: true, force: true });
  await runStep("python3", ["-m", "venv", folder], options);
  const all = new Set(requirements.match(/^[a-z0-9][^=\s]*(?===)/gim)).size;
  let done = 0;
  const onLine = (line: string): void => {
    // The last line comes once: packages for other systems and other Pythons have been left out by then.
    if (line.startsWith("Installing collected packages")) options.count(all, all);
    if (!line.startsWith("Collecting ")) return;
    done += 1;
    options.count(done, all);
  };
  const pip = ["-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--require-hashes"];
  await runStep(python, [...pip, "--only-binary", ":all:", "--requirement", REQUIREMENTS], {
    ...options,
    onLine,
  });
  await writeFileAtomic(join(folder, "seigo-requirements"), key);
}

async function runStep(
  command: string,
  args: readonly string[],
  options: Parameters<typeof runProgram>[2],
): Promise<void> {
  const { status, printed } = await runProgram(command, args, options);
  if (status === 0) return;
  throw new SeigoError("Cannot install JupyterLab: {command} failed.\n{printed}", {
    values: { command: [command, ...args.slice(0, 3)].join(" "), printed: printed.trimEnd() },
    next: "Check that this machine reaches a Python package index, then try again.",
    exitStatus: 1,
  });
}
