import { setTimeout as sleep } from "node:timers/promises";
import type { Exchange, Talk } from "./talk.js";
import { within } from "./within.js";

/** The stock kernel drops a request now and then (see `dropInterval`): ask again after so many milliseconds. */
const ASK_AGAIN = 250;
/** iopub is given up when it brings nothing for so many milliseconds although the kernel answers. */
const QUIET = 2000;
/** A kernel that answers two requests at once may publish the idle of the first a little later. */
const ORDER_GRACE = 100;

/**
 * Waits until everything published so far has arrived: a round trip on shell, and its echo on iopub.
 * Waits as long as the kernel does not answer. False when iopub stays silent.
 */
export async function settle(talk: Talk): Promise<boolean> {
  const probes: Exchange[] = [];
  try {
    for (let pause = ASK_AGAIN; ; pause *= 2) {
      probes.push(talk.ask("kernel_info_request", {}));
      const replied = await within(Promise.race(probes.map((probe) => probe.reply)), pause);
      if (replied !== undefined) break;
    }
    const seen = Promise.race(probes.map((probe) => probe.seen)).then(() => true);
    for (;;) {
      const before = talk.published();
      if ((await within(seen, QUIET)) === true) return true;
      if (talk.published() === before) return false;
    }
  } finally {
    for (const probe of probes) talk.drop(probe);
  }
}

/**
 * Waits for a replied request's idle. False when it is known not to come. Another round trip after a `turn` of so many
 * milliseconds brings what the kernel notices only in the next turn of its event loop.
 */
export async function waitForIdle(talk: Talk, exchange: Exchange, turn: number): Promise<boolean> {
  const idle = exchange.idle.then(() => true);
  await settle(talk);
  if (turn > 0) {
    await sleep(turn);
    await settle(talk);
  }
  return (await within(idle, ORDER_GRACE)) ?? false;
}
