import { deepEqual, equal, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { readMarkdown } from "../../lib/notebook/read-markdown.js";
import { findCellName } from "../../lib/run/cell-name.js";
import { listCodeCells } from "../../lib/run/plan-cell.js";
import type { CellResult, NotebookResult } from "../../lib/run/result.js";
import { isNotebookRight } from "../../lib/run/run-notebooks.js";
import { listChanges } from "./change-expectation.js";
import { MUTATIONS, mutateLesson } from "./mutations.js";
import { createRecording, playLessons, recordLesson, replayLesson } from "./play-lesson.js";

const PATH = "ja/iam-role.md";
const TEXT = readFileSync(new URL(`../../../${PATH}`, import.meta.url), "utf8");
const LESSON = readMarkdown(TEXT, PATH);
const findRed = ({ cells }: NotebookResult): CellResult | undefined =>
  cells.find(({ status }) => status !== "passed" && status !== "ran");

describe("the lesson iam-role", function () {
  this.timeout(600_000);
  const recording = createRecording();
  let results: readonly NotebookResult[] = [];

  before(async () => {
    const mutated = MUTATIONS.map((mutation) => readMarkdown(mutateLesson(TEXT, mutation), PATH));
    const recorded = await recordLesson(LESSON, recording);
    const played = await playLessons(mutated);
    results = [...recorded.notebooks, ...played.notebooks];
  });

  it("is right, cell by cell, and leaves nothing", () => {
    const [result] = results;
    ok(result !== undefined);
    deepEqual(
      result.cells.map(({ cell, status, detail }) => [findCellName(cell), status, detail]),
      listCodeCells(LESSON).map((cell) => [findCellName(cell), "passed", undefined]),
    );
    deepEqual([result.leftovers, result.failure], [[], undefined]);
    ok(isNotebookRight(result));
  });

  it("says of every cell what it must show", () => {
    deepEqual(
      listCodeCells(LESSON).filter(({ expectation }) => expectation === undefined),
      [],
    );
  });

  describe("turns red when", () => {
    for (const [index, { what, red }] of MUTATIONS.entries()) {
      it(`${what}: ${red}`, () => {
        const result = results[index + 1];
        const cell = result && findRed(result);
        equal(result?.failure, undefined);
        equal(cell && findCellName(cell.cell), red);
        equal(cell?.status, "failed");
        ok(
          cell?.mismatches.every(
            ({ expected, actual, reason }) => expected !== "" && actual !== "" && reason !== "",
          ),
        );
        ok(result !== undefined && !isNotebookRight(result));
      });
    }
  });

  describe("turns red when an expectation is changed by hand:", () => {
    const cells = listCodeCells(LESSON);
    for (const cell of cells) {
      if (cell.expectation === undefined) continue;
      for (const { what, expectation, hole } of listChanges(cell.expectation)) {
        it(`${findCellName(cell)}: ${what}`, async () => {
          const changed = LESSON.cells.map((one) => (one.id === cell.id ? { ...cell, expectation } : one));
          const { notebooks } = await replayLesson({ ...LESSON, cells: changed }, recording);
          const found = notebooks[0]?.cells.find((result) => result.cell.id === cell.id);
          equal(found?.status, "failed");
          const [mismatch] = found?.mismatches ?? [];
          ok(mismatch !== undefined && mismatch.expected !== "" && mismatch.actual !== "");
          if (hole !== undefined)
            ok(found?.mismatches.some((one) => one.hole === hole || one.expected.includes(hole)));
        });
      }
    }

    it("and is right when none is", async () => {
      const { notebooks } = await replayLesson(LESSON, recording);
      deepEqual(notebooks.map(isNotebookRight), [true]);
    });
  });
});
