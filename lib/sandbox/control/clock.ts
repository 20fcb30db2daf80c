import { AwsError } from "../protocol/aws-error.js";
import { readClock } from "../store/read-clock.js";
import { moveClock } from "../world/move-clock.js";
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
    answer: ({ world, body }) => moveClock(world, body["seconds"]),
  },
  {
    method: "POST",
    path: "/wait",
    access: "wait",
    answer({ world, body }) {
      const seconds = body["seconds"];
      if (typeof seconds === "number" && seconds >= 0 && seconds <= MAX_WAIT)
        return moveClock(world, seconds);
      throw new AwsError("ValidationError", `A wait is 0 to ${MAX_WAIT} seconds long.`, 400);
    },
  },
];
