import { readSavedCells, type SavedCell } from "./read-saved-cells.js";

/** A cell that is asked for. */
interface RequestedCell {
  readonly source: string;
  /** What the kernel calls it, e.g. `cell[3]`. */
  readonly name: string;
  /** What JupyterLab and Notebook say of it: `cellId`, `deletedCells`. */
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** A cell whose names are not there. */
export interface MissingCell {
  readonly source: string;
  /** It ran and did not get to its end; otherwise it has not run. */
  readonly hasFailed: boolean;
  /** Where it stands, seen from the cell that runs; undefined when that is not known. */
  readonly place?: "above" | "below";
  /** Its number among the notebook's code cells, from 0; undefined when it is in no file. */
  readonly index?: number;
  readonly heading?: string;
  /** What the kernel calls it, when it ran. */
  readonly name?: string;
}

/** What a kernel knows of the notebook: which cells have run, and by its saved file which have not. */
export interface History {
  /** Says which cell runs now. */
  begin(cell: RequestedCell): void;
  /** Says how it ended: what fails leaves no names. */
  end(hasFailed: boolean): void;
  /** All that cells have made is gone. */
  clear(): void;
  /** The cells whose names are missing: those that failed, then those that have not run, the nearest one above first. */
  findMissing(): Promise<readonly MissingCell[]>;
}

interface Ran extends RequestedCell {
  readonly hasFailed: boolean;
}

/** Keeps the history of a kernel. Whoever reads along in a file, does so by the variables of `env`. */
export function createHistory(env: NodeJS.ProcessEnv): History {
  const ran = new Map<string, Ran>();
  let running: RequestedCell | undefined;
  return {
    begin(cell) {
      running = cell;
    },
    end(hasFailed) {
      if (running !== undefined) ran.set(findKey(running), { ...running, hasFailed });
      running = undefined;
    },
    clear: () => ran.clear(),
    async findMissing() {
      const saved = await readSavedCells(env);
      const others = [...ran.values()].filter((cell) => findKey(cell) !== (running && findKey(running)));
      return [...listFailed(others, saved, running), ...listUnrun(others, saved, running)];
    },
  };
}

function listFailed(
  others: readonly Ran[],
  saved: readonly SavedCell[],
  running: RequestedCell | undefined,
): readonly MissingCell[] {
  return others
    .filter(({ hasFailed }) => hasFailed)
    .reverse()
    .map((cell) => {
      const index = saved.findIndex((one) => isSame(one, cell));
      return { ...locate(saved, index, running), source: cell.source, name: cell.name, hasFailed: true };
    });
}

/** The nearest one above is whose name is meant, as when all cells are run from the top. */
function listUnrun(
  others: readonly Ran[],
  saved: readonly SavedCell[],
  running: RequestedCell | undefined,
): readonly MissingCell[] {
  const deleted = running?.metadata["deletedCells"];
  const gone = new Set<unknown>(Array.isArray(deleted) ? deleted : []);
  const unrun = saved.flatMap((cell, index) => {
    const isThere =
      !gone.has(cell.id) && !isSame(cell, running) && !others.some((other) => isSame(cell, other));
    return isThere ? [{ ...locate(saved, index, running), source: cell.source, hasFailed: false }] : [];
  });
  return [
    ...unrun.filter(({ place }) => place !== "below").reverse(),
    ...unrun.filter(({ place }) => place === "below"),
  ];
}

function locate(
  saved: readonly SavedCell[],
  index: number,
  running: RequestedCell | undefined,
): Pick<MissingCell, "index" | "place" | "heading"> {
  const heading = saved[index]?.heading;
  const own = saved.findIndex((cell) => isSame(cell, running));
  return {
    ...(index >= 0 && { index }),
    ...(index >= 0 && own >= 0 && { place: index < own ? ("above" as const) : ("below" as const) }),
    ...(heading !== undefined && { heading }),
  };
}

/** By its id, where the front end gives one: its text may have changed since. */
function findKey({ metadata, source }: RequestedCell): string {
  const { cellId } = metadata;
  return typeof cellId === "string" ? `id ${cellId}` : `source ${source}`;
}

function isSame(
  saved: { readonly id?: string; readonly source: string },
  cell: RequestedCell | undefined,
): boolean {
  if (cell === undefined) return false;
  const { cellId } = cell.metadata;
  return typeof cellId === "string" && saved.id !== undefined
    ? saved.id === cellId
    : saved.source === cell.source;
}
