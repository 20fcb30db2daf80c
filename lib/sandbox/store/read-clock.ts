import type { ClockReading } from "../sandbox.js";
import type { MovableClock } from "./clock.js";

/** What time it is, as the control interface tells it. */
export function readClock(clock: MovableClock): ClockReading {
  return { now: clock.now().toISOString(), ahead: clock.offset / 1000 };
}
