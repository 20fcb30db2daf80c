import { deepEqual } from "node:assert/strict";
import { formatSummary } from "../../lib/report/format-summary.js";
import { createPaint } from "../../lib/report/paint.js";
import { runNotebooks } from "../../lib/run/run-notebooks.js";
import { createFakeWorld, createLesson, stdout } from "../run/fakes.js";

describe("a failure marks in its columns", () => {
  const cases: [what: string, expectation: string, printed: string, marked: readonly string[]][] = [
    ["no member that is not compared", 'json expect\n{"a": 1}', '{"z": 0, "a": 2}', ['"a": 1 ≠ "a": 2,']],
    ["no line that a hole stands for", "text expect\na\n<:lines>\nd", "a\nb\nc", ["d ≠"]],
    ["a comma that is too many", "text expect\na\nb", "a,\nb", ["a ≠ a,"]],
  ];
  for (const [what, expectation, printed, marked] of cases) {
    it(what, async () => {
      const world = createFakeWorld({ script: { show: stdout(printed) } });
      const result = await runNotebooks([createLesson([["show", "", expectation]])], world.options);
      const text = formatSummary(result, { columns: 80, paint: createPaint(false, {}) });
      const lines = text.split("\n").filter((line) => line.includes("≠"));
      deepEqual(
        lines.map((line) => line.trim().replace(/ +/g, " ")),
        marked,
      );
    });
  }
});
