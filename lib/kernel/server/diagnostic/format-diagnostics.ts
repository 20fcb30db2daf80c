import { message } from "../../../message/message.js";
import type { Diagnostic } from "../converted-cell.js";
import type { ErrorContent } from "../executor/executor-message.js";
import { nameLetters } from "./name-letter.js";
import { namePackages } from "./name-package.js";

/**
 * What TypeScript finds wrong → Jupyter's error, named `TypeScriptError`. `evalue` has a line for each:
 * `line:column - TS2322: text`; the traceback shows the places in the source.
 */
export function formatDiagnostics(found: readonly Diagnostic[], source: string): ErrorContent {
  const diagnostics = namePackages(nameLetters(found, source), source);
  const lines = source.split("\n");
  const texts = diagnostics.map((diagnostic) => {
    const { file, start, code, text } = diagnostic;
    const place = `${file === undefined ? "" : `${file} `}${start.line}:${start.column}`;
    return `${place} - ${code === undefined ? "" : `TS${code}: `}${text}`;
  });
  const traceback = diagnostics.flatMap((diagnostic, index) => [
    ...(texts[index] ?? "").split("\n"),
    ...(diagnostic.file === undefined ? markPlace(diagnostic, lines) : []),
  ]);
  const head = `TypeScriptError: ${message("The cell was not run: TypeScript finds it wrong.")}`;
  return { ename: "TypeScriptError", evalue: texts.join("\n"), traceback: [head, "", ...traceback] };
}

/** The source line, and a wave under what is meant. */
function markPlace({ start, end }: Diagnostic, lines: readonly string[]): readonly string[] {
  const line = lines[start.line - 1];
  if (line === undefined) return [];
  const last = end.line === start.line ? end.column : line.length + 1;
  const indent = line.slice(0, start.column - 1).replace(/[^\t]/g, (letter) => " ".repeat(measure(letter)));
  const width = [...line.slice(start.column - 1, last - 1)].reduce((sum, letter) => sum + measure(letter), 0);
  return ["", `  ${line}`, `  ${indent}${"~".repeat(Math.max(1, width))}`, ""];
}

/** Columns of a letter in a font of fixed width: Japanese ones are twice as wide. */
function measure(letter: string): number {
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
    letter,
  )
    ? 2
    : 1;
}
