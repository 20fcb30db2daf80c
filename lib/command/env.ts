import { Command } from "commander";
import { formatExports } from "../account/format-exports.js";
import { findRecords } from "../account/record/find-records.js";
import type { SandboxRecord } from "../account/record/record.js";
import { SeigoError } from "../message/error.js";
import { message } from "../message/message.js";
import { parsePort } from "./parse-port.js";
import type { Terminal } from "./terminal.js";

/** Not a mistake of the command line: there is nothing to print. */
const NOT_RUNNING = 1;

/** `seigo env`: prints the variables of a running sandbox again, for another terminal. */
export function createCommand({ stdout, env }: Terminal): Command {
  return new Command("env")
    .option("--port <PORT>", message("which sandbox, when several run"), parsePort)
    .addHelpText(
      "after",
      `\n${message(
        'In a shell: eval "$(seigo env)". The lines hold no secret. What the shell has and what would win over the account, such as AWS_PROFILE, is unset by lines of their own; HOME becomes the account\'s private folder, so use a shell that you close afterwards.',
      )}`,
    )
    .action(async ({ port }: { readonly port?: number }) => {
      const record = chooseRecord(await findRecords(env), port);
      stdout.write(formatExports(record.environment, env));
    });
}

function chooseRecord(records: readonly SandboxRecord[], port: number | undefined): SandboxRecord {
  const ports = records.map((record) => record.port).join(", ");
  const chosen = port === undefined ? records : records.filter((record) => record.port === port);
  const [first, second] = chosen;
  if (first !== undefined && second === undefined) return first;
  if (first !== undefined) {
    throw new SeigoError("Cannot choose a local account: there are several, on the ports {ports}.", {
      values: { ports },
      next: "Choose one with --port.",
    });
  }
  if (records.length > 0) {
    throw new SeigoError("Cannot find a local account on port {port}: there are some on {ports}.", {
      values: { port: port ?? 0, ports },
      next: "Choose one with --port.",
      exitStatus: NOT_RUNNING,
    });
  }
  throw new SeigoError("Cannot find a local account: none is running.", {
    next: "Start one in another terminal: seigo sandbox",
    exitStatus: NOT_RUNNING,
  });
}
