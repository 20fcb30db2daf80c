/**
 * The door for mocha: `mocha --require seigo/mocha --extension ipynb notebooks` runs notebooks as tests, with mocha's
 * reporters, grep, retries and parallel workers. A notebook (`.ipynb`, or a lesson in `.md`) is a suite, a cell a test.
 */
import { createRequire } from "node:module";
import { relative } from "node:path";
import { createEnvironment } from "./account/create-environment.js";
import { openAccount } from "./account/open-account.js";
import { message } from "./message/message.js";
import type { Notebook } from "./notebook/notebook.js";
import { readNotebookSync } from "./notebook/read-notebook.js";
import { createCellFailure } from "./report/create-cell-failure.js";
import { findCellName, isRight } from "./run/cell-name.js";
import { createPlayer } from "./run/session/create-player.js";
import type { SessionOptions } from "./run/session/session.js";

const OPTIONS: SessionOptions = {
  startAccount: (_, signal) => openAccount({ allowHosts: [], signal }),
  createEnvironment: (account) => createEnvironment(process.env, account),
  ...(process.env["SEIGO_COMPARE_OUTPUTS"] ? { compareOutputs: {} } : {}),
  limits: { cell: 120_000, notebook: 900_000 },
};

// Node marks it as deprecated and keeps it: it is how mocha's own users load other languages.
const { extensions } = createRequire(import.meta.url);
for (const ending of [".ipynb", ".md"]) {
  extensions[ending] = (module, path) => {
    module.exports = {};
    defineNotebook(readNotebookSync(path));
  };
}

function defineNotebook(notebook: Notebook): void {
  const path = relative(process.cwd(), notebook.path);
  describe(`${notebook.title} (${path})`, function () {
    // The session has its own limits; with grep, one test may run every cell above it.
    this.timeout(OPTIONS.limits.notebook + OPTIONS.limits.cell);
    const player = createPlayer(notebook, OPTIONS);
    const told = new Set<string>();
    let isFinished = false;

    for (const [index, cell] of player.cells.entries()) {
      it(`${cell.title} › ${findCellName(cell)}`, async function () {
        const isRetry = told.delete(cell.id);
        // The cells above have changed the account: only from the top is a second try the same as the first.
        if (isRetry) await player.restart();
        const result = await player.play(index);
        // The cell that stopped the notebook has told why; where it is no test of this run, this one does.
        if (result.status === "skipped" || (result.status === "notRun" && told.size > 0)) return this.skip();
        if (isRight(result)) return;
        told.add(cell.id);
        throw createCellFailure(result, path);
      });
    }

    it(message("nothing is left behind"), async function () {
      isFinished = true;
      if (told.size > 0) return this.skip();
      const last = player.cells.length === 0 ? undefined : await player.play(player.cells.length - 1);
      if (last !== undefined && !isRight(last)) throw createCellFailure(last, path);
      const { late, leftovers } = await player.finish();
      for (const result of late) throw createCellFailure(result, path);
      if (leftovers.length > 0) throw new Error(`${message("Left in the account:")} ${leftovers.join(", ")}`);
    });

    after(async () => {
      try {
        const { late } = isFinished ? { late: [] } : await player.finish();
        for (const result of late) throw createCellFailure(result, path);
      } finally {
        await player.stop();
      }
    });
  });
}
