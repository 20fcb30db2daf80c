import { readFileSync } from "node:fs";
import type { Connection } from "../../../../lib/kernel/protocol/connection.js";
import { lyingKernels, oddKernels } from "./kit/kit.js";
import { serveScript } from "./serve-script.js";

/** A kernel of the kit as a process of its own: `scripted-kernel.js CONNECTION-FILE NAME`. */
const [, , file = "", name = ""] = process.argv;
const trial = [...Object.values(lyingKernels).flat(), ...oddKernels].find((one) => one.name === name);
if (trial === undefined) throw new Error(`There is no kernel "${name}" in the kit.`);
const connection = JSON.parse(readFileSync(file, "utf8")) as Connection;
await serveScript(connection, trial.script, (how) => {
  if (typeof how === "number") process.exit(how);
  process.kill(process.pid, how);
});
