import type { Content } from "../protocol/message.js";
import type { Exchange, Talk } from "./talk.js";
import { within } from "./within.js";

/** Milliseconds until the next try; doubled each time, up to the last. */
const FIRST_PAUSE = 50;
const LAST_PAUSE = 800;
/** Milliseconds for the answers that are still on their way, once one has arrived. */
const LAST_ECHO = 1000;

/** What a kernel said of itself. */
export interface Greeting {
  readonly info: Content;
  /** Messages published before our subscription reached the kernel. */
  readonly unseen: number;
}

/**
 * Asks for kernel_info until it is answered and its echo arrives on iopub too: from then on no output is
 * lost for a subscription that has not reached the kernel yet. Goes on until `signal`, whose reason is thrown.
 */
export async function greetKernel(talk: Talk, signal: AbortSignal): Promise<Greeting> {
  const probes: Exchange[] = [];
  try {
    for (let pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LAST_PAUSE)) {
      signal.throwIfAborted();
      const probe = talk.ask("kernel_info_request", {});
      probes.push(probe);
      const info = await within(Promise.race(probes.map(({ reply }) => reply)), pause);
      if (info === undefined) continue;
      const echo = Promise.race(probes.map(({ idle }) => idle)).then(() => true);
      if ((await within(echo, pause)) !== true) continue;
      // Shell is a queue: every question gets its answer, a busy and an idle.
      await within(Promise.all([probe.idle, ...probes.map(({ reply }) => reply)]), LAST_ECHO);
      return { info, unseen: 2 * probes.length - talk.published() };
    }
  } finally {
    for (const probe of probes) talk.drop(probe);
  }
}
