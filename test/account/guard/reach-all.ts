/**
 * Started by open.test.ts in a network namespace: tries every pair of a way and a host, as JSON in the argument, in the
 * environment that a front end's kernel gives to what its cells start, and prints what came of each.
 */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { leadCalls } from "../../../lib/lab/kernel/lead-calls.js";

const REACH = fileURLToPath(new URL("reach.js", import.meta.url));
const SIDE_BY_SIDE = 3;
const LIMIT = 60_000;

const rows = JSON.parse(process.argv[2] ?? "[]") as readonly (readonly [string, string])[];
const { environment, stop } = await leadCalls(process.env);
const outcomes: unknown[] = [];
const queue = [...rows.entries()];
const work = async (): Promise<void> => {
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const [index, row] = next;
    outcomes[index] = await new Promise((resolve) => {
      execFile(process.execPath, [REACH, ...row], { env: environment, timeout: LIMIT }, (_, stdout, stderr) =>
        resolve(stdout === "" ? { message: stderr } : JSON.parse(stdout)),
      );
    });
  }
};
await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
await stop();
process.stdout.write(JSON.stringify(outcomes));
