import { setTimeout as sleep } from "node:timers/promises";
import { runInThisContext } from "node:vm";

/** Milliseconds between two looks for a signal, and how many there are: it is here as soon as it is sent. */
const LOOK = 5;
const LOOKS = 4;
/** Milliseconds in which a thread of Node's hands on a signal that it has kept. */
const CATCH = 20;

let arrived = 0;

/** Takes the signals of interrupts, which end loops and programs; they must not end us. */
export function watchSignals(): void {
  process.on("SIGINT", () => {
    arrived += 1;
  });
}

/** How many signals have arrived outside of the synchronous part of a cell. */
export function countSignals(): number {
  return arrived;
}

/**
 * Waits until another signal has arrived, which would end what runs by then. One that came just when the
 * synchronous part of a cell ended is kept by Node for the next such part: that is one of ours then.
 */
export async function waitForSignal(before: number): Promise<void> {
  for (let look = 0; look < LOOKS && arrived === before; look += 1) await sleep(LOOK);
  if (arrived === before) catchSignal();
}

function catchSignal(): void {
  try {
    runInThisContext(`for (const end = Date.now() + ${CATCH}; Date.now() < end; );`, { breakOnSigint: true });
  } catch {
    // That was it.
  }
}
