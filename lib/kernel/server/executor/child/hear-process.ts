import { apply } from "./intrinsics.js";

/** What is done about an event of `process`: `taken`, nobody else hears of it; `heard`, it counts as heard. */
export type Hearing = "taken" | "heard" | undefined;

/**
 * Hears what Node tells `process` before any listener does, whatever listeners cells add, remove or put in the place of
 * `emit`: each replacement is called behind us, as it calls the one before it.
 */
export function hearProcess(hear: (event: unknown, first: unknown, second: unknown) => Hearing): void {
  type Emit = (this: unknown, ...args: unknown[]) => unknown;
  const wrap = (emit: Emit): Emit =>
    function (this: unknown, ...args) {
      const hearing = hear(args[0], args[1], args[2]);
      if (hearing === "taken") return true;
      const isHeard = apply(emit, this, args);
      return hearing === "heard" || isHeard;
    };
  let outermost = wrap(process.emit as Emit);
  Object.defineProperty(process, "emit", {
    get: () => outermost,
    set(emit: Emit) {
      outermost = wrap(emit);
    },
    enumerable: true,
    configurable: false,
  });
}
