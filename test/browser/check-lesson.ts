import { deepEqual, ok } from "node:assert/strict";
import type { Page } from "playwright-core";
import type { CodeCell } from "../../lib/notebook/notebook.js";
import { readCells, runAllCells, waitForCells } from "./run-all-cells.js";

/** What a reader must be shown who may do nothing, or only describe instance types. */
const REFUSALS = ["DescribeInstanceTypes", "DescribeVpcs"].map(
  (operation) =>
    `An error occurred (UnauthorizedOperation) when calling the ${operation} operation: You are not authorized to perform this operation.`,
);

/**
 * Opens the first lesson in a running JupyterLab, runs all its cells, and checks that each has run, in order and
 * without an error, and that the refusals are on the page. The page is left where the last refusal is seen.
 */
export async function checkLesson(page: Page, url: string): Promise<void> {
  const untouched = await readCells(page, url);
  ok(untouched.length > 20);
  deepEqual(untouched.filter(isTouched), [], "cells that had run before");
  await runAllCells(page, url);
  const cells = await waitForCells(page, url, (now) =>
    now.every(({ executionCount }) => Boolean(executionCount)),
  );
  deepEqual(
    cells.map(({ executionCount }) => executionCount),
    untouched.map((_, place) => place + 1),
  );
  deepEqual(
    cells.flatMap(({ outputs }) =>
      outputs.filter(
        (output) => output.output_type === "error" || ("name" in output && output.name === "stderr"),
      ),
    ),
    [],
  );
  for (const refusal of REFUSALS) {
    const place = cells.findIndex((cell) => showsText(cell, refusal));
    ok(place >= 0, refusal);
    await scrollToCell(page, untouched[place]?.id ?? "");
    await page.locator(".jp-OutputArea-output:visible", { hasText: refusal }).first().waitFor();
  }
}

function isTouched({ executionCount, outputs }: CodeCell): boolean {
  return Boolean(executionCount) || outputs.length > 0;
}

function showsText({ outputs }: CodeCell, text: string): boolean {
  return outputs.some((output) => output.output_type === "stream" && output.text.includes(text));
}

/** JupyterLab draws only the cells near the window: it has to be asked for another by its address. */
async function scrollToCell(page: Page, id: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(`cell-id=${id}`)}`);
}
