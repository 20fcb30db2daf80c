import { AsyncLocalStorage } from "node:async_hooks";
import { countRefused } from "./find-refused.js";
import { hideRecords } from "./hide-records.js";

/** A cell that runs or has run; what it started is known by it, however late it goes on. */
export interface CellContext {
  readonly id: number;
  readonly name: string;
  /** It was interrupted: it prints no more, and its next `await` throws. */
  interrupted: boolean;
  /** It has been answered. */
  ended: boolean;
  /** How much the guard had refused when the cell began. */
  readonly refusedBefore: number;
  /** Rejections that nobody has handled so far. */
  readonly rejections: Map<Promise<unknown>, unknown>;
}

const storage = new AsyncLocalStorage<CellContext>();
hideRecords(storage);
let latest: CellContext = createContext(0, "");

/** Runs a cell's code so that everything it starts belongs to it. */
export function runInContext<T>(context: CellContext, run: () => T): T {
  latest = context;
  return storage.run(context, run);
}

export function createContext(id: number, name: string): CellContext {
  return { id, name, interrupted: false, ended: false, refusedBefore: countRefused(), rejections: new Map() };
}

/** The cell that the running code belongs to; the latest when that is not known. */
export function findContext(): CellContext {
  return storage.getStore() ?? latest;
}

/** The cell that was started last. */
export function findLatest(): CellContext {
  return latest;
}
