import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "playwright-core";
import type { CodeCell } from "../../lib/notebook/notebook.js";
import { readIpynb } from "../../lib/notebook/read-ipynb.js";

/** A lesson takes 5 seconds on the stock kernel; a page on a busy machine takes longer. */
const LIMIT_MS = 120_000;
const POLL_MS = 1000;
/** In which a page that takes the key begins to save. */
const SAVE_MS = 3000;
const READ_TRIES = 50;
const READ_PAUSE_MS = 200;

/** Opens a notebook in a running JupyterLab and waits until its kernel is ready. */
export async function openNotebook(page: Page, url: string): Promise<void> {
  page.setDefaultTimeout(LIMIT_MS);
  await page.goto(url);
  await page.locator(".jp-NotebookPanel .jp-CodeCell").first().waitFor();
  // Before the kernel answers, the menu would ask which kernel to choose.
  await page.getByText("TypeScript | アイドル").waitFor();
}

/** Opens a notebook and chooses "Run All Cells" from JupyterLab's Japanese menu. */
export async function runAllCells(page: Page, url: string): Promise<void> {
  await openNotebook(page, url);
  await page.getByRole("menuitem", { name: "実行", exact: true }).click();
  await page.getByRole("menuitem", { name: "すべてのセルを実行", exact: true }).click();
}

/** Saves the open notebook until `isDone`, and gives the code cells that JupyterLab's server then has. */
export async function waitForCells(
  page: Page,
  url: string,
  isDone: (cells: readonly CodeCell[]) => boolean,
): Promise<readonly CodeCell[]> {
  for (const end = Date.now() + LIMIT_MS; ; await sleep(POLL_MS)) {
    await saveNotebook(page);
    const cells = await readCells(page, url);
    if (isDone(cells)) return cells;
    if (Date.now() > end) {
      const open = cells.filter(({ executionCount }) => !executionCount).map(({ source }) => source);
      throw new Error(`cells that have not run:\n${open.join("\n---\n")}`);
    }
  }
}

/**
 * Saves the open notebook, and waits until its server has answered. Whoever reads it meanwhile meets a half file, which
 * Jupyter's server then moves aside, and with two at once neither the file nor its copy is left. A page whose focus is
 * elsewhere for the moment takes no key: then nothing is being saved.
 */
async function saveNotebook(page: Page): Promise<void> {
  const sent = page
    .waitForRequest((request) => request.method() === "PUT" && request.url().includes("/api/contents/"), {
      timeout: SAVE_MS,
    })
    .catch(() => undefined);
  await page.keyboard.press("Control+s");
  await (await sent)?.response();
}

/** The code cells of the saved notebook that `url` opens (`…/lab/tree/NAME?token=…`). */
export async function readCells(page: Page, url: string): Promise<readonly CodeCell[]> {
  const [, base = "", name = ""] = /^(.*\/)lab\/tree\/([^?]*)/.exec(url) ?? [];
  const token = new URL(url).searchParams.get("token");
  const get = () =>
    page.request.get(`${base}api/contents/${name}`, {
      headers: { Authorization: `token ${token}` },
    });
  let answer = await get();
  // While JupyterLab writes the file, it is empty or gone for a moment.
  for (let tries = 0; !answer.ok() && tries < READ_TRIES; tries += 1) {
    await sleep(READ_PAUSE_MS);
    answer = await get();
  }
  if (!answer.ok()) throw new Error(`${answer.url()}: ${answer.status()} ${await answer.text()}`);
  const { content } = (await answer.json()) as { readonly content: unknown };
  return readIpynb(JSON.stringify(content), name).cells.filter((cell) => cell.kind === "code");
}
