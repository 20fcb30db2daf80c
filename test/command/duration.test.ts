import { equal, throws } from "node:assert/strict";
import { formatDuration, parseDuration } from "../../lib/command/duration.js";

describe("parseDuration() and formatDuration()", () => {
  const rows: readonly (readonly [string, number, string?])[] = [
    ["90s", 90, "1m30s"],
    ["15m", 900],
    ["1h30m", 5400],
    ["2d", 172_800],
    ["1d2h3m4s", 93_784],
    ["48h", 172_800, "2d"],
  ];
  for (const [text, seconds, formatted = text] of rows) {
    it(`read ${text} and write ${formatted}`, () => {
      equal(parseDuration(text), seconds);
      equal(formatDuration(seconds), formatted);
    });
  }

  it("write no time, and what is less than a second, as 0s", () => {
    for (const seconds of [0, 0.4]) equal(formatDuration(seconds), "0s");
  });

  for (const text of ["", "0s", "5", "1.5h", "-1h", "30m1h", "1h 30m", "1w", "99999999d"]) {
    it(`refuse "${text}"`, () => {
      throws(() => parseDuration(text), { name: "SeigoError", exitStatus: 2, next: / 1000000000 秒まで/ });
    });
  }
});
