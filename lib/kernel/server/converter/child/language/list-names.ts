import type ts from "typescript";

/** The names that a cell gives to later cells. */
export function listNames(typescript: typeof ts, source: string): readonly string[] {
  const file = typescript.createSourceFile("cell.ts", source, typescript.ScriptTarget.Latest, false);
  return [...new Set(file.statements.flatMap((statement) => listDeclared(typescript, statement)))];
}

function listDeclared(typescript: typeof ts, statement: ts.Statement): readonly string[] {
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
  return isNamed && statement.name !== undefined ? [statement.name.text] : [];
}

function listBound(typescript: typeof ts, name: ts.BindingName): readonly string[] {
  if (typescript.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) =>
    typescript.isOmittedExpression(element) ? [] : listBound(typescript, element.name),
  );
}

function listImported(typescript: typeof ts, clause: ts.ImportClause | undefined): readonly string[] {
  const { name, namedBindings } = clause ?? {};
  const own = name === undefined ? [] : [name.text];
  if (namedBindings === undefined) return own;
  if (typescript.isNamespaceImport(namedBindings)) return [...own, namedBindings.name.text];
  return [...own, ...namedBindings.elements.map((element) => element.name.text)];
}
