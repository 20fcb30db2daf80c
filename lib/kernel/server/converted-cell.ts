/** A position in a cell's source; lines and columns count from 1, columns in UTF-16 units. */
interface Position {
  readonly line: number;
  readonly column: number;
}

/** What TypeScript finds wrong in a cell or in a local file that it imports. */
export interface Diagnostic {
  /** Relative to the notebook's folder; undefined for the cell itself. */
  readonly file?: string;
  readonly start: Position;
  readonly end: Position;
  /** TypeScript's number, e.g. 2322; undefined for a refusal of ours. */
  readonly code?: number;
  /** In the reader's language; may have several lines. */
  readonly text: string;
}

/** JavaScript with the source maps (JSON) that lead from it back to its source, one after the other. */
export interface MappedCode {
  readonly code: string;
  readonly maps: readonly string[];
}

/** A local module that cells import, as CommonJS. `path` is absolute and ends with `.js`. */
export interface SideOutput extends MappedCode {
  readonly path: string;
}

/** What the converter makes of a cell. */
export interface ConvertedCell {
  /** Empty when the cell may run. */
  readonly diagnostics: readonly Diagnostic[];
  /** CommonJS for tslab's executor; undefined when there is nothing to run. */
  readonly output?: MappedCode;
  /** Declarations that later cells see: those before, changed by this cell. */
  readonly declarations: string;
  /** The code awaits at the top level and has to run in an async function. */
  readonly isAsync: boolean;
  /** The export that holds the value of the last expression. */
  readonly resultName?: string;
  /** Every local module that the cell depends on. */
  readonly sideOutputs: readonly SideOutput[];
  /** Absolute paths outside node_modules that were read for the cell. */
  readonly files: readonly string[];
}

/** A cell that is a module in memory (`@module` in its leading comment). */
export interface ModuleCell {
  readonly name: string;
  readonly source: string;
}
