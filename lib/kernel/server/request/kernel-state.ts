import type { CellProcess } from "../cell/cell-process.js";
import type { CellLanguage } from "../cell-language.js";
import type { Conversions } from "../conversion/create-conversions.js";
import type { ModuleCell } from "../converted-cell.js";
import type { Converter } from "../converter/create-converter.js";
import type { History } from "../history/create-history.js";
import type { Channels } from "../sockets/open-channels.js";
import type { InputDesk } from "./input-desk.js";

/** What the answers to requests share. */
export interface KernelState {
  readonly language: CellLanguage;
  readonly channels: Channels;
  readonly converter: Converter;
  readonly conversions: Conversions;
  readonly cells: CellProcess;
  /** Comes before the path of every local module that a cell runs; empty where nothing is copied. */
  readonly copies: string;
  readonly inputs: InputDesk;
  readonly history: History;
  /** Its reader is a person: what helps to understand an error is shown besides. */
  readonly explains: boolean;
  /** Declarations of the cells that have run, for the converter. */
  declarations: string;
  modules: readonly ModuleCell[];
  /** The number of the last cell. */
  count: number;
  /** Ends what the running request does; replaced by each execution. */
  interrupt: () => void;
  /** Ends the kernel. */
  shutDown(): void;
}
