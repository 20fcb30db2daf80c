import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** Milliseconds for one tool on one notebook; the endless loop ends earlier by the tool's own limit. */
const LIMIT = 120_000;

/** How a tool ended; null: it did not within the limit, and was killed with all that it had started. */
export async function runTool(
  command: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<number | null> {
  const [program = "", ...args] = command;
  const child = spawn(program, args, { ...options, detached: true, stdio: "ignore" });
  const limit = setTimeout(() => killTree(child.pid), LIMIT);
  const [status] = (await once(child, "exit")) as [number | null];
  clearTimeout(limit);
  // Some leave their kernels running.
  killTree(child.pid);
  return status;
}

function killTree(pid: number | undefined): void {
  try {
    process.kill(-(pid ?? 0), "SIGKILL");
  } catch {
    // It has ended by itself, with everything in its group.
  }
}

/** All notebooks below a folder, as one text. */
export async function readNotebooks(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true });
  const texts = names
    .filter((name) => name.endsWith(".ipynb"))
    .map((name) => readFile(join(folder, name), "utf8").catch(() => ""));
  return (await Promise.all(texts)).join("\n");
}
