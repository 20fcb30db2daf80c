import { rm, writeFile } from "node:fs/promises";
import { startWatchdog } from "../../process/watchdog.js";
import type { Account } from "../account.js";
import { findRecords } from "./find-records.js";
import type { Holder } from "./record.js";
import { createTokenPath } from "./record-path.js";
import { refuseWrite, type WrittenRecord, writeRecord } from "./write-record.js";

/**
 * Notes a running account for other terminals of the same person, and beside it its control token, in a file that only
 * this person can read: a person started it. An account whose verdicts count is never noted. One without a port of this
 * machine is not either.
 */
export async function recordAccount(
  account: Account,
  env: NodeJS.ProcessEnv,
  holder: Holder = "sandbox",
): Promise<WrittenRecord> {
  const { accountId, environment, url, control } = account;
  if (url === undefined) return { path: "", remove: async () => {} };
  // Whoever looks removes what is left of those that have been killed.
  await findRecords(env);
  const port = Number(new URL(url).port);
  const record = await writeRecord({ pid: process.pid, port, accountId, environment, holder }, env);
  if (control === undefined) return record;
  const path = createTokenPath(record.path);
  // A token without its record would be found by nobody, and so never be removed.
  const watchdog = startWatchdog();
  const remove = async (): Promise<void> => {
    await watchdog.stop();
    await record.remove();
  };
  try {
    watchdog.watchFolder(path);
    await rm(path, { force: true });
    // Made here and not replaced: nobody else's file and no link is written to.
    await writeFile(path, control.token, { mode: 0o600, flag: "wx" });
  } catch (cause) {
    await remove();
    throw refuseWrite(path, cause);
  }
  return { path: record.path, remove };
}
