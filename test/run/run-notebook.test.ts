import { deepEqual, equal, match, ok } from "node:assert/strict";
import { existsSync } from "node:fs";
import { SeigoError } from "../../lib/message/error.js";
import type { Progress } from "../../lib/run/progress.js";
import type { CellResult, NotebookResult } from "../../lib/run/result.js";
import { runNotebook } from "../../lib/run/run-notebook.js";
import { isNotebookRight } from "../../lib/run/run-notebooks.js";
import { createFakeWorld, createLesson, type FakeOptions, stdout } from "./fakes.js";

const KEY = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYzEXAMPLEab";
const statuses = ({ cells }: NotebookResult): readonly string[] => cells.map(({ status }) => status);

describe("runNotebook()", () => {
  const cases: [string, Parameters<typeof createLesson>[0], FakeOptions, readonly CellResult["status"][]][] =
    [
      ["passes what is printed", [["print 1", "", "text expect\n1"]], {}, ["passed"]],
      ["runs what has nothing to compare", [["print 1"]], {}, ["ran"]],
      [
        "fails what differs, and does not run what is below",
        [["print 1", "", "text expect\n2"], ["print 3"]],
        {},
        ["failed", "notRun"],
      ],
      ["fails silence with output", [["print 1", "silent"]], {}, ["failed"]],
      ["passes silence", [["quiet", "silent"]], {}, ["passed"]],
      [
        "shares captures",
        [
          ["print 12 a", "", "text expect\n<n:integer> a"],
          ["print 12 b", "", "text expect\n<n:integer> b"],
        ],
        {},
        ["passed", "passed"],
      ],
      [
        "holds captures against later cells",
        [
          ["print 12", "", "text expect\n<n:integer>"],
          ["print 13", "", "text expect\n<n:integer>"],
        ],
        {},
        ["passed", "failed"],
      ],
      [
        "fails an error that nobody expects",
        [["boom"], ["print 1"]],
        { script: { boom: { status: "error", error: { name: "E", message: "m" } } } },
        ["failed", "notRun"],
      ],
      [
        "passes an error that is expected",
        [["boom", "", "text expect error=AccessDenied"], ["print 1"]],
        { script: { boom: { status: "error", error: { name: "AccessDenied", message: "m" } } } },
        ["passed", "ran"],
      ],
      [
        "fails an expected error that does not come",
        [["print 1", "", "text expect error=AccessDenied"]],
        {},
        ["failed"],
      ],
      [
        "fails an expected error with another code",
        [["boom", "", "text expect error=AccessDenied"]],
        { script: { boom: { status: "error", error: { name: "Throttling", message: "m" } } } },
        ["failed"],
      ],
      [
        "lets a cell raise that has the tag",
        [["boom", "tags=raises-exception"], ["print 1"]],
        { script: { boom: { status: "error", error: { name: "E", message: "m" } } } },
        ["ran", "ran"],
      ],
      [
        "fails a cell that has the tag and does not raise",
        [["print 1", "tags=raises-exception"], ["print 2"]],
        {},
        ["failed", "notRun"],
      ],
      [
        "skips what has the tag",
        [["boom", "tags=skip-execution"], ["print 1"]],
        { script: { boom: { status: "error" } } },
        ["skipped", "ran"],
      ],
      [
        "takes aborted for not run",
        [["a"], ["b"]],
        { script: { a: { status: "notRun", detail: "aborted" } } },
        ["notRun", "notRun"],
      ],
      [
        "stops when the kernel dies",
        [["a"], ["b"]],
        { script: { a: { status: "died" } }, run: { keepGoing: true } },
        ["died", "notRun"],
      ],
      [
        "stops when a cell takes too long",
        [["a"], ["b"]],
        { script: { a: { status: "timedOut" } }, run: { keepGoing: true } },
        ["timedOut", "notRun"],
      ],
      [
        "stops when output is lost",
        [["a"], ["b"]],
        { script: { a: { status: "lost" } } },
        ["lost", "notRun"],
      ],
      [
        "runs on when it is told to",
        [["print 1", "silent"], ["print 2"]],
        { run: { keepGoing: true } },
        ["failed", "ran"],
      ],
      [
        "ends at the notebook's time limit",
        [["hang"], ["b"]],
        { run: { limits: { cell: 10_000, notebook: 1000 } } },
        ["timedOut", "notRun"],
      ],
      [
        "fails a cell with a late error",
        [["a"], ["b"]],
        { late: [{ execution: 0, outputs: [], error: { name: "E", message: "late" } }] },
        ["failed", "ran"],
      ],
      [
        "fails a cell with a late error where an error is expected",
        [["boom", "", "text expect error=AccessDenied"]],
        {
          script: { boom: { status: "error", error: { name: "AccessDenied", message: "m" } } },
          late: [{ execution: 0, outputs: [], error: { name: "AccessDenied", message: "m" } }],
        },
        ["failed"],
      ],
      [
        "judges late output",
        [["print 1", "", "text expect\n1"]],
        { late: [{ execution: 0, outputs: stdout("1\n2\n").outputs ?? [] }] },
        ["failed"],
      ],
      [
        "counts late cells without skipped ones",
        [["x", "tags=skip-execution"], ["a"]],
        { late: [{ execution: 0, outputs: [], error: { name: "E", message: "late" } }] },
        ["skipped", "failed"],
      ],
    ];
  for (const [what, cells, options, expected] of cases) {
    it(what, async () => {
      const world = createFakeWorld(options);
      const result = await runNotebook(createLesson(cells), world.options);
      deepEqual(statuses(result), expected);
      equal(result.cells.length, cells.length);
      equal(
        isNotebookRight(result),
        expected.every((status) => ["passed", "ran", "skipped"].includes(status)),
      );
      for (const { status, detail } of result.cells) {
        if (status === "passed" || status === "ran") equal(detail, undefined);
        else if (status !== "died" && status !== "lost" && status !== "timedOut") ok(detail);
      }
      deepEqual(world.log.slice(-2), ["kernel stopped", "account stopped"]);
      for (const folder of world.folders) ok(!existsSync(folder));
    });
  }

  it("names the cell for which the others are not run", async () => {
    const lesson = createLesson([["print 1", "name=first silent"], ["print 2"]]);
    const { cells } = await runNotebook(lesson, createFakeWorld().options);
    match(cells[1]?.detail ?? "", /first/);
  });

  it("shows expected and actual with the hole that does not fit", async () => {
    const lesson = createLesson([
      ["print a 12", "", "text expect\na <n:integer>"],
      ["print a 13", "", "text expect\na <n:integer>"],
    ]);
    const { cells, captures } = await runNotebook(lesson, createFakeWorld().options);
    equal(cells[1]?.expected, "a 12");
    equal(cells[1]?.mismatches[0]?.hole, "<n:integer>");
    deepEqual(captures, { n: 12 });
  });

  it("fails a notebook that leaves something, and names it", async () => {
    const inventories = [
      { "arn:a": 1, "arn:b": { x: 1 } },
      { "arn:b": { x: 2 }, "arn:c": 1 },
    ];
    const result = await runNotebook(createLesson([["print 1"]]), createFakeWorld({ inventories }).options);
    deepEqual([statuses(result), result.leftovers], [["ran"], ["arn:a", "arn:b", "arn:c"]]);
    ok(!isNotebookRight(result));
  });

  it("hides secrets in outputs, errors, comparisons and captures", async () => {
    const lesson = createLesson([
      [`print ${KEY}`, "", "text expect\n<key:string>"],
      ["other", "", "text expect\n<key:string>"],
      ["boom"],
    ]);
    const script = {
      other: stdout(`${encodeURIComponent(KEY)}\n`),
      boom: {
        status: "error",
        error: { name: "E", message: KEY },
        outputs: [{ output_type: "error", ename: "E", evalue: KEY, traceback: [KEY] }],
      },
    } as const;
    const world = createFakeWorld({ script, secrets: [KEY], run: { keepGoing: true } });
    const { notebook: _, ...result } = await runNotebook(lesson, world.options);
    const results = result.cells.map(({ cell: __, ...cell }) => cell);
    deepEqual(
      results.map(({ status }) => status),
      ["passed", "failed", "failed"],
    );
    const text = JSON.stringify([results, result.captures]);
    ok(!text.includes(KEY.slice(0, 12)) && !text.includes("MDENG"), text);
    match(text, /xxxxxxxx/);
  });

  it("says why nothing could be run", async () => {
    const startKernel = () => Promise.reject(new SeigoError("Cannot start.", { next: "Try." }));
    const world = createFakeWorld({ run: { startKernel } });
    const result = await runNotebook(createLesson([["a"], ["b"]]), world.options);
    deepEqual([statuses(result), result.failure], [["notRun", "notRun"], "Cannot start. Try."]);
    deepEqual(world.log, ["account", "account stopped"]);
  });

  it("counts the start into the notebook's time limit", async () => {
    const startKernel = (_: string, { signal }: { readonly signal?: AbortSignal }) =>
      new Promise<never>((_resolve, reject) => {
        signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
      });
    const world = createFakeWorld({ run: { startKernel, limits: { cell: 1000, notebook: 30 } } });
    const result = await runNotebook(createLesson([["a"], ["b"]]), world.options);
    deepEqual(statuses(result), ["timedOut", "notRun"]);
    match(result.failure ?? "", /0\.03/);
    deepEqual(world.log, ["account", "account stopped"]);
  });

  it("stops when it is interrupted, and tidies up", async () => {
    const stop = new AbortController();
    const onProgress = (progress: Progress): void => {
      if (progress.type === "cellStarted" && progress.index === 1) setTimeout(() => stop.abort(), 10);
    };
    const world = createFakeWorld({ run: { signal: stop.signal, onProgress } });
    const result = await runNotebook(createLesson([["a"], ["hang"], ["c"]]), world.options);
    deepEqual(statuses(result), ["ran", "lost", "notRun"]);
    deepEqual(world.log.slice(-2), ["kernel stopped", "account stopped"]);
  });

  it("starts nothing when it was interrupted before", async () => {
    const world = createFakeWorld({ run: { signal: AbortSignal.abort() } });
    deepEqual(statuses(await runNotebook(createLesson([["a"]]), world.options)), ["notRun"]);
    deepEqual(world.log, []);
  });

  it("tells what happens", async () => {
    const told: string[] = [];
    const onProgress = ({ type }: Progress): void => void told.push(type);
    await runNotebook(createLesson([["a"]]), createFakeWorld({ run: { onProgress } }).options);
    deepEqual(told, ["notebookStarted", "cellStarted", "cellEnded", "notebookEnded"]);
  });
});
