import { rm } from "node:fs/promises";
import { join } from "node:path";
import { SeigoError } from "../../message/error.js";
import { findLockHolder } from "../../process/find-lock-holder.js";
import { type Lock, takeLock } from "../../process/take-lock.js";

/** Takes a folder for this process, or throws a `SeigoError` that names who has it. */
export async function lockFolder(folder: string): Promise<Lock> {
  const path = join(folder, "lock");
  const lock = await takeLock(path);
  if (lock !== undefined) {
    // Earlier builds left it behind; it says nothing about who has the folder now.
    await rm(join(folder, "pid"), { force: true });
    return lock;
  }
  const { pid, host } = (await findLockHolder(path)) ?? {};
  const next = "End that process, or name another folder.";
  if (pid === undefined) {
    throw new SeigoError('Cannot open the data in "{folder}": another process has it open.', {
      values: { folder },
      next,
    });
  }
  if (host === undefined) {
    throw new SeigoError('Cannot open the data in "{folder}": process {pid} has it open.', {
      values: { folder, pid },
      next,
    });
  }
  throw new SeigoError('Cannot open the data in "{folder}": process {pid} on "{host}" has it open.', {
    values: { folder, pid, host },
    next,
  });
}
