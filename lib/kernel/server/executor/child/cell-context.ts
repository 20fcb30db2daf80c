import { AsyncLocalStorage } from "node:async_hooks";
import { countRefused } from "./find-refused.js";
import { hideRecords } from "./hide-records.js";
import { createIndex, freeze, lockMethods } from "./intrinsics.js";

/** A promise that was rejected. */
export interface Rejection {
  readonly promise: Promise<unknown>;
  readonly reason: unknown;
  handled: boolean;
  readonly next: Rejection | undefined;
}

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
  /** Those that nobody had handled when Node told of them, the latest first. */
  rejections: Rejection | undefined;
  /** What Node keeps for the code of the cell, where cells can find it: it says nothing. */
  readonly token: object;
}

/** The cells of this process. Handed on from `main.ts`: a cell that imports this module finds none of them. */
export interface CellContexts {
  /** Runs a cell's code so that everything it starts belongs to it. */
  run<T>(context: CellContext, run: () => T): T;
  /** The cell that the running code belongs to; the latest when that is not known. */
  find(): CellContext;
  /** The cell that was started last. */
  latest(): CellContext;
}

export function createContexts(): CellContexts {
  const storage = new AsyncLocalStorage<object>();
  hideRecords(storage);
  lockMethods(storage);
  const contexts = createIndex<CellContext>();
  let latest: CellContext = createContext(0, "");
  return {
    run(context, run) {
      latest = context;
      contexts.keep(context.token, context);
      return storage.run(context.token, run);
    },
    find: () => contexts.find(storage.getStore() ?? latest.token) ?? latest,
    latest: () => latest,
  };
}

export function createContext(id: number, name: string): CellContext {
  return {
    id,
    name,
    interrupted: false,
    ended: false,
    refusedBefore: countRefused(),
    rejections: undefined,
    token: freeze({}),
  };
}
