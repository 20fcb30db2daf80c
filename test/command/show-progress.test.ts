import { deepEqual, doesNotMatch, match, ok } from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { showProgress } from "../../lib/command/show-progress.js";
import { setLanguage } from "../../lib/message/message.js";
import { createPaint } from "../../lib/report/paint.js";
import { listCodeCells } from "../../lib/run/plan-cell.js";
import { runNotebook } from "../../lib/run/run-notebook.js";
import { createFakeWorld, createLesson } from "../run/fakes.js";
import { createTerminal } from "./create-terminal.js";

async function show(): Promise<string> {
  const { stderr, shown } = createTerminal();
  const display = showProgress(stderr, createPaint(false, {}));
  const world = createFakeWorld({ run: { onProgress: display.show } });
  await runNotebook(
    createLesson([
      ["print 1", "name=first"],
      ["print 2", "name=second silent"],
    ]),
    world.options,
  );
  display.stop();
  display.stop();
  return shown.err;
}

describe("showProgress()", () => {
  before(() => setLanguage("en"));

  it("writes a plain line for each cell that has ended, where nobody watches", async () => {
    const text = await show();
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a plain line has none.
    doesNotMatch(text, /[\u001b\r]/);
    deepEqual(
      text
        .trimEnd()
        .split("\n")
        .map((line) => line.replace(/ [\d.]+ .*$/, "")),
      ["題 (lesson.md)", "lesson 1/2 ran ステップ › first", "lesson 2/2 wrong ステップ › second"].map(
        (line) => line.replace(/ [\d.]+ .*$/, ""),
      ),
    );
  });

  it("moves on a terminal, with the step's title, and leaves nothing behind", async () => {
    const { stderr, shown } = createTerminal({ isTerminal: true });
    const display = showProgress(stderr, createPaint(true, {}));
    const notebook = createLesson([["print 1", "name=first"]]);
    const [cell] = listCodeCells(notebook);
    ok(cell !== undefined);
    display.show({ type: "notebookStarted", notebook, total: 1 });
    display.show({ type: "cellStarted", notebook, cell, index: 0, total: 1 });
    for (let tries = 0; tries < 500 && !shown.err.includes("first"); tries += 1) await sleep(20);
    display.stop();
    match(shown.err, /1\/1 ステップ.*first/);
    ok(shown.err.startsWith("\u001b[?25l"));
    ok(
      shown.err.replaceAll("\u001b[1G", "").endsWith("\u001b[K\u001b[?25h"),
      JSON.stringify(shown.err.slice(-60)),
    );
  });
});
