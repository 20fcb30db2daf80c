import { deepEqual, equal } from "node:assert/strict";
import { runNotebook } from "../../lib/run/run-notebook.js";
import { stabilizeResult } from "../../lib/run/stabilize-result.js";
import { createFakeWorld, createLesson, stdout } from "./fakes.js";

const NOW = new Date("2026-01-01T00:00:00Z");

describe("stabilizeResult()", () => {
  const cases: [string, string, string][] = [
    [
      "gives sessions of the SDK stable names, equal ones the same",
      "a/aws-sdk-js-1795652661634 b/aws-sdk-js-1795652661635 a/aws-sdk-js-1795652661634",
      "a/aws-sdk-js-1767225600000 b/aws-sdk-js-1767225600001 a/aws-sdk-js-1767225600000",
    ],
    [
      "masks encoded messages",
      "denied. Encoded authorization failure message: abcDEF-_123456789xyz.",
      "denied. Encoded authorization failure message: xxxxxxxx.",
    ],
    [
      "keeps names that somebody gave",
      "role/mine-1795652661634 aws-sdk-js-17",
      "role/mine-1795652661634 aws-sdk-js-17",
    ],
  ];
  for (const [what, text, stable] of cases) {
    it(what, async () => {
      const world = createFakeWorld({ script: { a: stdout(text) } });
      const result = stabilizeResult(await runNotebook(createLesson([["a"]]), world.options), NOW);
      deepEqual(result.cells[0]?.outputs, stdout(stable).outputs);
    });
  }

  it("counts sessions through all cells", async () => {
    const script = { a: stdout("aws-sdk-js-1795652661634"), b: stdout("aws-sdk-js-1795652661639") };
    const lesson = createLesson([["a"], ["b"], ["a"]]);
    const { cells } = stabilizeResult(await runNotebook(lesson, createFakeWorld({ script }).options), NOW);
    const texts = cells.map(({ outputs: [output] }) => (output?.output_type === "stream" ? output.text : ""));
    equal(texts[0], texts[2]);
    deepEqual(texts.slice(0, 2), ["aws-sdk-js-1767225600000", "aws-sdk-js-1767225600001"]);
  });
});
