/** Started by lock-processes.ts: takes, waits for and gives back a lock, as it is told, until it is killed. */
import { spawn } from "node:child_process";
import { SeigoError } from "../../lib/message/error.js";
import { findLockHolder } from "../../lib/process/find-lock-holder.js";
import { type Lock, takeLock } from "../../lib/process/take-lock.js";
import { waitForLock } from "../../lib/process/wait-for-lock.js";
import type { Answer, Order } from "./lock-processes.js";

let lock: Lock | undefined;

async function answer({ order, path }: Order): Promise<Answer> {
  if (order === "release") lock?.release();
  if (order === "start a child") {
    return { child: spawn("sleep", ["60"], { detached: true, stdio: "ignore" }).pid };
  }
  if (order === "wait") lock = await waitForLock(path, new AbortController().signal);
  if (order !== "take") return { at: String(process.hrtime.bigint()) };
  const taken = await takeLock(path);
  lock = taken ?? lock;
  return taken === undefined
    ? { holder: (await findLockHolder(path)) ?? "unknown" }
    : { at: String(process.hrtime.bigint()) };
}

process.on("message", (order: Order) => {
  answer(order)
    .catch((cause: unknown) => ({
      failure:
        cause instanceof SeigoError ? `${cause.name}: ${cause.message} → ${cause.next}` : String(cause),
    }))
    .then((said) => process.send?.(said));
});
process.on("disconnect", () => process.exit());
process.send?.({});
