import { deepEqual } from "node:assert/strict";
import { createWatch } from "../../../lib/lesson/wait/create-watch.js";
import type { Changes } from "../../../lib/lesson/wait/find-changes.js";

const TIMEOUT = 60;
const never = Number.POSITIVE_INFINITY;
const at = (count: number, arriving = 0, turning = never): Changes => ({ count, arriving, turning });

describe("createWatch()", () => {
  const rows: readonly (readonly [
    what: string,
    attempts: readonly (readonly [seconds: number, changes: Changes | undefined])[],
    prospect: object,
  ])[] = [
    [
      "nobody says anything",
      [
        [0, undefined],
        [9, undefined],
      ],
      { kind: "open" },
    ],
    ["all has just arrived", [[0, at(1)]], { kind: "settled", isOver: false }],
    [
      "all has arrived for a moment",
      [
        [0, at(1)],
        [1.9, at(1)],
      ],
      { kind: "settled", isOver: false },
    ],
    [
      "all has arrived for a while",
      [
        [0, at(1)],
        [2, at(1)],
      ],
      { kind: "settled", isOver: true },
    ],
    [
      "something is on its way",
      [
        [0, at(1)],
        [9, at(1, 3.5)],
      ],
      { kind: "arriving", seconds: 3.5 },
    ],
    [
      "something was on its way",
      [
        [0, at(1)],
        [1, at(1, 1)],
        [2, at(1)],
      ],
      { kind: "settled", isOver: false },
    ],
    [
      "something has changed",
      [
        [0, at(1)],
        [2, at(2)],
      ],
      { kind: "settled", isOver: false },
    ],
    [
      "credentials expire soon",
      [
        [0, at(1, 0, 59)],
        [9, at(1, 0, 50)],
      ],
      { kind: "open" },
    ],
    [
      "credentials expire later",
      [
        [0, at(1, 0, 900)],
        [9, at(1, 0, 891)],
      ],
      { kind: "settled", isOver: true },
    ],
    [
      "nobody says anything any more",
      [
        [0, at(1)],
        [1, undefined],
        [2, at(1)],
      ],
      { kind: "settled", isOver: false },
    ],
  ];
  for (const [what, attempts, prospect] of rows) {
    it(what, () => {
      let now = 0;
      const watch = createWatch(() => now);
      const found = attempts.map(([seconds, changes]) => {
        now = seconds;
        return watch(changes, TIMEOUT);
      });
      deepEqual(found.at(-1), prospect);
    });
  }
});
