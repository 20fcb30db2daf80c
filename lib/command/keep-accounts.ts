import type { Account } from "../account/account.js";
import { formatExports } from "../account/format-exports.js";
import { message } from "../message/message.js";
import type { Terminal } from "./terminal.js";

/** Accounts that outlive their notebooks until a person has looked at them. */
export interface KeptAccounts {
  /** The account, which only `stop` of all ends. */
  keep(account: Account): Account;
  /** Says how to reach each of them, and waits for Ctrl-C. */
  wait(terminal: Terminal): Promise<void>;
  stop(): Promise<void>;
}

/** Collects accounts that are to be left running. */
export function keepAccounts(): KeptAccounts {
  const kept: Account[] = [];
  return {
    keep(account) {
      kept.push(account);
      return { ...account, stop: () => Promise.resolve() };
    },
    async wait({ stdout, env, signal }) {
      for (const { accountId, environment } of kept) {
        stdout.write(
          `\n# ${message("Account {id}, to be reached from another terminal:", { id: accountId })}\n`,
        );
        stdout.write(formatExports(environment, env));
      }
      if (kept.length === 0 || signal.aborted) return;
      stdout.write(`\n${message("The account goes on until you press Ctrl-C.")}\n`);
      await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
    },
    async stop() {
      for (const account of kept.splice(0)) await account.stop();
    },
  };
}
