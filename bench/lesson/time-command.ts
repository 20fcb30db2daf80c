import { spawn } from "node:child_process";
import { once } from "node:events";

/** How a command is run. */
export interface CommandOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Runs a command to its end and gives the milliseconds it took. Throws with what it printed when it fails. */
export async function timeCommand(command: readonly string[], { cwd, env }: CommandOptions): Promise<number> {
  const [program = "", ...args] = command;
  const begin = performance.now();
  const child = spawn(program, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      printed += chunk;
    });
  }
  const [status] = await once(child, "close");
  const time = performance.now() - begin;
  if (status !== 0) throw new Error(`${command.join(" ")} ended with ${status}:\n${printed.slice(-3000)}`);
  return time;
}
