import { deepEqual, equal, notEqual } from "node:assert/strict";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type LabProcess, startLabProcess } from "../lab/lab-process.js";
import { checkLesson } from "./check-lesson.js";
import { type Browser, openBrowser } from "./open-browser.js";

/** Draws two characters: without a font that has them, both are the same box. */
const DRAW = `["引", "受"].map((character) => {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d");
  context.font = "40px sans-serif";
  context.fillText(character, 10, 60);
  return canvas.toDataURL();
})`;

describe("the lesson in JupyterLab", function () {
  this.timeout(600_000);
  let work: string;
  let lab: LabProcess;
  let browser: Browser;
  before(async () => {
    work = mkdtempSync(join(tmpdir(), "lab-work-"));
    lab = await startLabProcess(work);
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.stop();
    if (lab?.process.kill("SIGTERM")) await once(lab.process, "exit");
    rmSync(work, { recursive: true, force: true });
  });

  it("runs to its end with Run All Cells, and shows both refusals", async () => {
    await checkLesson(browser.page, lab.url);
    // Written only when asked for: docs/images/ is committed.
    const screenshot = process.env["SEIGO_SCREENSHOT"];
    if (screenshot !== undefined) await browser.page.screenshot({ path: screenshot });
  });

  it("is in Japanese, in a font that has it", async () => {
    equal(await browser.page.locator("html").getAttribute("lang"), "ja-JP");
    const [first, second] = (await browser.page.evaluate(DRAW)) as readonly [string, string];
    notEqual(first, second);
  });

  it("asks nobody but this machine", () => {
    deepEqual(browser.strangers, []);
  });
});
