import { deepEqual, equal, match, ok } from "node:assert/strict";
import { message, setLanguage } from "../../lib/message/message.js";
import type { Notebook } from "../../lib/notebook/notebook.js";
import { formatJsonReport } from "../../lib/report/format-json-report.js";
import { formatReports } from "../../lib/report/format-reports.js";
import { formatSummary } from "../../lib/report/format-summary.js";
import { createPaint } from "../../lib/report/paint.js";
import { createExecutedNotebook } from "../../lib/run/create-executed-notebook.js";
import { EXIT, findExitStatus } from "../../lib/run/find-exit-status.js";
import type { CellResult, CellStatus, RunResult } from "../../lib/run/result.js";
import { runNotebooks } from "../../lib/run/run-notebooks.js";
import { createFakeWorld, createLesson, type FakeOptions, type FakeWorld } from "./fakes.js";

const KEY = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYzEXAMPLEab";
const LESSON = [
  ["print 1", "name=first", "text expect\n1"],
  ["print 2", "name=second", "text expect\n2"],
  ["print 3", "name=third", "text expect\n3"],
] as const;

/** Throws what a mistake of ours would throw. */
function throwMistake(text = "stub"): never {
  throw new RangeError(text);
}

describe("an exception inside seigo", () => {
  before(() => setLanguage("ja"));

  /** Where it is thrown, what that leaves of three cells that are right, and outputs that are kept. */
  const cases: readonly (readonly [
    where: string,
    damage: (world: FakeWorld, lesson: Notebook) => readonly [FakeWorld, Notebook],
    options: FakeOptions,
    statuses: readonly CellStatus[],
    outputs: readonly number[],
  ])[] = [
    [
      "while a cell is judged",
      (world, lesson) => [world, breakExpectation(lesson)],
      {},
      ["passed", "internalError", "passed"],
      [1, 1, 1],
    ],
    [
      "while secrets are hidden",
      (world, lesson) => [breakSecrets(world), lesson],
      {},
      ["passed", "internalError", "passed"],
      [1, 0, 1],
    ],
    [
      "in the kernel's client",
      (world, lesson) => [breakKernel(world, "execute"), lesson],
      {},
      ["passed", "internalError", "notRun"],
      [1, 0, 0],
    ],
    [
      "while late output is judged",
      (world, lesson) => [world, breakExpectation(lesson, 1)],
      { late: [{ execution: 1, outputs: [{ output_type: "stream", name: "stdout", text: "2\n" }] }] },
      ["passed", "internalError", "passed"],
      [1, 1, 1],
    ],
    [
      "at the end of the kernel",
      (world, lesson) => [breakKernel(world, "finish"), lesson],
      {},
      ["passed", "passed", "passed"],
      [1, 1, 1],
    ],
    [
      "while progress is shown",
      (world, lesson) => [
        { ...world, options: { ...world.options, onProgress: () => throwMistake() } },
        lesson,
      ],
      {},
      ["passed", "passed", "passed"],
      [1, 1, 1],
    ],
  ];
  for (const [where, damage, options, statuses, outputs] of cases) {
    it(`${where} is shown as one`, async () => {
      const [world, lesson] = damage(createFakeWorld(options), createLesson(LESSON));
      const result = await runNotebooks([lesson], world.options);
      const [notebook] = result.notebooks;
      deepEqual(
        notebook?.cells.map(({ status }) => status),
        statuses,
      );
      const executed = notebook && createExecutedNotebook(notebook);
      deepEqual(
        executed?.cells.flatMap((cell) => (cell.kind === "code" ? [cell.outputs?.length] : [])),
        outputs,
      );
      checkReports(result, statuses.includes("internalError"));
    });
  }

  it("does not tell a secret", async () => {
    const [world, lesson] = [
      createFakeWorld({ secrets: [KEY] }),
      breakExpectation(createLesson(LESSON), 0, `no ${KEY}`),
    ];
    const result = await runNotebooks([lesson], world.options);
    const [, second] = result.notebooks[0]?.cells ?? [];
    match(second?.detail ?? "", /RangeError: no xxxxxxxx/);
    ok(!formatJsonReport(result).includes(KEY.slice(0, 12)));
  });

  it("in a report is shown in all of them", async () => {
    const result = await runNotebooks([createLesson(LESSON)], createFakeWorld().options);
    const broken = replaceCell(result, 1, (cell) => ({
      ...cell,
      get mismatches(): CellResult["mismatches"] {
        return throwMistake();
      },
    }));
    const { result: shown } = formatReports(broken, formatJsonReport);
    deepEqual(
      shown.notebooks[0]?.cells.map(({ status }) => status),
      ["passed", "internalError", "passed"],
    );
    checkReports(shown, true);
  });
});

/** What a reader, a program and a shell are told. */
function checkReports(result: RunResult, hasCell: boolean): void {
  equal(findExitStatus(result), EXIT.internalError);
  const summary = formatSummary(result, { columns: 100, paint: createPaint(false, {}) });
  match(summary, /^seigo の誤り：/m);
  match(summary, /RangeError: stub/);
  ok(
    !summary.includes(message("Wrong: what is printed is not what happens. {words} ({time}).").slice(0, 10)),
  );
  if (hasCell) match(summary, /^seigo の誤り lesson\.md:\d+ {2}ステップ › second$/m);
  const report = JSON.parse(formatJsonReport(result)) as {
    right: boolean;
    exitStatus: number;
    notebooks: { right: boolean; failure: string | null; cells: { status: string; detail: string }[] }[];
  };
  deepEqual([report.right, report.exitStatus, report.notebooks[0]?.right], [false, 70, false]);
  const told = hasCell ? report.notebooks[0]?.cells[1]?.detail : report.notebooks[0]?.failure;
  match(told ?? "", /RangeError: stub/);
}

/** The expectation of the second cell breaks when it is looked at for the first time, or that many times later. */
function breakExpectation(lesson: Notebook, after = 0, text = "stub"): Notebook {
  let asked = 0;
  const cells = lesson.cells.map((cell) => {
    if (cell.kind !== "code" || cell.metadata["name"] !== "second" || cell.expectation === undefined)
      return cell;
    const pattern = "pattern" in cell.expectation ? cell.expectation.pattern : "";
    const expectation = {
      ...cell.expectation,
      get pattern() {
        asked += 1;
        return asked === after + 1 ? throwMistake(text) : pattern;
      },
    };
    return { ...cell, expectation: expectation as typeof cell.expectation };
  });
  return { ...lesson, cells };
}

/** The account's secrets break from the second cell's verdict on, until it is given up. */
function breakSecrets(world: FakeWorld): FakeWorld {
  let asked = 0;
  const { startAccount } = world.options;
  return {
    ...world,
    options: {
      ...world.options,
      startAccount: async (...given) => ({
        ...(await startAccount(...given)),
        secrets: async () => {
          asked += 1;
          return asked === 2 || asked === 3 ? throwMistake() : [];
        },
      }),
    },
  };
}

function breakKernel(world: FakeWorld, method: "execute" | "finish"): FakeWorld {
  const { startKernel } = world.options;
  return {
    ...world,
    options: {
      ...world.options,
      startKernel: async (...given) => {
        const kernel = await startKernel?.(...given);
        if (kernel === undefined) return throwMistake();
        if (method === "finish") return { ...kernel, finish: async () => throwMistake() };
        return {
          ...kernel,
          execute: async (source, options) =>
            source === "print 2" ? throwMistake() : kernel.execute(source, options),
        };
      },
    },
  };
}

function replaceCell(result: RunResult, index: number, replace: (cell: CellResult) => CellResult): RunResult {
  const notebooks = result.notebooks.map((notebook) => ({
    ...notebook,
    cells: notebook.cells.map((cell, at) => (at === index ? replace(cell) : cell)),
  }));
  return { ...result, notebooks };
}
