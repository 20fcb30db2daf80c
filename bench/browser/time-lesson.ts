import type { Page } from "playwright-core";

/** A page and a kernel on a busy machine take longer than a minute. */
const LIMIT_MS = 180_000;

/**
 * Opens the lesson from JupyterLab's file list, runs its cells as a reader does up to the first that calls AWS, and
 * gives the milliseconds from opening it until that cell's answer is on the page.
 */
export async function timeLesson(page: Page, labUrl: string, lesson: string): Promise<number> {
  page.setDefaultTimeout(LIMIT_MS);
  await page.goto(labUrl);
  const file = page.locator(".jp-DirListing-item", { hasText: lesson });
  await file.waitFor();
  const begin = performance.now();
  await file.dblclick();
  const firstCode = page.locator(".jp-NotebookPanel .jp-CodeCell .jp-InputArea-editor").first();
  await firstCode.waitFor();
  // Before the kernel answers, the page would ask which kernel to choose.
  await page.getByText("TypeScript | アイドル").waitFor();
  await firstCode.click();
  // Imports, prose, and the cell that asks who is calling.
  for (let cell = 0; cell < 3; cell += 1) await page.keyboard.press("Shift+Enter");
  await page.locator(".jp-OutputArea-output:visible", { hasText: "arn:aws:" }).waitFor();
  return performance.now() - begin;
}
