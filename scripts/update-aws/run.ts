import { execFile } from "node:child_process";
import { promisify } from "node:util";

const MAX_BYTES = 64 * 1024 * 1024;
/** How much of its complaints is shown. */
const LINES = 12;
const COLUMNS = 300;

/** Where a program runs, and what ends it. */
export interface RunOptions {
  readonly cwd: string;
  readonly signal: AbortSignal;
}

/** What a program printed. Throws with the last of its complaints when it did not end well. */
export async function run(
  command: string,
  argv: readonly string[],
  { cwd, signal }: RunOptions,
): Promise<string> {
  signal.throwIfAborted();
  try {
    return (await promisify(execFile)(command, [...argv], { cwd, signal, maxBuffer: MAX_BYTES })).stdout;
  } catch (error) {
    signal.throwIfAborted();
    const { stderr, stdout } = error as { readonly stderr?: string; readonly stdout?: string };
    const said = (stderr || stdout || String(error)).trim().split("\n").slice(-LINES).map(shorten);
    throw new Error(`Cannot run ${command} ${argv.join(" ")}:\n  ${said.join("\n  ")}`, { cause: error });
  }
}

/** pip lists every version that there is when it finds none. */
function shorten(line: string): string {
  return line.length <= COLUMNS ? line : `${line.slice(0, COLUMNS / 2)} … ${line.slice(-COLUMNS / 2)}`;
}
