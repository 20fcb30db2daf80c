import { AwsError } from "../protocol/aws-error.js";
import type { ClockReading } from "../sandbox.js";
import { readClock } from "../store/read-clock.js";
import type { World } from "./world.js";

/** AWS writes years with four digits. */
const [FIRST, LAST] = ["1970-01-01T00:00:00.000Z", "9999-12-31T23:59:59.999Z"] as const;

/**
 * Lets seconds pass at once, or turns the clock back. Back to real time it always goes. Throws a `ValidationError` for
 * what is no number, and for a time that no clock can show.
 */
export function moveClock({ clock }: World, seconds: unknown): ClockReading {
  if (typeof seconds !== "number" || !Number.isFinite(seconds)) {
    throw new AwsError("ValidationError", "seconds must be a number.", 400);
  }
  const time = clock.now().getTime() + seconds * 1000;
  const isShown = time >= Date.parse(FIRST) && time <= Date.parse(LAST);
  if (!isShown && clock.offset + seconds * 1000 !== 0) {
    throw new AwsError(
      "ValidationError",
      `The clock goes from ${FIRST} to ${LAST}: ${seconds} seconds are too many.`,
      400,
    );
  }
  clock.move(seconds * 1000);
  return readClock(clock);
}
