import { Command } from "commander";
import { askWhy } from "../account/decision/ask-why.js";
import { findRecords } from "../account/record/find-records.js";
import { message } from "../message/message.js";
import { chooseRecord } from "./choose-record.js";
import { parsePort } from "./parse-port.js";
import type { Terminal } from "./terminal.js";

interface Options {
  readonly profile?: string;
  readonly port?: number;
}

/** `seigo why`: says why the local account allowed or refused a request, policy by policy. */
export function createCommand(terminal: Terminal): Command {
  return new Command("why")
    .argument("[request]", message("the id of a request (RequestId); the latest refusal without one"))
    .option("--profile <NAME>", message("the profile whose account is asked about (default when left out)"))
    .option("--port <PORT>", message("which sandbox, when several run"), parsePort)
    .action(async (request: string | undefined, options: Options) => {
      const { signal, stdout } = terminal;
      const env = await findAccount(options.port, terminal.env);
      stdout.write(`${await askWhy(request, options.profile ?? "default", env, signal)}\n`);
    });
}

/** The environment of the account that is asked: the terminal's own, or the running one that its person has started. */
async function findAccount(port: number | undefined, env: NodeJS.ProcessEnv): Promise<NodeJS.ProcessEnv> {
  if (port === undefined && env["SEIGO_ACCOUNT"] === "local") return env;
  if (port === undefined && (await findRecords(env)).length === 0) return env;
  return { ...env, ...(await chooseRecord(port, env)).environment };
}
