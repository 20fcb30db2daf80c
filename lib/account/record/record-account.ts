import type { Account } from "../account.js";
import { type WrittenRecord, writeRecord } from "./write-record.js";

/** Notes a running account for other terminals of the same person. One without a port of this machine is not noted. */
export async function recordAccount(account: Account, env: NodeJS.ProcessEnv): Promise<WrittenRecord> {
  const { accountId, environment, url } = account;
  if (url === undefined) return { remove: async () => {} };
  const port = Number(new URL(url).port);
  return writeRecord({ pid: process.pid, port, accountId, environment }, env);
}
