import { deepEqual, equal, match } from "node:assert/strict";
import type { Execution } from "../../lib/kernel/kernel.js";
import { setLanguage } from "../../lib/message/message.js";
import { createCellFailure } from "../../lib/report/create-cell-failure.js";
import { formatJsonReport } from "../../lib/report/format-json-report.js";
import { formatSummary } from "../../lib/report/format-summary.js";
import { createPaint } from "../../lib/report/paint.js";
import { EXIT, findExitStatus } from "../../lib/run/find-exit-status.js";
import type { CellStatus, RunResult } from "../../lib/run/result.js";
import { runNotebooks } from "../../lib/run/run-notebooks.js";
import { createFakeWorld, createLesson, stdout } from "./fakes.js";

const fail = (refused?: readonly string[], name = "Error"): Partial<Execution> => ({
  status: "error",
  error: { name, message: "no answer", ...(refused && { refused }) },
});
const SCRIPT = {
  closed: fail(["example.com"]),
  seigo: fail(["example.com"], "SeigoError"),
  two: fail(["a.example", "b.example"]),
  aws: fail(["sts.amazonaws.com"]),
  odd: fail(["not a host"]),
  boom: fail(),
  right: stdout("1\n"),
  wrong: stdout("2\n"),
};

describe("judgeReach()", () => {
  before(() => setLanguage("en"));

  const rows: readonly (readonly [string, readonly string[], readonly CellStatus[], number])[] = [
    ["a closed host", ["right", "closed"], ["passed", "unchecked"], EXIT.unchecked],
    ["several closed hosts", ["two"], ["unchecked"], EXIT.unchecked],
    ["AWS's host, which stays closed", ["aws"], ["failed"], EXIT.failed],
    ["what is no host", ["odd"], ["failed"], EXIT.failed],
    ["an error of its own", ["boom"], ["failed"], EXIT.failed],
    ["an error below a closed host", ["closed", "boom"], ["unchecked", "unchecked"], EXIT.unchecked],
    ["a difference below a closed host", ["closed", "wrong"], ["unchecked", "unchecked"], EXIT.unchecked],
    ["what is right below a closed host", ["closed", "right"], ["unchecked", "passed"], EXIT.unchecked],
    ["a closed host below a wrong cell", ["wrong", "closed"], ["failed", "unchecked"], EXIT.failed],
  ];
  for (const [title, cells, statuses, exitStatus] of rows) {
    it(`says ${statuses.join(", ")} of ${title}`, async () => {
      const result = await play(cells);
      deepEqual(
        result.notebooks.flatMap((notebook) => notebook.cells.map(({ status }) => status)),
        statuses,
      );
      equal(findExitStatus(result), exitStatus);
    });
  }

  it("runs nothing below a cell that was not checked, unless it is asked to", async () => {
    const { notebooks } = await play(["closed", "right"], false);
    const cells = notebooks.flatMap((notebook) => notebook.cells);
    deepEqual(
      cells.map(({ status, detail }) => [status, detail]),
      [
        [
          "unchecked",
          "Not checked: a run reaches no other host unless it is named, and the cell needs example.com.\n→ seigo run --allow-host example.com",
        ],
        ["notRun", 'Not run, because the cell "line 6" above could not be checked.'],
      ],
    );
  });

  const expected: readonly (readonly [string, string, string, CellStatus])[] = [
    ["a closed host, expected as a local error", "closed", "Error local", "unchecked"],
    ["a closed host, expected as seigo's own error", "seigo", "SeigoError local", "unchecked"],
    ["AWS's host, expected as a local error", "aws", "Error local", "passed"],
    ["an error of its own, expected as a local error", "boom", "Error local", "passed"],
    ["a closed host, where another error is expected", "closed", "TypeError local", "unchecked"],
  ];
  for (const [title, source, expectation, status] of expected) {
    it(`says ${status} of ${title}`, async () => {
      const lesson = createLesson([[source, "", `text expect error=${expectation}`]]);
      const { notebooks } = await runNotebooks([lesson], createFakeWorld({ script: SCRIPT }).options);
      const [cell] = notebooks[0]?.cells ?? [];
      equal(cell?.status, status);
      if (status === "unchecked") match(cell?.detail ?? "", /--allow-host example\.com/);
    });
  }

  it("is told by every report, and is no pass in any", async () => {
    const result = await play(["right", "closed"]);
    const summary = formatSummary(result, { columns: 80, paint: createPaint(false, {}) });
    match(summary, /^ {4}not checked {2}line 14/m);
    match(summary, /^→ seigo run --allow-host example\.com$/m);
    match(
      summary,
      /^Not checked: cells need hosts that are closed, see --allow-host\. right 1, not checked 1 /m,
    );
    const json = JSON.parse(formatJsonReport(result)) as {
      right: boolean;
      exitStatus: number;
      notebooks: { cells: { status: string; error: unknown }[] }[];
    };
    deepEqual([json.right, json.exitStatus], [false, 69]);
    const cell = json.notebooks[0]?.cells[1];
    deepEqual([cell?.status, cell?.error], ["unchecked", { name: "Error", message: "no answer" }]);
    const unchecked = result.notebooks[0]?.cells[1];
    const failure = unchecked && createCellFailure(unchecked, "a.md");
    deepEqual([failure?.name, failure?.showDiff], ["not checked", false]);
    match(failure?.message ?? "", /--allow-host example\.com/);
  });
});

function play(cells: readonly string[], keepGoing = true): Promise<RunResult> {
  const isShown = (source: string): boolean => source === "right" || source === "wrong";
  const lesson = createLesson(
    cells.map((source) => (isShown(source) ? [source, "", "text expect\n1"] : [source])),
  );
  return runNotebooks([lesson], createFakeWorld({ script: SCRIPT, run: { keepGoing } }).options);
}
