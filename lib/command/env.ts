import { Command } from "commander";
import { formatExports } from "../account/format-exports.js";
import { message } from "../message/message.js";
import { chooseRecord } from "./choose-record.js";
import { parsePort } from "./parse-port.js";
import type { Terminal } from "./terminal.js";

/** `seigo env`: prints the variables of a running sandbox again, for another terminal. */
export function createCommand({ stdout, env }: Terminal): Command {
  return new Command("env")
    .option("--port <PORT>", message("which sandbox, when several run"), parsePort)
    .addHelpText(
      "after",
      `\n${message(
        'In a shell: eval "$(seigo env)". The lines hold no secret. What the shell has and what would win over the account, such as AWS_PROFILE, is unset by lines of their own. HOME and proxies stay as they are; aws is found in the account\'s folder first, which gives it a home of its own.',
      )}`,
    )
    .action(async ({ port }: { readonly port?: number }) => {
      const record = await chooseRecord(port, env);
      stdout.write(formatExports(record.environment, env));
    });
}
