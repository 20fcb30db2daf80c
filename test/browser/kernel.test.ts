import { deepEqual, equal, match, ok } from "node:assert/strict";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CodeCell } from "../../lib/notebook/notebook.js";
import type { Output } from "../../lib/notebook/output.js";
import { privateCache } from "../kernel/server/private-cache.js";
import { type LabProcess, startLabProcess } from "../lab/lab-process.js";
import { type Browser, openBrowser } from "./open-browser.js";
import { pressButton, runCell, type TestCell, writeCells } from "./open-cells.js";
import { openNotebook, runAllCells, waitForCells } from "./run-all-cells.js";

describe("our kernel in JupyterLab", function () {
  this.timeout(300_000);
  let work: string;
  let lab: LabProcess;
  let browser: Browser;
  before(async () => {
    work = mkdtempSync(join(tmpdir(), "lab-work-"));
    lab = await startLabProcess(work, { env: { XDG_CACHE_HOME: privateCache } });
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.stop();
    if (lab?.process.kill("SIGTERM")) await once(lab.process, "exit");
    rmSync(work, { recursive: true, force: true });
  });

  const write = (name: string, cells: readonly TestCell[]) => writeCells(work, lab.url, name, cells);
  /** Waits until a number of cells has ended; a cell that runs has no number. */
  const waitForCount = (url: string, count: number) =>
    waitForCells(browser.page, url, (cells) => countRun(cells) === count);
  /** Written only when asked for: a person looks at them. */
  const draw = async (name: string) => {
    const folder = process.env["SEIGO_SCREENSHOTS"];
    if (folder !== undefined) await browser.page.screenshot({ path: join(folder, `${name}.png`) });
  };

  it("runs the cells after one that throws and is tagged raises-exception", async () => {
    const url = write("raises", [
      { source: "const before = 1;" },
      {
        source: 'const label = "wanted";\n\nthrow new RangeError(label + " failure");',
        tags: ["raises-exception"],
      },
      { source: 'console.log("after the error");' },
      { source: "before + 1" },
    ]);
    await runAllCells(browser.page, url);
    const cells = await waitForCount(url, 4);
    deepEqual(
      cells.map(({ executionCount }) => executionCount),
      [1, 2, 3, 4],
    );
    const [, thrown, after, last] = cells;
    const { ename, evalue, traceback } = findError(thrown);
    deepEqual([ename, evalue], ["RangeError", "wanted failure"]);
    match(traceback.join("\n"), /\[2\]:3:7/);
    deepEqual(after?.outputs, [{ output_type: "stream", name: "stdout", text: "after the error\n" }]);
    equal(readResult(last), "2");
    await browser.page.locator(".jp-OutputArea-output:visible", { hasText: "wanted failure" }).waitFor();
    await draw("raises");
  });

  it("shows what does not type-check in Japanese", async () => {
    const url = write("diagnostic", [
      { source: 'const greeting = "こんにちは";\nconst n: number = greeting;' },
    ]);
    await runAllCells(browser.page, url);
    const { ename, traceback } = findError((await waitForCount(url, 1))[0]);
    equal(ename, "TypeScriptError");
    const text = "型 'string' を型 'number' に割り当てることはできません。";
    ok(traceback.join("\n").includes(text), traceback.join("\n"));
    const shown = browser.page.locator(".jp-OutputArea-output:visible", { hasText: text });
    match((await shown.textContent()) ?? "", /TS2322/);
    await draw("diagnostic");
  });

  it("ends an endless loop by the stop button, and runs the next cell", async () => {
    const url = write("interrupt", [
      { source: 'await null; console.log("looping"); for (;;) {}' },
      { source: 'console.log("still here");' },
    ]);
    await openNotebook(browser.page, url);
    await runCell(browser.page, 0);
    await browser.page.locator(".jp-OutputArea-output:visible", { hasText: "looping" }).waitFor();
    await pressButton(browser.page, "notebook:interrupt-kernel");
    equal(findError((await waitForCount(url, 1))[0]).ename, "KeyboardInterrupt");
    await draw("interrupt");
    await runCell(browser.page, 1);
    const [, next] = await waitForCount(url, 2);
    deepEqual(next?.outputs, [{ output_type: "stream", name: "stdout", text: "still here\n" }]);
  });

  it("is restarted by its button, and has forgotten all variables", async () => {
    const url = write("restart", [{ source: "const kept = 41;" }, { source: "kept + 1" }]);
    await runAllCells(browser.page, url);
    equal(readResult((await waitForCount(url, 2))[1]), "42");
    await pressButton(browser.page, "notebook:restart-kernel");
    await browser.page.locator(".jp-Dialog .jp-mod-accept").click();
    await browser.page.getByText("TypeScript | アイドル").waitFor();
    await runCell(browser.page, 1);
    const isAnother = (cells: readonly CodeCell[]) => cells[1]?.executionCount === 1;
    const [, again] = await waitForCells(browser.page, url, isAnother);
    const { ename, evalue } = findError(again);
    equal(ename, "TypeScriptError");
    match(evalue, /上のセル『const kept = 41;』をまだ実行していません。/);
    await draw("restart");
  });

  it("asks for a line in the page, and gives it to the cell", async () => {
    const url = write("input", [
      {
        source: [
          'import { createInterface } from "node:readline/promises";',
          "const asker = createInterface({ input: process.stdin, output: process.stdout });",
          'const name = await asker.question("お名前は？ ");',
          "asker.close();",
          'console.log(name + "さん、こんにちは");',
        ].join("\n"),
      },
    ]);
    await runAllCells(browser.page, url);
    const box = browser.page.locator(".jp-Stdin-input");
    await box.fill("佐藤");
    await draw("input");
    await box.press("Enter");
    const [cell] = await waitForCount(url, 1);
    match(readText(cell), /^お名前は？ +佐藤\n佐藤さん、こんにちは\n$/);
  });
});

function countRun(cells: readonly CodeCell[]): number {
  return cells.filter(({ executionCount }) => Boolean(executionCount)).length;
}

function findError(cell: CodeCell | undefined): Extract<Output, { readonly output_type: "error" }> {
  const found = cell?.outputs.find((output) => output.output_type === "error");
  ok(found?.output_type === "error", JSON.stringify(cell?.outputs));
  return found;
}

function readResult(cell: CodeCell | undefined): unknown {
  const found = cell?.outputs.find((output) => output.output_type === "execute_result");
  return found?.output_type === "execute_result" ? found.data["text/plain"] : JSON.stringify(cell?.outputs);
}

function readText(cell: CodeCell | undefined): string {
  return (cell?.outputs ?? []).map((output) => (output.output_type === "stream" ? output.text : "")).join("");
}
