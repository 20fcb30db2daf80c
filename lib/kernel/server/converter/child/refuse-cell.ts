import type { Diagnostic as TslabDiagnostic } from "tslab/dist/converter.js";
import { message } from "../../../../message/message.js";
import type { ConvertedCell, Diagnostic } from "../../converted-cell.js";

/** A cell that does not run. */
export function refuseCell(declarations: string, diagnostics: readonly Diagnostic[]): ConvertedCell {
  return { diagnostics, declarations, isAsync: false, sideOutputs: [], files: [] };
}

/** tslab counts lines and columns from 0. */
export function readDiagnostic({ start, end, messageText, code, fileName }: TslabDiagnostic): Diagnostic {
  return {
    ...(fileName !== undefined && { file: fileName }),
    start: { line: start.line + 1, column: start.character + 1 },
    end: { line: end.line + 1, column: end.character + 1 },
    code,
    text: messageText,
  };
}

/** What a browser cell is answered with: there is nothing to run in this process. */
export function refuseBrowserCell(declarations: string): ConvertedCell {
  const start = { line: 1, column: 1 };
  const text = message("A cell for the browser (@browser) cannot be run by this kernel.");
  return refuseCell(declarations, [{ start, end: start, text }]);
}
