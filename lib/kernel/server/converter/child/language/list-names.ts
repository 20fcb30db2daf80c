import type ts from "typescript";

/** The names that a cell gives to later cells. What comes after a mistake in its grammar is not known. */
export function listNames(typescript: typeof ts, source: string): readonly string[] {
  const file = typescript.createSourceFile("cell.ts", source, typescript.ScriptTarget.Latest, false);
  const { parseDiagnostics } = file as ts.SourceFile & { readonly parseDiagnostics: readonly ts.TextSpan[] };
  const end = parseDiagnostics[0]?.start ?? source.length;
  const names = file.statements.flatMap((statement) => listDeclared(typescript, statement));
  return [...new Set(names.filter((name) => name.end <= end).map(({ text }) => text))];
}

function listDeclared(typescript: typeof ts, statement: ts.Statement): readonly ts.Identifier[] {
  if (typescript.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => listBound(typescript, name));
  }
  if (typescript.isImportDeclaration(statement)) return listImported(typescript, statement.importClause);
  const isNamed =
    typescript.isFunctionDeclaration(statement) ||
    typescript.isClassDeclaration(statement) ||
    typescript.isEnumDeclaration(statement) ||
    typescript.isInterfaceDeclaration(statement) ||
    typescript.isTypeAliasDeclaration(statement) ||
    typescript.isModuleDeclaration(statement) ||
    typescript.isImportEqualsDeclaration(statement);
  const name = isNamed ? statement.name : undefined;
  return name !== undefined && typescript.isIdentifier(name) ? [name] : [];
}

function listBound(typescript: typeof ts, name: ts.BindingName): readonly ts.Identifier[] {
  if (typescript.isIdentifier(name)) return [name];
  return name.elements.flatMap((element) =>
    typescript.isOmittedExpression(element) ? [] : listBound(typescript, element.name),
  );
}

function listImported(typescript: typeof ts, clause: ts.ImportClause | undefined): readonly ts.Identifier[] {
  const { name, namedBindings } = clause ?? {};
  const own = name === undefined ? [] : [name];
  if (namedBindings === undefined) return own;
  if (typescript.isNamespaceImport(namedBindings)) return [...own, namedBindings.name];
  return [...own, ...namedBindings.elements.map((element) => element.name)];
}
