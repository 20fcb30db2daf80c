import { deepEqual } from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHistory } from "../../../../lib/kernel/server/history/create-history.js";

/** `+a` has run, `-a` has failed, `*` has lost everything, `?a` asks while it runs; `a!` is another text under its id. */
type Step = string;

describe("createHistory()", () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "seigo-history-"));
    const cells = ["a", "b", "c", "d"].map((id) => ({ cell_type: "code", id, source: `source ${id}` }));
    writeFileSync(join(folder, "n.ipynb"), JSON.stringify({ cells }));
  });
  after(() => rmSync(folder, { recursive: true }));

  const rows: readonly (readonly [
    title: string,
    steps: readonly Step[],
    missing: readonly string[],
    options?: { readonly isSaved?: false; readonly hasIds?: false; readonly deleted?: readonly string[] },
  ])[] = [
    ["nothing has run", ["?c"], ["above b", "above a", "below d"]],
    ["all above have run", ["+a", "+b", "?c"], ["below d"]],
    ["one above was left out", ["+a", "?c"], ["above b", "below d"]],
    ["one has failed", ["+a", "-b", "?c"], ["failed above b", "below d"]],
    ["several have failed", ["-a", "-b", "?c"], ["failed above b", "failed above a", "below d"]],
    ["one has failed and was run again", ["-a", "+a", "+b", "+d", "?c"], []],
    ["one has failed and was run again with another text", ["-a", "+a!", "+b", "+d", "?c"], []],
    ["one ran and failed later", ["+a", "-a", "+b", "+d", "?c"], ["failed above a"]],
    ["one has run with another text", ["+a!", "+b", "+d", "?c"], []],
    ["the one that runs is changed", ["+a", "+b", "?c!"], ["below d"]],
    ["the one that runs is not in the file", ["+a", "?x"], ["d", "c", "b"]],
    ["all is lost", ["+a", "-b", "*", "+a", "?c"], ["above b", "below d"]],
    ["a cell was removed", ["?c"], ["above a", "below d"], { deleted: ["b"] }],
    ["no file is known", ["+a", "-b", "?c"], ["failed b"], { isSaved: false }],
    ["the front end names no cells", ["+a", "-b", "?c"], ["failed above b", "below d"], { hasIds: false }],
    ["nothing runs", ["+a"], ["d", "c", "b"]],
  ];
  for (const [title, steps, missing, { isSaved = true, hasIds = true, deleted } = {}] of rows) {
    it(`knows what is missing when ${title}`, async () => {
      const history = createHistory(isSaved ? { JPY_SESSION_NAME: join(folder, "n.ipynb") } : {});
      for (const step of steps) {
        const id = step.replace(/^[-+?]|!$/g, "");
        if (step === "*") history.clear();
        else {
          const metadata = { ...(hasIds && { cellId: id }), ...(deleted && { deletedCells: deleted }) };
          history.begin({
            source: `source ${id}${step.endsWith("!") ? "!" : ""}`,
            name: "cell[1]",
            metadata,
          });
        }
        if (/^[-+]/.test(step)) history.end(step.startsWith("-"));
      }
      const found = await history.findMissing();
      deepEqual(
        found.map(({ source, place, hasFailed }) =>
          [...(hasFailed ? ["failed"] : []), ...(place ? [place] : []), source.replace("source ", "")].join(
            " ",
          ),
        ),
        missing,
      );
    });
  }
});
