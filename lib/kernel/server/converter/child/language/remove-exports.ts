import type ts from "typescript";

/**
 * Blanks the `export` of `export const a` and all of `export { a }`, the places unchanged: every top-level name of a
 * cell is visible to later cells anyway, and tslab exports it a second time. A default, another module's names and
 * names under another name are exported for nobody, as in a module that nobody imports.
 */
export function removeExports(typescript: typeof ts, source: string, name = "cell.ts"): string {
  if (!/\bexport\b/.test(source)) return source;
  const file = typescript.createSourceFile(name, source, typescript.ScriptTarget.Latest, true);
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
    }
  }
  return blanked;
}

/** `export { a, b }` or `export {}`. */
function isPlain(typescript: typeof ts, { moduleSpecifier, exportClause }: ts.ExportDeclaration): boolean {
  if (moduleSpecifier !== undefined || exportClause === undefined) return false;
  return (
    typescript.isNamedExports(exportClause) &&
    exportClause.elements.every(({ propertyName }) => propertyName === undefined)
  );
}
