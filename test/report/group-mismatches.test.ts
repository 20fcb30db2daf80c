import { deepEqual, equal, match } from "node:assert/strict";
import { checkExpectation } from "../../lib/expectation/check-expectation.js";
import type { Expectation, Json } from "../../lib/expectation/expectation.js";
import { setLanguage } from "../../lib/message/message.js";
import { formatSummary } from "../../lib/report/format-summary.js";
import { groupMismatches } from "../../lib/report/group-mismatches.js";
import { createPaint } from "../../lib/report/paint.js";
import { runNotebooks } from "../../lib/run/run-notebooks.js";
import { createFakeWorld, createLesson, stdout } from "../run/fakes.js";

const text = (pattern: string): Expectation => ({ kind: "text", pattern });
const json = (pattern: Json): Expectation => ({ kind: "json", pattern });

describe("neighbours of one kind are one difference:", () => {
  before(() => setLanguage("ja"));

  const cases: readonly (readonly [
    what: string,
    expectation: Expectation,
    printed: string,
    paths: readonly string[],
  ])[] = [
    ["lines too many", text("a"), "a\nb\nc\nd", ["2 行目～4 行目（続けて 3 個）"]],
    ["missing lines", text("a\nb\nc"), "a", ["2 行目（続けて 2 個）"]],
    ["elements too many", json([1]), "[1, 2, 3]", ["[1]～[2]（続けて 2 個）"]],
    ["not a single one", text("a"), "a\nb", ["2 行目"]],
    ["not with one that fits between", text("b"), "a\nb\nc", ["1 行目", "3 行目"]],
    ["not lines that differ", text("a\nb"), "x\ny", ["1 行目", "2 行目"]],
    [
      "not what differs and what is too much",
      text("a"),
      "x\ny\nz",
      ["1 行目", "2 行目～3 行目（続けて 2 個）"],
    ],
  ];
  for (const [what, expectation, printed, paths] of cases) {
    it(what, () => {
      const verdict = checkExpectation(expectation, { status: "ok", stdout: printed, stderr: "" }, {});
      const mismatches = verdict.matched ? [] : verdict.mismatches;
      const groups = groupMismatches(mismatches);
      deepEqual(
        groups.map(({ mismatch }) => mismatch.path),
        paths,
      );
      equal(
        groups.reduce((sum, { count }) => sum + count, 0),
        mismatches.length,
      );
    });
  }

  it("and the report counts what it leaves out", async () => {
    const printed = ["a", ...Array.from({ length: 30 }, (_, index) => `b${index}`)].join("\n");
    const lesson = createLesson([["cell", "", "text expect\na"]]);
    const result = await runNotebooks(
      [lesson],
      createFakeWorld({ script: { cell: stdout(printed) } }).options,
    );
    const summary = formatSummary(result, { columns: 100, paint: createPaint(false, {}) });
    equal(summary.match(/期待にない行です/g)?.length, 1);
    match(summary, /^● 2 行目～31 行目（続けて 30 個）$/m);
    equal(/か所/.test(summary), false);
  });
});
