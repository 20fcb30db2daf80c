import { Command } from "commander";
import type { AccountEntry, CreatedAccount } from "../account/control/answer.js";
import { SeigoError } from "../message/error.js";
import { message } from "../message/message.js";
import { addControlOptions, type ControlOptions, NOT_DONE, openControl } from "./open-control.js";
import { parseAccountId } from "./parse-account-id.js";
import type { Terminal } from "./terminal.js";

/** `seigo accounts`: the accounts of a running local AWS, beside the one that `seigo env` leads to. */
export function createCommand(terminal: Terminal): Command {
  const list = new Command("list")
    .description(message("Lists the accounts, with the times when they were made."))
    .action((options: ControlOptions) => listAccounts(options, terminal));
  const create = new Command("create")
    .description(
      message("Makes an account and prints the profile of its administrator, with its secret key."),
    )
    .argument("[ID]", message("the account's number, 12 digits"), parseAccountId)
    .addHelpText(
      "after",
      `\n${message(
        'In a shell with the variables of seigo env: seigo accounts create >> "$AWS_SHARED_CREDENTIALS_FILE". The profile is named as the account\'s number.',
      )}`,
    )
    .action((id: string | undefined, options: ControlOptions) => createAccount(id, options, terminal));
  const remove = new Command("remove")
    .description(message("Removes an account with everything in it, its snapshots too."))
    .argument("<ID>", message("the account's number, 12 digits"), parseAccountId)
    .action((id: string, options: ControlOptions) => removeAccount(id, options, terminal));
  const command = new Command("accounts");
  for (const child of [list, create, remove]) command.addCommand(addControlOptions(child));
  return command;
}

async function listAccounts(options: ControlOptions, terminal: Terminal): Promise<void> {
  const control = await openControl(options, terminal);
  const answer = (await control.ask("GET /accounts")) as { readonly accounts: readonly AccountEntry[] };
  if (options.json) terminal.stdout.write(`${JSON.stringify(answer)}\n`);
  else {
    for (const { accountId, createdAt } of answer.accounts) {
      terminal.stdout.write(`${accountId}  ${createdAt}${describe(accountId === control.accountId)}\n`);
    }
  }
}

function describe(isOwn: boolean): string {
  return isOwn ? `  ${message("the account of seigo env")}` : "";
}

async function createAccount(
  accountId: string | undefined,
  options: ControlOptions,
  { stdout, stderr, ...terminal }: Terminal,
): Promise<void> {
  const control = await openControl(options, terminal);
  const values = { accountId: accountId ?? "" };
  const made = (await control.ask(
    "POST /accounts",
    { accountId },
    {
      EntityAlreadyExists: () =>
        new SeigoError("Cannot make the account {accountId}: it exists already.", {
          values,
          next: "seigo accounts list shows all of them; without a number a free one is taken.",
          exitStatus: NOT_DONE,
        }),
      ValidationError: () =>
        new SeigoError("Cannot make the account {accountId}: AWS has no such number.", {
          values,
          next: "Give another number, or none: a free one is taken.",
        }),
    },
  )) as CreatedAccount;
  if (options.json) return stdout.write(`${JSON.stringify(made)}\n`);
  const { accessKeyId, secretAccessKey } = made.administrator;
  stdout.write(
    `[${made.accountId}]\naws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\n`,
  );
  stderr.write(`${message("Made the account {accountId}.", { accountId: made.accountId })}\n`);
}

async function removeAccount(
  accountId: string,
  options: ControlOptions,
  { stdout, ...terminal }: Terminal,
): Promise<void> {
  const control = await openControl(options, terminal);
  if (accountId === control.accountId) {
    throw new SeigoError("Cannot remove the account {accountId}: seigo env leads to it.", {
      values: { accountId },
      next: "End the local account with Ctrl-C, or go back to a snapshot of it: seigo snapshot restore NAME",
      exitStatus: NOT_DONE,
    });
  }
  await control.ask(`DELETE /accounts/${accountId}`, undefined, {
    NoSuchEntity: () => refuseMissingAccount(accountId),
  });
  if (options.json) stdout.write(`${JSON.stringify({ accountId })}\n`);
  else stdout.write(`${message("Removed the account {accountId}.", { accountId })}\n`);
}

/** The error for a number that no account of the local AWS has. */
export function refuseMissingAccount(accountId: string): SeigoError {
  return new SeigoError("Cannot find the account {accountId} in the local AWS.", {
    values: { accountId },
    next: "seigo accounts list shows all of them.",
    exitStatus: NOT_DONE,
  });
}
