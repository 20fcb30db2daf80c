import type { Dialect } from "../dialect/dialect.js";
import type { Talk } from "./talk.js";
import { within } from "./within.js";

/** Knows when a kernel may drop output without a trace (see `Dialect.dropInterval`). */
export interface DropWatch {
  /** How many messages arrive for certain from now on, the cell's busy and idle among them. */
  room(): number;
  /** Makes room for a cell when little is left. */
  makeRoom(): Promise<void>;
}

/** What is left to every cell at least: more would cost time, a round trip (0.5 ms) for two messages. */
const ROOM = 256;
/** Milliseconds for a round trip that is only there to be counted; the one at the interval's end has no idle. */
const ROUND_TRIP = 100;

/** `unseen` is the number of messages that the kernel had published before our subscription reached it. */
export function createDropWatch(talk: Talk, dialect: Dialect, unseen: number): DropWatch {
  const { dropInterval } = dialect;
  const room = (): number => dropInterval - ((talk.published() + unseen) % dropInterval);
  return {
    room,
    async makeRoom() {
      for (let silent = 0; room() < ROOM && silent < 2; ) {
        const probe = talk.ask("kernel_info_request", {});
        const echo = await within(Promise.all([probe.reply, probe.idle]), ROUND_TRIP);
        silent = echo === undefined ? silent + 1 : 0;
        talk.drop(probe);
      }
    },
  };
}
