import assert from "node:assert/strict";
import { createEnvironment } from "../../lib/account/create-environment.js";
import { startLocalAccount } from "../../lib/account/local/start-local-account.js";
import { setLanguage } from "../../lib/message/message.js";
import type { Cell, CodeCell, Notebook } from "../../lib/notebook/notebook.js";
import { readNotebook } from "../../lib/notebook/read-notebook.js";
import { findCellName, isRight } from "../../lib/run/cell-name.js";
import type { CellResult, NotebookResult } from "../../lib/run/result.js";
import { runNotebook } from "../../lib/run/run-notebook.js";
import { isNotebookRight } from "../../lib/run/run-notebooks.js";
import type { Consistency } from "../../lib/sandbox/replication/consistency.js";

/** What AWS answers to a cell that does not wait, when everything is seen as late as can be. */
const WAITS: readonly (readonly [cell: string, code: RegExp])[] = [
  ["wait-access-key", /InvalidClientTokenId/],
  ["user-describe-instance-types", /AuthFailure/],
  ["create-role", /MalformedPolicyDocument/],
  ["assume-role", /AccessDenied/],
  ["role-describe-instance-types", /UnauthorizedOperation/],
  ["confirm-user", /NoSuchEntity/],
  ["confirm-role", /NoSuchEntity/],
  ["confirm-policy", /NoSuchEntity/],
];
const NO_WAIT = "\nconst doNotWait = (_: string, check: () => any, __?: object): any => check();";
const PROBE = "without-wait:";

describe("the lesson on roles under AWS's consistency", function () {
  this.timeout(200_000);
  let lesson: Notebook;

  before(async () => {
    setLanguage("en");
    lesson = await readNotebook("ja/iam-role.md");
  });

  it("passes when changes arrive as they typically do", async () => {
    const result = await run(lesson, "typical");
    assert.ok(isNotebookRight(result), formatWrong(result));
  });

  it("passes at worst, and needs every one of its waits", async () => {
    const result = await run(addProbes(lesson), "worst");
    const isProbe = (cell: CodeCell) => findCellName(cell).startsWith(PROBE);
    const [probes, others] = [true, false].map((wanted) =>
      result.cells.filter(({ cell }) => isProbe(cell) === wanted),
    );
    assert.ok(isNotebookRight({ ...result, cells: others ?? [] }), formatWrong(result));
    assert.equal(probes?.length, WAITS.length);
    for (const [index, [name, code]] of WAITS.entries()) {
      const probe: CellResult | undefined = probes?.[index];
      assert.deepEqual([probe && findCellName(probe.cell), probe?.status], [PROBE + name, "failed"]);
      assert.match(JSON.stringify(probe), code);
    }
  });

  it("fails in the first cell that has to wait, when its waits are removed", async () => {
    const result = await run(dropWaits(lesson), "worst");
    const wrong = result.cells.filter((cell) => !isRight(cell));
    assert.deepEqual(
      wrong
        .filter(({ status }) => status !== "notRun")
        .map(({ cell, status }) => [findCellName(cell), status]),
      [["wait-access-key", "failed"]],
    );
  });
});

/** Time passes only in waits: how busy the machine is decides nothing. */
async function run(notebook: Notebook, consistency: Consistency): Promise<NotebookResult> {
  const now = new Date();
  const clock = { now: () => now };
  return runNotebook(notebook, {
    startAccount: () => startLocalAccount({ consistency, seed: "lesson", clock, waits: "moved" }),
    createEnvironment: (account) => createEnvironment(process.env, account),
    limits: { cell: 60_000, notebook: 180_000 },
    keepGoing: notebook.cells.some((cell) => cell.kind === "code" && findCellName(cell).startsWith(PROBE)),
  });
}

function formatWrong({ cells, leftovers, failure }: NotebookResult): string {
  return JSON.stringify({ wrong: cells.filter((cell) => !isRight(cell)), leftovers, failure });
}

function dropWaits(notebook: Notebook): Notebook {
  return changeCode(notebook, (cell) =>
    findCellName(cell) === "imports" ? [{ ...cell, source: cell.source + NO_WAIT }] : [dropWait(cell)],
  );
}

/** Before every cell that waits, the same one that does not. */
function addProbes(notebook: Notebook): Notebook {
  return changeCode(dropWaits(notebook), (cell) => {
    const original = notebook.cells.find(({ id }) => id === cell.id);
    if (!cell.source.includes("doNotWait(") || original?.kind !== "code") return [cell];
    const metadata = { ...cell.metadata, name: PROBE + findCellName(cell) };
    return [{ ...cell, id: `probe-${cell.id}`, metadata, expectation: undefined }, original];
  });
}

function dropWait(cell: CodeCell): CodeCell {
  return { ...cell, source: cell.source.replace("waitUntil(\n", "doNotWait(\n") };
}

function changeCode(notebook: Notebook, change: (cell: CodeCell) => readonly CodeCell[]): Notebook {
  const cells = notebook.cells.flatMap((cell): readonly Cell[] =>
    cell.kind === "code" ? change(cell) : [cell],
  );
  return { ...notebook, cells };
}
