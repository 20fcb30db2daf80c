/** The door of `npm run new:operation`: the only file here that prints. What it may do is in HELP. */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createOperation } from "./create-operation.js";
import { findNewOperation } from "./find-new-operation.js";
import { formatNextSteps, HELP } from "./help.js";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

try {
  process.stdout.write(await make());
} catch (error) {
  process.stderr.write(`new:operation: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function make(): Promise<string> {
  const options = { help: { type: "boolean", short: "h" } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (values.help) return HELP;
  const [service, name, ...others] = positionals;
  if (service === undefined || name === undefined || others.length > 0) {
    throw new Error(
      "Cannot make an operation: its service and its name are wanted, e.g. npm run new:operation iam CreateGroup.",
    );
  }
  const operation = await findNewOperation(service, name);
  const paths = await createOperation(ROOT, operation, new AbortController().signal);
  return `Written:\n${paths.map((path) => `  ${path}\n`).join("")}${formatNextSteps(operation)}`;
}
