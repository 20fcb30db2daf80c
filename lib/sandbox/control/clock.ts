import { AwsError } from "../protocol/aws-error.js";
import { readClock } from "../store/read-clock.js";
import type { World } from "../world/world.js";
import type { Route } from "./route.js";

/** The longest that somebody who only waits can let pass at once. */
const MAX_WAIT = 60;

/** The one clock: read it, move it, and let the time of a wait pass at once. */
export const clockRoutes: readonly Route[] = [
  { method: "GET", path: "/clock", access: "control", answer: ({ world }) => readClock(world.clock) },
  {
    method: "POST",
    path: "/clock",
    access: "control",
    answer: ({ world, body }) => moveClock(world, readSeconds(body["seconds"])),
  },
  {
    method: "POST",
    path: "/wait",
    access: "wait",
    answer({ world, body }) {
      const seconds = readSeconds(body["seconds"]);
      if (seconds >= 0 && seconds <= MAX_WAIT) return moveClock(world, seconds);
      throw new AwsError("ValidationError", `A wait is 0 to ${MAX_WAIT} seconds long.`, 400);
    },
  },
];

function moveClock(world: World, seconds: number): unknown {
  world.clock.move(seconds * 1000);
  return readClock(world.clock);
}

function readSeconds(value: unknown): number {
  if (typeof value === "number" && Number.isFinite(value) && Math.abs(value) <= 1e9) return value;
  throw new AwsError("ValidationError", "seconds must be a number.", 400);
}
