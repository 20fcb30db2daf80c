import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";

/** A code cell of a notebook that is written for a test. */
export interface TestCell {
  readonly source: string;
  readonly tags?: readonly string[];
}

/** Writes a notebook into the lab's work folder, and gives the address that opens it and nothing else. */
export function writeCells(work: string, labUrl: string, name: string, cells: readonly TestCell[]): string {
  const notebook = {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: { kernelspec: { name: "tslab", display_name: "TypeScript", language: "typescript" } },
    cells: cells.map(({ source, tags = [] }, place) => ({
      id: `cell-${place + 1}`,
      cell_type: "code",
      execution_count: null,
      metadata: { tags },
      outputs: [],
      source,
    })),
  };
  writeFileSync(join(work, `${name}.ipynb`), JSON.stringify(notebook));
  const { origin, searchParams } = new URL(labUrl);
  // The page would bring back what was open before.
  return `${origin}/lab/tree/${name}.ipynb?token=${searchParams.get("token")}&reset`;
}

/** Runs one cell of the open notebook, counted from 0, by its keyboard shortcut. */
export async function runCell(page: Page, place: number): Promise<void> {
  await page.locator(".jp-CodeCell .jp-InputArea-editor").nth(place).click();
  await page.keyboard.press("Control+Enter");
}

/** Presses a button of the notebook's toolbar, by JupyterLab's name of its command. */
export async function pressButton(page: Page, command: string): Promise<void> {
  await page.locator(`.jp-NotebookPanel-toolbar [data-command="${command}"]:visible`).click();
}
