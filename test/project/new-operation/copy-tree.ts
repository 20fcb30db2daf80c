import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));
/** What the compiler, biome and mocha need of the repository. */
const COPIED = [
  ...["lib", "test", "bench", "scripts", "dist", "ja"],
  ...["package.json", "tsconfig.json", "biome.json", ".gitignore", ".mocharc.cjs"],
];

/** A copy of the repository that a test may change. */
export interface Copy extends AsyncDisposable {
  readonly folder: string;
  /** Runs a script in it, and gives how it ended and what it printed. */
  run(...argv: readonly string[]): Promise<{ readonly status: number; readonly text: string }>;
}

/**
 * Copies the repository, compiled as it is, so that the compiler has to look at changes only: that takes seconds, not
 * half a minute. Packages are hard links (half a second) and not one link to their folder, since the compiler would
 * take them for others and begin anew; so the copy is below `.cache/`, on the same file system.
 */
export async function copyTree(): Promise<Copy> {
  await mkdir(join(ROOT, ".cache"), { recursive: true });
  const folder = await mkdtemp(join(ROOT, ".cache/tree-"));
  for (const name of COPIED) await cp(join(ROOT, name), join(folder, name), { recursive: true });
  await promisify(execFile)("cp", ["-al", join(ROOT, "node_modules"), join(folder, "node_modules")]);
  return {
    folder,
    run: (...argv) =>
      new Promise((resolve) => {
        const options = { cwd: folder, maxBuffer: 16 * 1024 * 1024 };
        execFile(process.execPath, argv, options, (error, stdout, stderr) =>
          resolve({ status: error === null ? 0 : Number(error.code), text: stdout + stderr }),
        );
      }),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}
