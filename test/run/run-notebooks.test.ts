import { deepEqual, equal, match } from "node:assert/strict";
import { findExitStatus } from "../../lib/run/find-exit-status.js";
import { runNotebooks } from "../../lib/run/run-notebooks.js";
import { createFakeWorld, createLesson, type FakeOptions } from "./fakes.js";

const right = createLesson([["print 1"]], "right.md");
const wrong = createLesson([["print 1", "silent"]], "wrong.md");
const empty = createLesson([], "empty.md");
const dead = createLesson([["dead"]], "dead.md");
const slow = createLesson([["slow"]], "slow.md");
const skipped = createLesson([["x", "tags=skip-execution"]], "skipped.md");
const script: FakeOptions["script"] = { dead: { status: "died" }, slow: { status: "timedOut" } };

describe("runNotebooks()", () => {
  it("gives every notebook its own account, kernel and folder, and keeps their order", async () => {
    const world = createFakeWorld();
    const result = await runNotebooks([right, wrong, right], { ...world.options, jobs: 2 });
    deepEqual(
      result.notebooks.map(({ notebook }) => notebook.id),
      ["right", "wrong", "right"],
    );
    equal(world.log.filter((line) => line === "account").length, 3);
    equal(world.log.filter((line) => line === "kernel seigo").length, 3);
    equal(new Set(world.folders).size, 3);
    deepEqual([result.account, result.kernel], [{ kind: "local", accountId: "123456789012" }, "seigo"]);
    match(result.startedAt, /^\d{4}-\d\d-\d\dT/);
    match(result.version, /^\d+\.\d+\.\d+$/);
  });

  it("starts no further notebook after a wrong one when it is told so", async () => {
    const world = createFakeWorld();
    const { notebooks } = await runNotebooks([wrong, right], { ...world.options, bail: true });
    deepEqual(
      notebooks.map(({ cells }) => cells[0]?.status),
      ["failed", "notRun"],
    );
    equal(world.log.filter((line) => line === "account").length, 1);
  });

  it("gives every notebook a result when it is interrupted", async () => {
    const world = createFakeWorld({ run: { signal: AbortSignal.abort() } });
    const result = await runNotebooks([right, right], world.options);
    deepEqual([result.interrupted, result.notebooks.length], [true, 2]);
  });
});

describe("findExitStatus()", () => {
  const cases: [string, Parameters<typeof runNotebooks>[0], number][] = [
    ["all right", [right, skipped], 0],
    ["one wrong", [right, wrong], 1],
    ["no notebook", [], 5],
    ["no cell", [empty], 5],
    ["only skipped cells", [skipped], 5],
    ["a kernel that died", [wrong, dead, slow], 138],
    ["a time-out", [wrong, slow], 124],
  ];
  for (const [what, notebooks, status] of cases) {
    it(`is ${status} for ${what}`, async () => {
      equal(
        findExitStatus(await runNotebooks(notebooks, createFakeWorld({ script: script ?? {} }).options)),
        status,
      );
    });
  }

  it("is 1 for a notebook that leaves something", async () => {
    const world = createFakeWorld({ inventories: [{}, { "arn:a": 1 }] });
    equal(findExitStatus(await runNotebooks([right], world.options)), 1);
  });

  it("is 1 for a kernel that does not start", async () => {
    const world = createFakeWorld({ run: { startKernel: () => Promise.reject(new Error("no")) } });
    equal(findExitStatus(await runNotebooks([right], world.options)), 1);
  });
});
