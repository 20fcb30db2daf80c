import { Command } from "commander";
import {
  type AccountEntry,
  formatChanges,
  type InventoryChange,
  type SnapshotEntry,
} from "../account/control/answer.js";
import { SeigoError } from "../message/error.js";
import { message } from "../message/message.js";
import { refuseMissingAccount } from "./accounts.js";
import {
  addControlOptions,
  type Control,
  type ControlOptions,
  NOT_DONE,
  openControl,
} from "./open-control.js";
import { parseAccountId } from "./parse-account-id.js";
import type { Terminal } from "./terminal.js";

interface Options extends ControlOptions {
  readonly account?: string;
}

/** `seigo snapshot`: keeps a running local account as it is under a name, goes back to it, and tells what has changed. */
export function createCommand(terminal: Terminal): Command {
  const name = message("the snapshot's name");
  const children = [
    new Command("save")
      .description(message("Keeps the account as it is under a name; the same name again replaces it."))
      .argument("<NAME>", name, parseName)
      .action((given: string, options: Options) => save(given, options, terminal)),
    new Command("restore")
      .description(message("Makes the account what it was, at once and everywhere."))
      .argument("<NAME>", name, parseName)
      .action((given: string, options: Options) => restore(given, options, terminal)),
    new Command("list")
      .description(message("Lists the account's snapshots, with the times when they were taken."))
      .action((options: Options) => list(options, terminal)),
    new Command("diff")
      .description(message("Tells what came, went and changed since a snapshot, or from it to another."))
      .argument("<NAME>", name, parseName)
      .argument(
        "[OTHER]",
        message("the snapshot to compare with; the account as it is without one"),
        parseName,
      )
      .action((given: string, other: string | undefined, options: Options) =>
        diff(given, other, options, terminal),
      ),
    new Command("remove")
      .description(message("Forgets a snapshot."))
      .argument("<NAME>", name, parseName)
      .action((given: string, options: Options) => remove(given, options, terminal)),
  ];
  const command = new Command("snapshot");
  for (const child of children) {
    child.option(
      "--account <ID>",
      message("which account (that of seigo env when left out)"),
      parseAccountId,
    );
    command.addCommand(addControlOptions(child));
  }
  return command;
}

async function save(name: string, options: Options, { stdout, ...terminal }: Terminal): Promise<void> {
  const { ask } = await openSnapshots(options, terminal);
  const taken = (await ask("POST", `/${name}`, name)) as SnapshotEntry;
  if (options.json) stdout.write(`${JSON.stringify(taken)}\n`);
  else stdout.write(`${message('Kept the account as "{name}".', { name })}\n`);
}

async function restore(name: string, options: Options, { stdout, ...terminal }: Terminal): Promise<void> {
  const { ask } = await openSnapshots(options, terminal);
  await ask("POST", `/${name}/restore`, name);
  if (options.json) stdout.write(`${JSON.stringify({ name })}\n`);
  else stdout.write(`${message('The account is what it was in "{name}".', { name })}\n`);
}

async function list(options: Options, { stdout, stderr, ...terminal }: Terminal): Promise<void> {
  const { ask } = await openSnapshots(options, terminal);
  const answer = (await ask("GET", "", "")) as { readonly snapshots: readonly SnapshotEntry[] };
  if (options.json) return stdout.write(`${JSON.stringify(answer)}\n`);
  for (const { name, takenAt } of answer.snapshots) stdout.write(`${takenAt}  ${name}\n`);
  if (answer.snapshots.length > 0) return;
  stderr.write(`${message("There is no snapshot yet. Take one: seigo snapshot save NAME")}\n`);
}

async function diff(
  name: string,
  other: string | undefined,
  options: Options,
  { stdout, ...terminal }: Terminal,
): Promise<void> {
  const { ask } = await openSnapshots(options, terminal);
  const query = other === undefined ? "" : `?to=${encodeURIComponent(other)}`;
  const named = other === undefined ? name : `${name}, ${other}`;
  const answer = (await ask("GET", `/${name}/changes${query}`, named)) as {
    readonly changes: readonly InventoryChange[];
  };
  if (options.json) return stdout.write(`${JSON.stringify(answer)}\n`);
  const lines = formatChanges(answer.changes);
  for (const line of lines.length === 0 ? [message("Nothing is different.")] : lines)
    stdout.write(`${line}\n`);
}

async function remove(name: string, options: Options, { stdout, ...terminal }: Terminal): Promise<void> {
  const { ask } = await openSnapshots(options, terminal);
  await ask("DELETE", `/${name}`, name);
  if (options.json) stdout.write(`${JSON.stringify({ name })}\n`);
  else stdout.write(`${message('Forgot the snapshot "{name}".', { name })}\n`);
}

/** The snapshots of the account that is asked for: paths are below theirs, the name is for what is refused. */
async function openSnapshots(
  options: Options,
  terminal: Pick<Terminal, "env" | "signal">,
): Promise<{ ask(method: string, path: string, name: string): Promise<unknown> }> {
  const control = await openControl(options, terminal);
  const accountId = options.account ?? control.accountId;
  if (accountId !== control.accountId) await checkAccount(control, accountId);
  return {
    ask: (method, path, name) =>
      control.ask(`${method} /accounts/${accountId}/snapshots${path}`, undefined, {
        NoSuchEntity: () =>
          new SeigoError('Cannot find the snapshot "{name}" of the account {accountId}.', {
            values: { name, accountId },
            next: "seigo snapshot list shows all of them.",
            exitStatus: NOT_DONE,
          }),
        LimitExceeded: () =>
          new SeigoError(
            'Cannot keep "{name}": the account {accountId} has as many snapshots as it can have.',
            {
              values: { name, accountId },
              next: "Forget one: seigo snapshot remove NAME",
              exitStatus: NOT_DONE,
            },
          ),
      }),
  };
}

async function checkAccount(control: Control, accountId: string): Promise<void> {
  const { accounts } = (await control.ask("GET /accounts")) as { readonly accounts: readonly AccountEntry[] };
  if (!accounts.some((account) => account.accountId === accountId)) throw refuseMissingAccount(accountId);
}

/** What the control interface takes for the name of a snapshot. */
function parseName(text: string): string {
  if (/^(?!\.+$)[\w.@-]{1,64}$/.test(text) && text !== "now") return text;
  throw new SeigoError('Cannot read the command line: "{text}" cannot be the name of a snapshot.', {
    values: { text },
    next: 'Give up to 64 letters, digits and . _ @ -, not dots alone; "now" is the account as it is.',
  });
}
