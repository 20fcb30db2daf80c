import { deepEqual, ok } from "node:assert/strict";
import { setLanguage } from "../../lib/message/message.js";
import { formatSummary } from "../../lib/report/format-summary.js";
import { createPaint } from "../../lib/report/paint.js";
import { findThrown } from "../../lib/run/find-thrown.js";
import type { CellResult } from "../../lib/run/result.js";
import { runNotebooks } from "../../lib/run/run-notebooks.js";
import { createFakeWorld, createLesson } from "./fakes.js";

const SOURCE = "function boom() {\n  undefined.y;\n}\nboom();";

/** A cell whose kernel shows an error so; it is the first one. */
function run(name: string, message: string, traceback: readonly string[], expectation?: string) {
  const output = { output_type: "error", ename: name, evalue: message, traceback } as const;
  const script = { [SOURCE]: { status: "error", error: { name, message }, outputs: [output] } } as const;
  const lesson = createLesson([[SOURCE, "", expectation]] as never);
  return runNotebooks([lesson], createFakeWorld({ script }).options);
}

describe("the line of an exception is found", () => {
  before(() => setLanguage("ja"));

  const cases: readonly (readonly [
    what: string,
    name: string,
    message: string,
    traceback: readonly string[],
    lines: readonly number[],
  ])[] = [
    [
      "in the innermost call",
      "TypeError",
      "no",
      ["TypeError: no", "    at boom (cell[1]:2:3)", "    at cell[1]:4:1"],
      [2],
    ],
    ["behind an await", "TypeError", "no", ["TypeError: no", "    at async cell[1]:4:1"], [4]],
    [
      "below frames of others",
      "Error",
      "no",
      ["Error: no", "    at f (/a/b.js:9:1)", "    at cell[1]:4:1 {"],
      [4],
    ],
    [
      "where a cell above is called",
      "Error",
      "no",
      ["Error: no", "    at f (cell[12]:9:1)", "    at cell[1]:4:1"],
      [4],
    ],
    [
      "of a cause alone",
      "Error",
      "no",
      ["Error: no {", "  [cause]: Error: no", "      at cell[1]:4:1", "}"],
      [4],
    ],
    [
      "of AWS",
      "NoSuchEntity",
      "no",
      ["An error occurred", "", "→ next", "", "    at async cell[1]:4:1"],
      [4],
    ],
    ["in an entry of several lines", "Error", "no", ["Error: no\n    at cell[1]:4:1"], [4]],
    [
      "of every diagnostic, once",
      "TypeScriptError",
      "2:3 - TS1: a\n2:9 - TS2: b\n4:1 - TS3: c",
      ["no"],
      [2, 4],
    ],
    ["of no diagnostic in another file", "TypeScriptError", "util.ts 2:3 - TS1: a", ["no"], []],
    ["nowhere in a message that looks like it", "Error", "see cell[1]:2:3", ["Error: see cell[1]:2:3"], []],
    ["nowhere beyond the cell", "Error", "no", ["Error: no", "    at cell[1]:99:1"], []],
    ["nowhere in another cell alone", "Error", "no", ["Error: no", "    at cell[2]:2:1"], []],
  ];
  for (const [what, name, message, traceback, lines] of cases) {
    it(what, async () => {
      const result = await run(name, message, traceback);
      const cell = result.notebooks[0]?.cells[0] as CellResult;
      deepEqual(
        findThrown(cell).map(({ line }) => line),
        lines,
      );
    });
  }

  for (const expectation of [undefined, "text expect\n1"]) {
    it(`and told with the file's line ${expectation ? "beside an expectation" : "alone"}`, async () => {
      const traceback = ["TypeError: no", "    at boom (cell[1]:2:3)"];
      const result = await run("TypeError", "no", traceback, expectation);
      const text = formatSummary(result, { columns: 100, paint: createPaint(false, {}) });
      const line = (result.notebooks[0]?.cells[0]?.cell.line ?? 0) + 1;
      ok(text.includes(`エラーの場所：lesson.md:${line}（セルの 2 行目）　undefined.y;`), text);
      ok(text.includes(`${line} │   undefined.y;`), text);
    });
  }
});
