import { setFlagsFromString } from "node:v8";
import { Command, Option } from "commander";
import type { Account } from "../account/account.js";
import type { Consistency } from "../account/consistency.js";
import { formatExports } from "../account/format-exports.js";
import { openAccount } from "../account/open-account.js";
import { recordAccount } from "../account/record/record-account.js";
import { SeigoError } from "../message/error.js";
import { message } from "../message/message.js";
import { createConsistencyOption } from "./consistency-option.js";
import { formatCall } from "./format-call.js";
import { parseAccountId } from "./parse-account-id.js";
import { parsePort } from "./parse-port.js";
import type { Terminal } from "./terminal.js";

interface Options {
  readonly port?: number;
  readonly accountId?: string;
  readonly region?: string;
  readonly data?: string;
  readonly consistency?: Consistency;
  readonly wording?: "today" | "2023";
  /** An earlier name of `wording`. */
  readonly vintage?: "today" | "2023";
}

/** `seigo sandbox`: holds the local account in the foreground, for the SDK, the CLI and boto3 in other terminals. */
export function createCommand(terminal: Terminal): Command {
  return new Command("sandbox")
    .option("--port <PORT>", message("the port on 127.0.0.1 (a free one when left out)"), parsePort)
    .option("--account-id <ID>", message("the account's number, 12 digits"), parseAccountId)
    .option(
      "--region <REGION>",
      message("the region of the profile (ap-northeast-1 when left out)"),
      parseRegion,
    )
    .option("--data <DIR>", message("the folder that keeps the account; gone at the end when left out"))
    .addOption(createConsistencyOption())
    .option("--wording <YEAR>", message("whose words refusals use: today or 2023"), parseWording)
    .addOption(new Option("--vintage <YEAR>").argParser(parseWording).hideHelp())
    .action(({ vintage, wording = vintage, ...options }: Options) =>
      hold(wording === undefined ? options : { ...options, wording }, terminal),
    );
}

/**
 * Young objects keep the megabyte that they start with, and get no 16: of a request little is left, and what comes next
 * fits into the processor's cache. Old ones are looked through each time that they have grown by a few megabytes, which
 * takes 10 ms a second under full load. Together that is 30 MB. What Node 24 compiles between its first and its best
 * compiler takes 20 MB more, and answers no faster.
 */
function limitMemory(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
  setFlagsFromString("--optimize-for-size");
  setFlagsFromString("--no-maglev");
}

async function hold(options: Options, terminal: Terminal): Promise<void> {
  limitMemory();
  const account = await openAccount(options);
  try {
    await offer(account, options.data, terminal);
  } finally {
    await account.stop();
  }
}

/** Says how to reach the account, and waits for the signal to stop, which is how it is meant to end. */
async function offer(
  account: Account,
  data: string | undefined,
  { stdout, stderr, env, signal }: Terminal,
): Promise<void> {
  const { accountId, environment, url = "AWS" } = account;
  const record = await recordAccount(account, env);
  try {
    stdout.write(formatExports(environment, env));
    stderr.write(`${message("The local account {accountId} answers at {url}.", { accountId, url })}\n`);
    const call = formatCall(env);
    stderr.write(
      `${message('In another terminal: eval "$({call} env)". It goes on until Ctrl-C.', { call })}\n`,
    );
    if (!signal.aborted) {
      await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
    }
  } finally {
    await record.remove();
  }
  stderr.write(`${describeEnd(data)}\n`);
}

function describeEnd(data: string | undefined): string {
  return data === undefined
    ? message("The local account is gone, with all that was in it.")
    : message('The local account has ended. It is kept in "{folder}".', { folder: data });
}

function parseRegion(text: string): string {
  if (/^[a-z]{2}(-[a-z]+)+-\d$/.test(text)) return text;
  throw new SeigoError('Cannot read the command line: "{text}" is no region.', {
    values: { text },
    next: "Give a region such as ap-northeast-1.",
  });
}

function parseWording(text: string): "today" | "2023" {
  if (text === "today" || text === "2023") return text;
  throw new SeigoError('Cannot read the command line: "{text}" is no wording.', {
    values: { text },
    next: "Give today or 2023.",
  });
}
