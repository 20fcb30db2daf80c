import { message } from "../../../message/message.js";
import type { Diagnostic } from "../converted-cell.js";

/** TypeScript's number: there is no such module. */
const NOT_FOUND = 2307;
const PACKAGE = /^["'`]((?:@[\w.-]+\/)?[\w][\w.-]*)(?:\/[^"'`]*)?["'`]$/;

/** Adds to a package that is not there how it is installed; local modules are left as they are. */
export function namePackages(diagnostics: readonly Diagnostic[], source: string): readonly Diagnostic[] {
  const lines = source.split("\n");
  return diagnostics.map((diagnostic) => {
    const { code, file, start, end, text } = diagnostic;
    if (code !== NOT_FOUND || file !== undefined) return diagnostic;
    const [, name] = PACKAGE.exec(lines[start.line - 1]?.slice(start.column - 1, end.column - 1) ?? "") ?? [];
    if (name === undefined) return diagnostic;
    const next = message("If the name is right, install the package in a terminal: {command}", {
      command: `npm install ${name}`,
    });
    return { ...diagnostic, text: `${text}\n→ ${next}` };
  });
}
