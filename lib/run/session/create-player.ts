import { message } from "../../message/message.js";
import type { CodeCell, Notebook } from "../../notebook/notebook.js";
import { findCellName, isRight } from "../cell-name.js";
import { skipCell } from "../judge-cell.js";
import { listCodeCells } from "../plan-cell.js";
import type { CellResult } from "../result.js";
import { openSession } from "./open-session.js";
import type { Session, SessionOptions } from "./session.js";

/** A notebook whose cells are asked for one by one, by whoever reports them. */
export interface Player {
  readonly cells: readonly CodeCell[];
  /** Runs the cell of that number and before it those above that have not run. Rejects when nothing can be started. */
  play(index: number): Promise<CellResult>;
  /** Ends the session; the next cell begins anew, from the top. */
  restart(): Promise<void>;
  /** What came late or was left; call it after the last cell. */
  finish(): Promise<Ending>;
  stop(): Promise<void>;
}

/** How a session ended. */
interface Ending {
  /** Cells that were right when they ended and are not any more. */
  readonly late: readonly CellResult[];
  /** ARNs left in the account; empty unless every cell has run and is right. */
  readonly leftovers: readonly string[];
}

/** Makes a player; nothing is started before the first cell is asked for. */
export function createPlayer(notebook: Notebook, options: SessionOptions): Player {
  const cells = listCodeCells(notebook);
  let session: Session | undefined;
  let results: CellResult[] = [];
  const restart = async (): Promise<void> => {
    const old = session;
    session = undefined;
    results = [];
    await old?.stop();
  };
  return {
    cells,
    async play(index) {
      session ??= await openSession(notebook, options);
      for (const cell of cells.slice(results.length, index + 1)) {
        const wrong = results.find((result) => !isRight(result));
        results.push(
          wrong === undefined ? await session.runCell(cell) : skipCell(cell, "notRun", describe(wrong)),
        );
      }
      const result = results[index];
      if (result === undefined) throw new RangeError(`there is no cell ${index}`);
      return result;
    },
    restart,
    async finish() {
      if (session === undefined) return { late: [], leftovers: [] };
      const now = await session.finish();
      const late = now.filter((result, index) => {
        const before = results[index];
        return before !== undefined && isRight(before) && !isRight(result);
      });
      const isClean = now.length === cells.length && now.every(isRight);
      return { late, leftovers: isClean ? await session.findLeftovers() : [] };
    },
    stop: restart,
  };
}

function describe({ cell }: CellResult): string {
  return message('Not run, because the cell "{name}" above is not right.', { name: findCellName(cell) });
}
