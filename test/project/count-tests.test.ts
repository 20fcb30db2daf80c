import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const SCRIPT = fileURLToPath(new URL("../../../scripts/count-tests.js", import.meta.url));
const NOT_ALL = 3;

interface Row {
  readonly title: string;
  /** State and title of each event; undefined: nothing was written. */
  readonly events: readonly (readonly [state: string, title: string])[] | undefined;
  /** False: mocha did not come to its end. */
  readonly isEnded: boolean;
  /** The exit status of npm test. */
  readonly status: number;
  /** Paths that tests left behind. */
  readonly left?: readonly string[];
  readonly exit: number;
  readonly last: string;
  readonly named?: readonly string[];
}

const rows: readonly Row[] = [
  {
    title: "what was left behind, by name",
    events: [["passed", "a"]],
    isEnded: true,
    status: 0,
    left: ["seigo-work-1"],
    exit: NOT_ALL,
    last: "1 passed, 1 failed",
    named: ["seigo-work-1"],
  },
  {
    title: "all that passed",
    events: [["passed", "a"]],
    isEnded: true,
    status: 0,
    exit: 0,
    last: "1 passed, 0 failed",
  },
  {
    title: "what failed, by name",
    events: [
      ["passed", "a"],
      ["failed", "b is red"],
    ],
    isEnded: true,
    status: 1,
    exit: NOT_ALL,
    last: "1 passed, 1 failed",
    named: ["b is red"],
  },
  {
    title: "what was skipped, by name",
    events: [
      ["passed", "a"],
      ["pending", "b waits"],
    ],
    isEnded: true,
    status: 0,
    exit: 0,
    last: "1 passed, 0 failed",
    named: ["Skipped: 1", "b waits"],
  },
  {
    title: "what did not run after a failure, by name",
    events: [
      ["passed", "a"],
      ["failed", "hook"],
      ["notRun", "b waited"],
    ],
    isEnded: true,
    status: 1,
    exit: NOT_ALL,
    last: "1 passed, 1 failed",
    named: ["Did not run: 1", "b waited"],
  },
  {
    title: "a test that did not run although nothing failed",
    events: [
      ["passed", "a"],
      ["notRun", "b was forgotten"],
    ],
    isEnded: true,
    status: 0,
    exit: NOT_ALL,
    last: "1 passed, 1 failed",
    named: ["b was forgotten"],
  },
  {
    title: "a crash in the middle, and names the test",
    events: [
      ["passed", "a"],
      ["begin", "b dies"],
    ],
    isEnded: false,
    status: 0,
    exit: NOT_ALL,
    last: "1 passed, 1 failed",
    named: ["b dies"],
  },
  {
    title: "a status that says otherwise",
    events: [["passed", "a"]],
    isEnded: true,
    status: 7,
    exit: NOT_ALL,
    last: "1 passed, 1 failed",
  },
  {
    title: "no test at all",
    events: [],
    isEnded: true,
    status: 0,
    exit: NOT_ALL,
    last: "0 passed, 1 failed",
  },
  {
    title: "a build that failed before",
    events: undefined,
    isEnded: false,
    status: 1,
    exit: NOT_ALL,
    last: "0 passed, 1 failed",
  },
];

describe("count-tests.js", () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "seigo-count-"));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const [
    index,
    { title, events, isEnded, status, left = [], exit, last, named = [] },
  ] of rows.entries()) {
    it(`counts ${title}`, () => {
      const file = join(folder, `${index}.jsonl`);
      const records: object[] = (events ?? []).map(([state, name]) => ({ state, title: name }));
      if (isEnded) records.push({ state: "end" });
      if (events !== undefined)
        writeFileSync(file, records.map((record) => `${JSON.stringify(record)}\n`).join(""));
      const counted = spawnSync(process.execPath, [SCRIPT, file, String(status), ...left], {
        encoding: "utf8",
      });
      assert.equal(counted.status, exit);
      assert.equal(counted.stdout.trimEnd().split("\n").at(-1), last);
      for (const name of named) assert.match(counted.stdout, new RegExp(name));
    });
  }
});
