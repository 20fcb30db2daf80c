import type ts from "typescript";
import { message } from "../../../../../message/message.js";
import type { Diagnostic } from "../../../converted-cell.js";

/** A cell's source without `export`, its places unchanged; or what cannot be run. */
export interface WithoutExports {
  readonly source: string;
  readonly refused: readonly Diagnostic[];
}

/**
 * Blanks the `export` of `export const a` and all of `export { a }`: every top-level name of a cell is visible
 * to later cells anyway, and tslab exports it a second time. Exports under another name are refused.
 */
export function removeExports(typescript: typeof ts, source: string, name = "cell.ts"): WithoutExports {
  if (!/\bexport\b/.test(source)) return { source, refused: [] };
  const file = typescript.createSourceFile(name, source, typescript.ScriptTarget.Latest, true);
  const refused: Diagnostic[] = [];
  let blanked = source;
  const blank = (start: number, end: number): void => {
    const spaces = source.slice(start, end).replace(/[^\n]/g, " ");
    blanked = blanked.slice(0, start) + spaces + blanked.slice(end);
  };
  for (const statement of file.statements) {
    const modifiers = typescript.canHaveModifiers(statement) ? typescript.getModifiers(statement) : undefined;
    const exported = modifiers?.find(({ kind }) => kind === typescript.SyntaxKind.ExportKeyword);
    const isDefault = modifiers?.some(({ kind }) => kind === typescript.SyntaxKind.DefaultKeyword) ?? false;
    if (exported !== undefined && !isDefault) {
      blank(exported.getStart(file), exported.end);
    } else if (typescript.isExportDeclaration(statement) && isPlain(typescript, statement)) {
      blank(statement.getStart(file), statement.end);
    } else if (
      isDefault ||
      typescript.isExportDeclaration(statement) ||
      typescript.isExportAssignment(statement)
    ) {
      refused.push(refuse(file, statement));
    }
  }
  return { source: blanked, refused };
}

/** `export { a, b }` or `export {}`. */
function isPlain(typescript: typeof ts, { moduleSpecifier, exportClause }: ts.ExportDeclaration): boolean {
  if (moduleSpecifier !== undefined || exportClause === undefined) return false;
  return (
    typescript.isNamedExports(exportClause) &&
    exportClause.elements.every(({ propertyName }) => propertyName === undefined)
  );
}

function refuse(file: ts.SourceFile, statement: ts.Statement): Diagnostic {
  const text = message(
    "A cell cannot export a default, another module, or a name under another name: give it a name with const or import; later cells see every top-level name.",
  );
  const locate = (offset: number): Diagnostic["start"] => {
    const { line, character } = file.getLineAndCharacterOfPosition(offset);
    return { line: line + 1, column: character + 1 };
  };
  return { start: locate(statement.getStart(file)), end: locate(statement.end), text };
}
