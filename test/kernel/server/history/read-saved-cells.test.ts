import { deepEqual } from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSavedCells } from "../../../../lib/kernel/server/history/read-saved-cells.js";

const NOTEBOOK = {
  cells: [
    { cell_type: "code", id: "a", source: ["const a = 1;\n", "a"] },
    { cell_type: "markdown", source: "# Title\n\ntext\n\n## Step 1 ##\n\n```sh\n# not this\n```\n" },
    { cell_type: "raw", source: "# nor this" },
    { cell_type: "code", source: "b" },
    { cell_type: "markdown", source: "no heading" },
    { cell_type: "code", id: "c", source: "c" },
    null,
    { cell_type: "code", id: 7 },
  ],
};

describe("readSavedCells()", () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "seigo-saved-"));
    writeFileSync(join(folder, "whole.ipynb"), JSON.stringify(NOTEBOOK));
    writeFileSync(join(folder, "half.ipynb"), JSON.stringify(NOTEBOOK).slice(0, 50));
    writeFileSync(join(folder, "other.ipynb"), '{"cells": 1}');
    writeFileSync(join(folder, "script.py"), JSON.stringify(NOTEBOOK));
  });
  after(() => rmSync(folder, { recursive: true }));

  it("gives the code cells from the top, each with its heading", async () => {
    deepEqual(await readSavedCells({ JPY_SESSION_NAME: join(folder, "whole.ipynb") }), [
      { id: "a", source: "const a = 1;\na" },
      { source: "b", heading: "Step 1" },
      { id: "c", source: "c", heading: "Step 1" },
      { source: "", heading: "Step 1" },
    ]);
  });

  for (const name of ["half.ipynb", "other.ipynb", "script.py", "none.ipynb"]) {
    it(`gives none for ${name}`, async () =>
      deepEqual(await readSavedCells({ JPY_SESSION_NAME: join(folder, name) }), []));
  }
  it("gives none where nobody names a notebook", async () => deepEqual(await readSavedCells({}), []));
});
