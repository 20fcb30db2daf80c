import type { Socket } from "node:net";

/**
 * Calls back once nothing is left that could still happen by itself: no timer, no connection, no promise that will
 * settle. Node says so before it would end, when it does not wait for `commands`.
 */
export function watchRest(commands: Socket, onRest: () => void): void {
  // Those of cells are for the end of their program, which this is not.
  const others = process.listeners("beforeExit");
  process.removeAllListeners("beforeExit");
  process.once("beforeExit", () => {
    commands.ref();
    for (const other of others) process.on("beforeExit", other);
    onRest();
  });
  commands.unref();
}
