import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** A process that answers every line of JSON with another. */
export interface LineProcess {
  ask(question: unknown): Promise<unknown>;
  stop(): Promise<void>;
}

/** Starts a Python program that answers line by line. */
export function startLineProcess(python: string, program: string, env: NodeJS.ProcessEnv): LineProcess {
  const child = spawn(python, [program], { env, stdio: ["pipe", "pipe", "inherit"] });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async ask(question) {
      child.stdin.write(`${JSON.stringify(question)}\n`);
      const { value, done } = await lines.next();
      if (done === true) throw new Error(`the process of ${program} has ended`);
      return JSON.parse(value);
    },
    async stop() {
      child.stdin.end();
      await ended;
    },
  };
}
