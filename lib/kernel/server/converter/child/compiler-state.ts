import type ts from "typescript";
import type { SideOutput } from "../../converted-cell.js";
import type { Config } from "./options/read-config.js";

/** What the compiler tells of the conversion that runs. */
export interface CompilerState {
  /** The program of the last conversion. */
  builder?: ts.BuilderProgram;
  /** The source map of the cell's module, and that of its CommonJS form. */
  moduleMap?: string;
  scriptMap?: string;
  /** Local modules by the path of their JavaScript. */
  readonly sideOutputs: Map<string, SideOutput>;
  /** What the next converter checks cells by. */
  config?: Config;
}
