import type { CellContext, CellContexts, Rejection } from "./cell-context.js";
import type { Hearing } from "./hear-process.js";
import { createIndex } from "./intrinsics.js";
import type { Witness } from "./witness.js";

/**
 * Gives rejections that nobody handles, and exceptions in callbacks, to the cell that caused them. A
 * rejection may still be handled until its cell ends; an exception fails a running cell at once, since what
 * it waits for may never come.
 */
export function watchFailures(
  contexts: CellContexts,
  witness: Witness,
  fail: (context: CellContext, thrown: unknown) => void,
): (event: unknown, first: unknown, second: unknown) => Hearing {
  const rejected = createIndex<Rejection>();

  const reject = (reason: unknown, promise: Promise<unknown>): void => {
    const context = contexts.find();
    if (context.interrupted || rejected.find(promise) !== undefined) return;
    if (context.ended) {
      witness.thrown(context, reason);
      return;
    }
    const rejection: Rejection = { promise, reason, handled: false, next: context.rejections };
    context.rejections = rejection;
    rejected.keep(promise, rejection);
  };
  const handle = (promise: object): void => {
    const rejection = rejected.find(promise);
    if (rejection !== undefined) rejection.handled = true;
  };
  const fall = (thrown: unknown): void => {
    const context = contexts.find();
    if (context.interrupted) return;
    if (context.ended) witness.thrown(context, thrown);
    else fail(context, thrown);
  };

  return (event, first, second) => {
    switch (event) {
      case "unhandledRejection":
        reject(first, second as Promise<unknown>);
        return "heard";
      case "rejectionHandled":
        handle(first as object);
        return undefined;
      // Told before `uncaughtException`, and also to whoever has taken exceptions for themselves.
      case "uncaughtExceptionMonitor":
        fall(first);
        return undefined;
      case "uncaughtException":
        return "heard";
      default:
        return undefined;
    }
  };
}
