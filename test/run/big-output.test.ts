import { equal, ok } from "node:assert/strict";
import { formatIpynb } from "../../lib/notebook/format-ipynb.js";
import type { MimeBundle, Output } from "../../lib/notebook/output.js";
import { readIpynb } from "../../lib/notebook/read-ipynb.js";
import { formatJsonReport } from "../../lib/report/format-json-report.js";
import { formatSummary } from "../../lib/report/format-summary.js";
import { createPaint } from "../../lib/report/paint.js";
import { createExecutedNotebook } from "../../lib/run/create-executed-notebook.js";
import type { CellStatus } from "../../lib/run/result.js";
import { runNotebooks } from "../../lib/run/run-notebooks.js";
import { createFakeWorld, createLesson } from "./fakes.js";

const KEY = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYzEXAMPLEab";
const DEEP = 200_000;
const MANY = 130_000;
/** Every instance goes the whole way; one that is quadratic somewhere would take minutes. */
const LIMIT = 60_000;

const print = (text: string): Output => ({ output_type: "stream", name: "stdout", text });
const display = (data: MimeBundle): Output => ({ output_type: "display_data", data, metadata: {} });
const list = (count: number, format: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => format(index)).join("\n");
const nest = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);
const png = Buffer.alloc(4_200_000, "not a picture, but as long").toString("base64");

describe("output that is big or odd", () => {
  const cases: readonly (readonly [
    what: string,
    output: () => Output,
    expectation: string | undefined,
    status: CellStatus,
  ])[] = [
    ["one unbroken text of 6 MB", () => print("a".repeat(6_000_000)), undefined, "ran"],
    ["one text of 6 MB that is compared", () => print("a".repeat(6_000_000)), "text expect\nb", "failed"],
    ["one text of 6 MB in a hole", () => print("a".repeat(6_000_000)), "text expect\n<:rest>", "passed"],
    [
      "one text of 6 MB with a secret in the middle",
      () => print(`${"a".repeat(3_000_000)}${KEY}${"b".repeat(3_000_000)}`),
      undefined,
      "ran",
    ],
    ["a picture of 4.2 MB", () => display({ "image/png": png }), undefined, "ran"],
    ["JSON that is deep", () => print(nest(DEEP)), 'json expect\n"<:any>"', "passed"],
    ["JSON that is deep, in a capture", () => print(nest(DEEP)), 'json expect\n"<a:any>"', "passed"],
    ["JSON that is deep, and differs", () => print(nest(DEEP)), 'json expect\n{"a": 1}', "failed"],
    [
      "JSON that is deep, held against a capture",
      () => print(`[${nest(DEEP)}, ${nest(DEEP)}]`),
      'json expect\n["<a:any>", "<a:any>"]',
      "passed",
    ],
    [
      "objects that are deep",
      () => print(`${'{"a":'.repeat(DEEP)}1${"}".repeat(DEEP)}`),
      'json expect\n{"a": {"a": "<b:any>"}}',
      "passed",
    ],
    ["deep JSON that is displayed", () => display(createDeepBundle()), undefined, "ran"],
    [
      "JSON that is wide",
      () => print(`{"a":[${"1,".repeat(MANY)}1]}`),
      'json expect\n{ "a": [1] }',
      "failed",
    ],
    ["many lines that all fit", () => print(list(MANY, String)), "text expect\n0\n<:lines>", "passed"],
    [
      "many lines, and the one below a gap nowhere",
      () => print(list(MANY, String)),
      "text expect\n<a:lines>\nnowhere\n<:lines>",
      "failed",
    ],
    ["many lines that all differ", () => print(list(MANY, (n) => `b${n}`)), "text expect\na", "failed"],
    ["many empty lines", () => print(`${"\n".repeat(80_000)}b`), "text expect\na", "failed"],
    ["more empty lines", () => print("\n".repeat(1_000_000)), "text expect\na", "failed"],
    ["a line of backslashes", () => print("\\".repeat(1_000_000)), "text expect\na", "failed"],
    ["an escape without an end", () => print(`\u001b[${"1".repeat(6_000_000)}`), undefined, "ran"],
    ["a quote and blanks", () => print(`'${" ".repeat(6_000_000)}`), undefined, "ran"],
    [
      "a refusal below many empty lines",
      () => print(`${"\n".repeat(1_000_000)}An error occurred (No) when calling the Get operation: no\n`),
      "text expect error=No\nAn error occurred (No) when calling the Get operation: no",
      "passed",
    ],
  ];
  for (const [what, output, expectation, status] of cases) {
    it(`has a verdict for ${what}`, async function () {
      this.timeout(LIMIT);
      const lesson = createLesson([["cell", "", expectation]] as never);
      const world = createFakeWorld({
        script: { cell: { outputs: [output()] } },
        secrets: [KEY],
        refused: [{ code: "No", operation: "Get" }],
      });
      const result = await runNotebooks([lesson], world.options);
      const [notebook] = result.notebooks;
      equal(notebook?.failure, undefined);
      equal(notebook?.cells[0]?.status, status);
      const executed = notebook === undefined ? "" : formatIpynb(createExecutedNotebook(notebook));
      equal(readIpynb(executed, "a.ipynb").cells.length, lesson.cells.length);
      const summary = formatSummary(result, { columns: 100, paint: createPaint(false, {}) });
      const report = formatJsonReport(result);
      for (const text of [executed, summary, report]) ok(!text.includes(KEY.slice(0, 12)));
    });
  }

  for (const [what, count, isAllDifferent] of [
    ["equal but one", MANY, false],
    ["all different", MANY, true],
  ] as const) {
    it(`compares as many lines as are expected, ${what}`, async function () {
      this.timeout(LIMIT);
      const expected = list(count, (n) => `a${n}`);
      const shown = isAllDifferent ? list(count, (n) => `b${n}`) : `${expected}x`;
      const world = createFakeWorld({ script: { cell: { outputs: [print(shown)] } } });
      const result = await runNotebooks(
        [createLesson([["cell", "", `text expect\n${expected}`]])],
        world.options,
      );
      const [cell] = result.notebooks[0]?.cells ?? [];
      equal(cell?.mismatches.length, isAllDifferent ? count : 1);
      const summary = formatSummary(result, { columns: 100, paint: createPaint(false, {}) });
      ok(summary.includes(isAllDifferent ? "b129999" : "a129999x"));
      ok(formatJsonReport(result).length > 0);
    });
  }
});

function createDeepBundle(): MimeBundle {
  let value: MimeBundle[string] = [];
  for (let depth = 0; depth < DEEP; depth += 1) value = [value];
  return { "application/json": value };
}
