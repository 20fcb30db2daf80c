import { deepEqual } from "node:assert/strict";
import { setLanguage } from "../../lib/message/message.js";
import type { Output } from "../../lib/notebook/output.js";
import { formatStored } from "../../lib/report/format-stored.js";
import { createPaint } from "../../lib/report/paint.js";
import type { CellResult, StoredOutputs } from "../../lib/run/result.js";
import { createResult } from "./create-result.js";

const paint = createPaint(false, {});
const OUTPUT: Output = { output_type: "stream", name: "stdout", text: "a" };

describe("formatStored()", () => {
  before(() => setLanguage("ja"));

  const rows: readonly (readonly [
    what: string,
    cells: readonly (readonly [status: CellResult["status"], outputs: number, stored?: StoredOutputs])[],
    lines: readonly string[],
  ])[] = [
    ["nothing stored", [["ran", 0]], []],
    [
      "stored, not compared",
      [
        ["ran", 2],
        ["failed", 1],
      ],
      ["保存された出力 3 件は比べていません（--compare-outputs で比べます）"],
    ],
    [
      "stored, not run",
      [
        ["notRun", 2],
        ["skipped", 1],
      ],
      [],
    ],
    ["stored beside an expectation", [["passed", 2]], []],
    ["compared", [["passed", 2, { compared: 2, left: 0 }]], ["保存された出力 2 件を比べました。"]],
    [
      "compared and left",
      [
        ["passed", 2, { compared: 2, left: 0 }],
        ["ran", 3, { compared: 0, left: 3, reason: "印がある" }],
      ],
      ["保存された出力 2 件を比べました。", "保存された出力 3 件は比べていません：one（印がある）"],
    ],
  ];
  for (const [what, cells, lines] of rows) {
    it(what, async () => {
      const result = await createResult();
      const [notebook] = result.notebooks;
      const [first] = notebook?.cells ?? [];
      if (notebook === undefined || first === undefined) throw new Error("no cell");
      const made = cells.map(
        ([status, outputs, stored]): CellResult => ({
          ...first,
          status,
          expectation: what.includes("expectation") ? first.expectation : undefined,
          cell: {
            ...first.cell,
            metadata: { name: "one" },
            outputs: Array.from({ length: outputs }, () => OUTPUT),
          },
          ...(stored === undefined ? {} : { stored }),
        }),
      );
      deepEqual(formatStored({ ...result, notebooks: [{ ...notebook, cells: made }] }, { paint }), lines);
    });
  }
});
