import { deepEqual, equal, match } from "node:assert/strict";
import { setLanguage } from "../../../lib/message/message.js";
import type { Notebook } from "../../../lib/notebook/notebook.js";
import type { Output } from "../../../lib/notebook/output.js";
import type { CellResult } from "../../../lib/run/result.js";
import { runNotebook } from "../../../lib/run/run-notebook.js";
import { parseSanitizer } from "../../../lib/run/stored/sanitizer.js";
import { createFakeWorld, createLesson } from "../fakes.js";

const E = "\u001b";
const PNG =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const OTHER_PNG = `${PNG.slice(0, 21)}A${PNG.slice(22, -8)}TkSuQmCC`;
const out = (text: string, name: "stdout" | "stderr" = "stdout"): Output => ({
  output_type: "stream",
  name,
  text,
});
const err = (text: string) => out(text, "stderr");
const data = (bundle: Readonly<Record<string, string | object>>): Output => ({
  output_type: "display_data",
  data: bundle as never,
  metadata: {},
});
const value = (text: string): Output => ({
  output_type: "execute_result",
  execution_count: 7,
  data: { "text/plain": text },
  metadata: {},
});
const thrown = (ename: string, evalue: string): Output => ({
  output_type: "error",
  ename,
  evalue,
  traceback: [`${ename} at ${Math.random()}`],
});

interface Case {
  readonly stored: readonly Output[];
  readonly shown: readonly Output[];
  readonly tags?: readonly string[];
  readonly source?: string;
  /** The stored prompt number. */
  readonly count?: number | null;
}

/** A notebook of foreign cells, and a kernel that shows what it is told. */
async function run(
  cases: readonly Case[],
  options: { readonly sanitize?: string; readonly isOff?: boolean; readonly late?: readonly Output[] } = {},
): Promise<readonly CellResult[]> {
  const lesson = createLesson(cases.map(({ source = "" }, index) => [`${source}\n// ${index}`]));
  let next = 0;
  const cells = lesson.cells.map((cell) => {
    const one = cell.kind === "code" ? cases[next++] : undefined;
    if (cell.kind !== "code" || one === undefined) return cell;
    const { stored, tags = [], count = 3 } = one;
    return { ...cell, outputs: stored, tags, executionCount: count };
  });
  const notebook: Notebook = { ...lesson, cells };
  const script = Object.fromEntries(
    cells.flatMap((cell, index) => {
      if (cell.kind !== "code") return [];
      const one = cases[cells.slice(0, index).filter(({ kind }) => kind === "code").length];
      const failure = one?.shown.find((output) => output.output_type === "error");
      const error = failure && { name: failure.ename, message: failure.evalue };
      const outputs = one?.shown ?? [];
      return [
        [cell.source, error === undefined ? { outputs } : { outputs, status: "error" as const, error }],
      ];
    }),
  );
  const late = options.late === undefined ? [] : [{ execution: 0, outputs: options.late }];
  const { sanitize } = options;
  const compareOutputs = sanitize === undefined ? {} : { sanitizer: parseSanitizer(sanitize, "s.cfg") };
  const world = createFakeWorld({
    script,
    late,
    run: { keepGoing: true, ...(options.isOff === true ? {} : { compareOutputs }) },
  });
  return (await runNotebook(notebook, world.options)).cells;
}

describe("createComparison()", () => {
  before(() => setLanguage("ja"));

  const rows: readonly (readonly [what: string, one: Case, status: string])[] = [
    ["a wrong result", { stored: [value("6")], shown: [value("5")] }, "failed"],
    ["a right result", { stored: [value("5")], shown: [value("5")] }, "passed"],
    ["a printed text for a result", { stored: [value("5")], shown: [out("5\n")] }, "passed"],
    ["a text in several streams", { stored: [out("a\n"), out("b\n")], shown: [out("a\nb\n")] }, "passed"],
    [
      "streams that take turns",
      { stored: [out("a\n"), err("x\n"), out("b\n")], shown: [err("x\n"), out("a\nb\n")] },
      "passed",
    ],
    ["stderr for stdout", { stored: [out("a\n")], shown: [err("a\n")] }, "failed"],
    ["another line on stderr", { stored: [out("a"), err("b")], shown: [out("a"), err("c")] }, "failed"],
    ["another order", { stored: [out("a\nb\n")], shown: [out("b\na\n")] }, "failed"],
    ["blanks at the ends of lines", { stored: [out("a  \n\n")], shown: [out("a\n")] }, "passed"],
    ["blanks at the start of a line", { stored: [out("  a\n")], shown: [out("a\n")] }, "failed"],
    ["a progress line", { stored: [out("  0%\r100%\n")], shown: [out(" 50%\r100%\n")] }, "passed"],
    ["a coloured text", { stored: [value(`${E}[33m5${E}[39m`)], shown: [value("5")] }, "passed"],
    [
      "another place in what looks like a stack",
      { stored: [out("    at foo (a.ts:1:1)\n")], shown: [out("    at foo (a.ts:2:1)\n")] },
      "failed",
    ],
    [
      "what looks like a stack and was not stored",
      { stored: [out("a\n")], shown: [out("a\n    at foo (a.ts:1:1)\n")] },
      "failed",
    ],
    [
      "a displayed text that looks like a stack",
      { stored: [value("E\n    at foo (a.ts:1:1)")], shown: [value("E\n    at bar (a.ts:1:1)")] },
      "failed",
    ],
    ["a line that is missing", { stored: [out("a\nb\n")], shown: [out("a\n")] }, "failed"],
    ["a line too many", { stored: [out("a\n")], shown: [out("a\nb\n")] }, "failed"],
    ["nothing for something", { stored: [out("a\n")], shown: [] }, "failed"],
    ["something for nothing", { stored: [], shown: [out("a\n")] }, "failed"],
    ["nothing for nothing", { stored: [], shown: [] }, "passed"],
    ["a cell that was never run", { stored: [], shown: [out("a\n")], count: null }, "ran"],
    ["outputs without a prompt number", { stored: [value("6")], shown: [value("5")], count: null }, "failed"],
    [
      "a table in HTML",
      { stored: [data({ "text/html": "<td>6" })], shown: [data({ "text/html": "<td>5" })] },
      "failed",
    ],
    [
      "the same in HTML",
      { stored: [data({ "text/html": "<td>5" })], shown: [data({ "text/html": "<td>5" })] },
      "passed",
    ],
    [
      "HTML beside the same text",
      {
        stored: [data({ "text/plain": "<HTML>", "text/html": "<td>6" })],
        shown: [data({ "text/plain": "<HTML>", "text/html": "<td>5" })],
      },
      "failed",
    ],
    [
      "the same picture",
      { stored: [data({ "image/png": PNG })], shown: [data({ "image/png": PNG })] },
      "passed",
    ],
    [
      "another picture",
      { stored: [data({ "image/png": PNG })], shown: [data({ "image/png": OTHER_PNG })] },
      "failed",
    ],
    [
      "no picture",
      { stored: [data({ "text/plain": "F", "image/png": PNG })], shown: [data({ "text/plain": "F" })] },
      "failed",
    ],
    [
      "a picture of text",
      { stored: [data({ "image/svg+xml": "<svg>6" })], shown: [data({ "image/svg+xml": "<svg>5" })] },
      "failed",
    ],
    [
      "JSON",
      { stored: [data({ "application/json": { a: 6 } })], shown: [data({ "application/json": { a: 5 } })] },
      "failed",
    ],
    [
      "a widget",
      {
        stored: [data({ "text/plain": "w", "application/vnd.jupyter.widget-view+json": { model_id: "1" } })],
        shown: [data({ "text/plain": "w", "application/vnd.jupyter.widget-view+json": { model_id: "2" } })],
      },
      "passed",
    ],
    [
      "an error that is meant",
      { stored: [thrown("E", "no")], shown: [thrown("E", "no")], tags: ["raises-exception"] },
      "passed",
    ],
    [
      "another name of an error",
      { stored: [thrown("E", "no")], shown: [thrown("F", "no")], tags: ["raises-exception"] },
      "failed",
    ],
    [
      "another text of an error",
      { stored: [thrown("E", "no")], shown: [thrown("E", "so")], tags: ["nbval-raises-exception"] },
      "failed",
    ],
    ["an error that is not meant", { stored: [thrown("E", "no")], shown: [thrown("E", "no")] }, "failed"],
    ["an error that does not come", { stored: [thrown("E", "no")], shown: [] }, "failed"],
    [
      "an error that is meant and does not come",
      { stored: [], shown: [], source: "# NBVAL_RAISES_EXCEPTION" },
      "failed",
    ],
    [
      "an error that the stock kernel told",
      {
        stored: [err("E: no\n    at evalmachine.<anonymous>:1:7\n")],
        shown: [thrown("E", "no")],
        tags: ["raises-exception"],
      },
      "passed",
    ],
    [
      "another error than the stock kernel told",
      { stored: [err("E: no\n    at a.js:1:7\n")], shown: [thrown("E", "so")], tags: ["raises-exception"] },
      "failed",
    ],
    [
      "frames of another machine",
      {
        stored: [err("E: no\n    at f (/a/b.js:1:2)\n")],
        shown: [err("E: no\n    at f (/c/d.js:3:4)\n    at g (e.js:5:6)\n")],
      },
      "passed",
    ],
    [
      "what is to be ignored",
      { stored: [value("6")], shown: [value("5")], tags: ["nbval-ignore-output"] },
      "ran",
    ],
    [
      "what is to be ignored, in a comment",
      { stored: [value("6")], shown: [value("5")], source: "// NBVAL_IGNORE_OUTPUT" },
      "ran",
    ],
    [
      "what is to be compared after all",
      {
        stored: [value("6")],
        shown: [value("5")],
        tags: ["nbval-ignore-output"],
        source: "// NBVAL_CHECK_OUTPUT",
      },
      "failed",
    ],
    ["what is not to be run", { stored: [value("6")], shown: [value("5")], tags: ["nbval-skip"] }, "skipped"],
    [
      "a part of an output",
      { stored: [out("Streaming output truncated to the last 5000 lines.\na\n")], shown: [out("a\n")] },
      "ran",
    ],
    [
      "an id that is new each time",
      { stored: [value("'AIDACKCEVSQ6C2EXAMPLE'")], shown: [value("'AIDARZPUZDIKGEMQLW77P'")] },
      "passed",
    ],
    ["a text that looks the same", { stored: [out("a\u00a0b\n")], shown: [out("a b\n")] }, "failed"],
  ];
  for (const [what, one, status] of rows) {
    it(`${status}: ${what}`, async () => {
      const [result] = await run([one]);
      equal(result?.status, status);
      equal((result?.mismatches.length ?? 0) > 0, status === "failed" && result?.rows !== undefined);
    });
  }

  it("shows both sides beside each other, with a mark where they differ", async () => {
    const [result] = await run([{ stored: [out("a\nB\n"), err("x\n")], shown: [out("a\nb\n"), err("x\n")] }]);
    deepEqual(result?.rows, [
      { left: "a", right: "a", fits: true },
      { left: "B", right: "b", fits: false },
      { left: "[stderr]", right: "[stderr]", fits: true },
      { left: "x", right: "x", fits: true },
    ]);
    equal(result?.expected, "a\nB\n[stderr]\nx");
    deepEqual(
      result?.mismatches.map(({ path, expected, actual }) => [path, expected, actual]),
      [["2 行目", "B", "b"]],
    );
  });

  it("holds what stands for what over cells, and forgets what a wrong cell says", async () => {
    const id = (letter: string) => [value(`AIDA${letter.repeat(17)}`)];
    const cells = await run([
      { stored: id("A"), shown: id("W") },
      { stored: [...id("B"), value("6")], shown: [...id("X"), value("5")] },
      { stored: id("B"), shown: id("Y") },
      { stored: id("A"), shown: id("Z") },
    ]);
    deepEqual(
      cells.map(({ status }) => status),
      ["passed", "failed", "passed", "failed"],
    );
    match(cells[3]?.mismatches[0]?.reason ?? "", /W{17}/);
  });

  it("counts what it compared, and says why it left something", async () => {
    const cells = await run([
      { stored: [out("a"), value("5")], shown: [out("a"), value("5")] },
      { stored: [value("6")], shown: [value("5")], tags: ["nbval-ignore-output"] },
      { stored: [], shown: [], count: null },
    ]);
    deepEqual(
      cells.map(({ stored }) => stored),
      [{ compared: 2, left: 0 }, { compared: 0, left: 1, reason: "印がある" }, undefined],
    );
  });

  it("compares nothing unless that is wanted", async () => {
    const [result] = await run([{ stored: [value("6")], shown: [value("5")] }], { isOff: true });
    deepEqual([result?.status, result?.stored], ["ran", undefined]);
  });

  it("looks again at what came late", async () => {
    const cases = [{ stored: [out("a\n")], shown: [out("a\n")] }];
    equal((await run(cases, { late: [out("a\nlate\n")] }))[0]?.status, "failed");
    const id = (letter: string) => [value(`AIDA${letter.repeat(17)}`)];
    equal((await run([{ stored: id("A"), shown: id("W") }], { late: id("X") }))[0]?.status, "passed");
  });

  it("says that the same error is stored where none is meant", async () => {
    const [result] = await run([{ stored: [thrown("E", "no")], shown: [thrown("E", "no")] }]);
    match(result?.detail ?? "", /raises-exception/);
  });

  it("takes patterns of one's own", async () => {
    const sanitize = "[a]\nregex: v\\d+\nreplace: VERSION\n";
    const one = { stored: [out("v18\n")], shown: [out("v20\n")] };
    equal((await run([one], { sanitize }))[0]?.status, "passed");
    equal((await run([one]))[0]?.status, "failed");
  });

  it("blames the pattern that takes too long", async function () {
    this.timeout(30_000);
    const sanitize = "regex: (a+)+$\nreplace: b\n";
    const text = [out(`${"a".repeat(60)}!\n`)];
    const [result] = await run([{ stored: text, shown: text }], { sanitize });
    equal(result?.status, "failed");
    match(result?.detail ?? "", /s\.cfg/);
  });

  it("leaves a cell with an expectation to that", async () => {
    const lesson = createLesson([["print 5", "", "text expect\n5"]]);
    const cells = lesson.cells.map((cell) =>
      cell.kind === "code" ? { ...cell, outputs: [value("6")] } : cell,
    );
    const world = createFakeWorld({ run: { compareOutputs: {} } });
    const { cells: results } = await runNotebook({ ...lesson, cells }, world.options);
    deepEqual(
      results.map(({ status, stored }) => [status, stored]),
      [["passed", undefined]],
    );
  });
});
