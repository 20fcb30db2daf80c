import { Command } from "commander";
import { askWhy } from "../account/decision/ask-why.js";
import { message } from "../message/message.js";
import type { Terminal } from "./terminal.js";

interface Options {
  readonly profile?: string;
}

/** `seigo why`: says why the local account allowed or refused a request, policy by policy. */
export function createCommand(terminal: Terminal): Command {
  return new Command("why")
    .argument("[request]", message("the id of a request (RequestId); the latest refusal without one"))
    .option("--profile <NAME>", message("the profile whose account is asked about (default when left out)"))
    .action(async (request: string | undefined, options: Options) => {
      const { env, signal, stdout } = terminal;
      stdout.write(`${await askWhy(request, options.profile ?? "default", env, signal)}\n`);
    });
}
