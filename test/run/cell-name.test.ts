import { equal, match } from "node:assert/strict";
import { setLanguage } from "../../lib/message/message.js";
import type { CodeCell, Notebook } from "../../lib/notebook/notebook.js";
import { readIpynb } from "../../lib/notebook/read-ipynb.js";
import { formatSummary } from "../../lib/report/format-summary.js";
import { createPaint } from "../../lib/report/paint.js";
import { findCellName } from "../../lib/run/cell-name.js";
import { runNotebooks } from "../../lib/run/run-notebooks.js";
import { createFakeWorld, createLesson } from "./fakes.js";

/** A notebook of prose, an unnamed cell, raw text, a named cell and an unnamed one. */
function readForeign(): Notebook {
  const code = (source: string, metadata: object = {}) => ({
    cell_type: "code",
    execution_count: null,
    metadata,
    outputs: [],
    source: source.split(/(?<=\n)/),
  });
  const prose = { cell_type: "markdown", metadata: {}, source: ["# 題"] };
  const raw = { cell_type: "raw", metadata: {}, source: ["raw"] };
  const cells = [prose, code("print 1"), raw, code("print 2", { name: "two" }), code("const a = 1;\nboom")];
  const metadata = { kernelspec: { name: "tslab", display_name: "TypeScript", language: "typescript" } };
  return readIpynb(JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 4 }, null, 1), "a.ipynb");
}

describe("a cell is called", () => {
  before(() => setLanguage("ja"));

  const cases: readonly (readonly [what: string, notebook: () => Notebook, names: readonly string[]])[] = [
    ["by its number in an .ipynb", readForeign, ["1 番目のコードセル", "two", "3 番目のコードセル"]],
    ["by its line in Markdown", () => createLesson([["a"], ["b", "name=two"]]), ["6 行目", "two"]],
  ];
  for (const [what, read, names] of cases) {
    it(what, () => {
      const cells = read().cells.filter((cell): cell is CodeCell => cell.kind === "code");
      equal(cells.map(findCellName).join(), names.join());
    });
  }

  const reports: readonly (readonly [what: string, source: string, shown: RegExp])[] = [
    [
      "without lines of the file",
      "const a = 1;\nboom",
      /^誤 a\.ipynb {2}題 › 3 番目のコードセル\n\n1 │ const a = 1;\n2 │ boom\n\nエラーの場所：セルの 2 行目　boom$/m,
    ],
    [
      "with its number, when it has a name",
      "print 2",
      /^誤 a\.ipynb、2 番目のコードセル {2}題 › two\n\n1 │ print 2$/m,
    ],
  ];
  for (const [what, source, shown] of reports) {
    it(`${what} in the report`, async () => {
      const error = { name: "TypeError", message: "no" };
      const traceback = ["TypeError: no", "    at cell[3]:2:1"];
      const output = { output_type: "error", ename: "TypeError", evalue: "no", traceback } as const;
      const script = { [source]: { status: "error", error, outputs: [output] } } as const;
      const result = await runNotebooks([readForeign()], createFakeWorld({ script }).options);
      match(formatSummary(result, { columns: 100, paint: createPaint(false, {}) }), shown);
    });
  }
});
