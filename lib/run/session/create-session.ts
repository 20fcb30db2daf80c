import type { Account, Inventory } from "../../account/account.js";
import type { Captures, Observation, Row } from "../../expectation/expectation.js";
import { formatCaptures } from "../../expectation/format-captures.js";
import { isJudged } from "../../kernel/is-judged.js";
import type { Execution, Kernel } from "../../kernel/kernel.js";
import { message } from "../../message/message.js";
import type { CodeCell } from "../../notebook/notebook.js";
import { isRight } from "../cell-name.js";
import { failCell } from "../fail-cell.js";
import { findLeftovers } from "../find-leftovers.js";
import { judgeCell, skipCell } from "../judge-cell.js";
import { judgeReach } from "../judge-reach.js";
import { observeExecution } from "../observe-execution.js";
import { findRunner } from "../plan-cell.js";
import { createRedactor } from "../redact/create-redactor.js";
import { redactValue } from "../redact/redact-value.js";
import type { CellResult } from "../result.js";
import { type CompareOptions, createComparison } from "../stored/create-comparison.js";
import { tagCell } from "../stored/read-marks.js";
import { watchRefusals } from "../watch-refusals.js";
import type { SessionClock } from "./create-clock.js";
import type { Session } from "./session.js";

/** What `openSession` has started. */
export interface StartedSession {
  readonly account: Account;
  readonly before: Inventory;
  /** Language → the kernel of its cells. */
  readonly kernels: ReadonlyMap<string, Kernel>;
  readonly clock: SessionClock;
  /** Milliseconds for one cell. */
  readonly limit: number;
  readonly compareOutputs?: CompareOptions | undefined;
}

/** A cell that was given to the kernel, and what it was judged by. */
interface Executed {
  readonly kernel: Kernel;
  readonly execution: Execution;
  readonly captures: Captures;
  readonly refused: Pick<Observation, "refused">;
}

/** Makes the session of started kernels and a started account. */
export function createSession(started: StartedSession, stop: () => Promise<void>): Session {
  const { account, before, kernels, clock, limit, compareOutputs } = started;
  const results: { result: CellResult; readonly executed?: Executed }[] = [];
  let captures: Captures = {};
  let known: readonly string[] = [];
  let redactor = createRedactor(known);
  const redact = async <Value>(value: Value): Promise<Value> => {
    const secrets = await account.secrets();
    if (secrets.length !== known.length) redactor = createRedactor(secrets);
    known = secrets;
    return redactValue(value, redactor);
  };
  const hide = (result: CellResult): Promise<CellResult> => redactResult(result, redact);
  const compare =
    compareOutputs === undefined
      ? async (result: CellResult) => result
      : createComparison(compareOutputs, account.accountId);

  return {
    account,
    async runCell(given) {
      const cell = compareOutputs === undefined ? given : tagCell(given);
      const kernel = findRunner(cell, kernels);
      if (typeof kernel === "string") {
        const result = skipCell(cell, "skipped", kernel);
        results.push({ result });
        return result;
      }
      let execution: Execution | undefined;
      try {
        const readRefused = await watchRefusals(cell, account);
        execution = await executeCell(cell, kernel);
        const refused = await readRefused();
        const observation = { ...(await observeExecution(execution)), ...refused };
        const judgement = judgeCell(cell, execution, observation, captures);
        const result = await compare(await hide(judgeReach(judgement.result, listResults())));
        results.push({ result, executed: { kernel, execution, captures, refused } });
        captures = judgement.captures;
        return result;
      } catch (cause) {
        const result = await failCell(cell, execution, cause, redact);
        results.push({
          result,
          ...(execution === undefined ? {} : { executed: { kernel, execution, captures, refused: {} } }),
        });
        return result;
      }
    },
    async finish() {
      await Promise.all([...kernels.values()].map(finishKernel));
      return Promise.all(results.map(({ result }) => hideAgain(result)));
    },
    async findLeftovers() {
      return redact(findLeftovers(before, await account.inventory()));
    },
    readCaptures: () => redact(formatCaptures(captures)),
    stop,
  };

  function listResults(): readonly CellResult[] {
    return results.map(({ result }) => result);
  }

  /** What was found right stays no verdict when it cannot be shown without secrets that came later. */
  async function hideAgain(result: CellResult): Promise<CellResult> {
    try {
      return await hide(result);
    } catch (cause) {
      return failCell(result.cell, result, cause, redact);
    }
  }

  /** A kernel counts the cells that it was given, and knows of no other's. */
  async function finishKernel(kernel: Kernel): Promise<void> {
    const late = await kernel.finish();
    const executed = results.filter((entry) => entry.executed?.kernel === kernel);
    for (const { execution: index, outputs, error, undone } of late) {
      const entry = executed[index];
      if (entry?.executed === undefined || !isJudged(entry.executed.execution)) continue;
      const execution: Execution = {
        ...entry.executed.execution,
        outputs,
        ...(error === undefined ? {} : { status: "error", error }),
        // What is known to be wrong is told as that.
        ...(isRight(entry.result) ? undone : {}),
      };
      const { cell } = entry.result;
      try {
        const judged = await judgeLate(cell, execution, entry.executed, error);
        entry.result = await compare(await hide(judgeReach(judged, listResults())));
      } catch (cause) {
        entry.result = await failCell(cell, execution, cause, redact);
      }
    }
  }

  async function executeCell(cell: CodeCell, kernel: Kernel): Promise<Execution> {
    const execution = await kernel.execute(cell.source, { timeout: limit, signal: clock.signal });
    if (execution.status !== "interrupted") return execution;
    return clock.isOver()
      ? { ...execution, status: "timedOut", detail: clock.describe() }
      : { ...execution, detail: execution.detail ?? message("Interrupted.") };
  }
}

/** An error that nobody handled is never what a cell should show, even where an error is expected. */
async function judgeLate(
  cell: CodeCell,
  execution: Execution,
  { captures, refused }: Executed,
  error: Execution["error"],
): Promise<CellResult> {
  const observation = { ...(await observeExecution(execution)), ...refused };
  const { result } = judgeCell(cell, execution, observation, captures);
  if (error === undefined || !isJudged(execution) || result.status === "failed") return result;
  const values = { name: error.name, text: error.message.split("\n")[0] ?? "" };
  const detail = message(
    "An error that nobody handled came after the cell had ended: {name}: {text}",
    values,
  );
  return { ...result, status: "failed", detail };
}

/**
 * The cell and its expectation are the author's words, not what a run brought. Rows are left out where a secret is
 * broken over several of them: each alone would show its part.
 */
async function redactResult(
  result: CellResult,
  redact: <Value>(value: Value) => Promise<Value>,
): Promise<CellResult> {
  const { cell, expectation, rows, ...rest } = result;
  const shown = { ...(await redact(rest)), cell, expectation };
  if (rows === undefined) return shown;
  const hidden = await redact(rows);
  const whole = await redact(joinRows(rows));
  return whole === joinRows(hidden) ? { ...shown, rows: hidden } : shown;
}

function joinRows(rows: readonly Row[]): string {
  return rows.map(({ right = "" }) => right).join("\n");
}
