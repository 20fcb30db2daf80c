import type { ConvertedCell, ModuleCell } from "../converted-cell.js";
import type { Place } from "../move-process.js";

/** The state that a cell or a question is seen in. */
export interface CellContext {
  /** Declarations of the cells before. */
  readonly declarations: string;
  /** Modules in memory, the oldest first. */
  readonly modules: readonly ModuleCell[];
}

/** What the kernel asks of the converter; `later` are cells that are likely to come. Positions count UTF-16 units. */
export type ConverterRequest =
  | ({ readonly type: "convert"; readonly source: string; readonly later?: readonly string[] } & CellContext)
  | ({ readonly type: "complete"; readonly source: string; readonly position: number } & CellContext)
  | ({ readonly type: "inspect"; readonly source: string; readonly position: number } & CellContext)
  | { readonly type: "listNames"; readonly sources: readonly string[] }
  | { readonly type: "isComplete"; readonly source: string }
  | ({ readonly type: "move" } & Place);

/** Completions for the text from `start` to `end`. */
export interface Completion {
  readonly start: number;
  readonly end: number;
  readonly matches: readonly string[];
}

/** A cell that was converted, and the module that it is, if it is one. */
export interface Conversion {
  readonly cell: ConvertedCell;
  readonly module?: ModuleCell;
}

/** The answers, by the request's type. */
export interface ConverterAnswers {
  readonly convert: Conversion;
  readonly complete: Completion;
  /** Text for the reader; empty when there is nothing to say. */
  readonly inspect: string;
  /** The names that each source gives to later cells. */
  readonly listNames: readonly (readonly string[])[];
  readonly move: null;
  readonly isComplete: { readonly complete: boolean; readonly indent: string };
}

export type ConverterAnswer = ConverterAnswers[keyof ConverterAnswers];
