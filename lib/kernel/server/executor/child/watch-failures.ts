import { type CellContext, findContext } from "./cell-context.js";
import { describeError } from "./describe-error.js";
import { sendEvent } from "./send-event.js";

/**
 * Gives rejections that nobody handles, and exceptions in callbacks, to the cell that caused them. A
 * rejection may still be handled until its cell ends; an exception fails a running cell at once, since what
 * it waits for may never come.
 */
export function watchFailures(fail: (context: CellContext, thrown: unknown) => void): void {
  const rejected = new WeakMap<Promise<unknown>, CellContext>();
  process.on("unhandledRejection", (reason, promise) => {
    const context = findContext();
    if (context.interrupted) return;
    if (context.ended) {
      sendEvent({ type: "error", cell: context.id, error: describeError(context, reason) });
      return;
    }
    context.rejections.set(promise, reason);
    rejected.set(promise, context);
  });
  process.on("rejectionHandled", (promise) => {
    rejected.get(promise)?.rejections.delete(promise);
  });
  process.on("uncaughtException", (thrown) => {
    const context = findContext();
    if (context.interrupted) return;
    if (context.ended) sendEvent({ type: "error", cell: context.id, error: describeError(context, thrown) });
    else fail(context, thrown);
  });
}
