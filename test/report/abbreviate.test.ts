import { equal, ok } from "node:assert/strict";
import { setLanguage } from "../../lib/message/message.js";
import { abbreviateLine, abbreviateSentences, findDifference } from "../../lib/report/abbreviate.js";
import { formatSummary } from "../../lib/report/format-summary.js";
import { createPaint } from "../../lib/report/paint.js";
import { runNotebooks } from "../../lib/run/run-notebooks.js";
import { createFakeWorld, createLesson, stdout } from "../run/fakes.js";

setLanguage("ja");

describe("a long line is shown", () => {
  const lines: readonly (readonly [what: string, line: string, place: number, shown: string])[] = [
    ["whole where a person reads it", "あ".repeat(1000), 0, "あ".repeat(1000)],
    ["up to what a person reads", "あ".repeat(1003), 0, `${"あ".repeat(1000)}…（あと 3 文字）`],
    [
      "from near the place that matters",
      `${"a".repeat(5000)}b${"c".repeat(2000)}`,
      5000,
      `（前に 4900 文字）…${"a".repeat(100)}b${"c".repeat(899)}…（あと 1101 文字）`,
    ],
    ["without half a character", `a${"😀".repeat(1000)}`, 0, `a${"😀".repeat(499)}…（あと 501 文字）`],
    ["to its end where it differs there", "a".repeat(2000), 2000, `（前に 1900 文字）…${"a".repeat(100)}`],
  ];
  for (const [what, line, place, shown] of lines) {
    it(what, () => equal(abbreviateLine(line, place), shown));
  }

  it("with the end of the sentence that quotes it", () => {
    const text = abbreviateSentences(`短い文。\n「${"a".repeat(5000)}」は違います。`);
    ok(text.startsWith("短い文。\n「aaa"));
    ok(text.endsWith("a」は違います。"));
    ok(text.length < 1200);
  });

  it("at the first difference, which is nowhere in equal texts", () => {
    equal(findDifference("abc", "abd"), 2);
    equal(findDifference("abc", "ab"), 2);
    equal(findDifference("abc", "abc"), 0);
  });
});

describe("the report of a huge line takes moments, and is no longer than is read:", () => {
  const WIDE = "あ".repeat(200_000);
  const cases: readonly (readonly [what: string, expectation: string | undefined, printed: string])[] = [
    ["full width", "text expect\nい", WIDE],
    ["that differs at its end", `text expect\n${WIDE}い`, `${WIDE}う`],
    ["with letters of both widths", "text expect\nい", "aあ".repeat(200_000)],
    ["with control characters", "text expect\nい", "あ\u0001".repeat(100_000)],
    ["that a hole does not take", "text expect\n<:integer>", WIDE],
    ["beside a hole", "text expect\nい<:rest>\nb", WIDE],
    ["in JSON", 'json expect\n{"a": "い"}', JSON.stringify({ a: WIDE })],
    ["that is no JSON", 'json expect\n{"a": "い"}', WIDE],
    ["that should not be", "text expect error=No", WIDE],
  ];
  for (const [what, expectation, printed] of cases) {
    for (const columns of [100, 40]) {
      it(`${what}, in ${columns} columns`, async function () {
        this.timeout(30_000);
        const world = createFakeWorld({ script: { cell: stdout(printed) } });
        const lesson = createLesson([["cell", "", expectation]] as never);
        const result = await runNotebooks([lesson], world.options);
        equal(result.notebooks[0]?.cells[0]?.status, "failed");
        const before = process.cpuUsage();
        const text = formatSummary(result, { columns, paint: createPaint(false, {}) });
        const { user } = process.cpuUsage(before);
        ok(user < 3_000_000, `${user / 1000} ms`);
        ok(text.length < 20_000, `${text.length} characters`);
        ok(/（あと \d+ 文字）|（前に \d+ 文字）/.test(text));
      });
    }
  }
});
