import { deepEqual, equal } from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readNotebook } from "../../lib/notebook/read-notebook.js";
import { chooseKernel } from "../../lib/run/choose-kernel.js";
import { playLessons } from "../lessons/play-lesson.js";

const notebook = (cells: readonly string[]): string =>
  JSON.stringify({
    cells: cells.map((source, index) => ({
      cell_type: "code",
      id: `c${index}`,
      execution_count: null,
      metadata: {},
      outputs: [],
      source,
    })),
    metadata: {
      kernelspec: { display_name: "JavaScript", language: "javascript", name: "jslab" },
      language_info: { file_extension: ".js", mimetype: "text/javascript", name: "javascript", version: "" },
    },
    nbformat: 4,
    nbformat_minor: 5,
  });

describe("a notebook that names jslab", function () {
  this.timeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), "seigo-jslab-"));
  after(() => rmSync(folder, { recursive: true }));

  it("is run as JavaScript, by our kernel", async () => {
    const path = join(folder, "script.ipynb");
    writeFileSync(path, notebook(["const add = (a, b) => a + b", "console.log(add(1, 2))", "add.missing()"]));
    const read = await readNotebook(path);
    equal(chooseKernel(read), "seigo-js");
    const result = await playLessons([read]);
    equal(result.kernel, "seigo-js");
    deepEqual(
      result.notebooks[0]?.cells.map(({ status }) => status),
      ["ran", "ran", "failed"],
    );
    deepEqual(result.notebooks[0]?.cells[1]?.outputs, [
      { output_type: "stream", name: "stdout", text: "3\n" },
    ]);
  });
});
