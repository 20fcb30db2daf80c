import type ts from "typescript";

/** Declarations for the next cell, and the names that this one has made. */
interface Declared {
  readonly declarations: string;
  readonly names: ReadonlySet<string>;
}

/**
 * Adds the namespaces, `declare global` and `declare module` of earlier declarations to those for the next cell: tslab
 * forgets them one cell later. A name that the cell has declared itself is not kept.
 */
export function keepNamespaces(
  typescript: typeof ts,
  earlier: string,
  { declarations, names }: Declared,
): string {
  if (!/\b(?:namespace|module|global)\b/.test(earlier)) return declarations;
  const kept = parse(typescript, earlier)
    .statements.filter(typescript.isModuleDeclaration)
    .filter((module) => isAugmentation(typescript, module) || !names.has(module.name.text))
    .map((module) => module.getText());
  return [declarations, ...kept].filter((text) => text !== "").join(declarations.endsWith("\n") ? "" : "\n");
}

/**
 * Takes out of earlier declarations what a cell declares as global anew: a cell that is run again may give a variable
 * another type. Interfaces stay, since they are merged.
 */
export function forgetGlobals(typescript: typeof ts, earlier: string, source: string): string {
  if (!/\bglobal\b/.test(source) || !/\bglobal\b/.test(earlier)) return earlier;
  const names = new Set(listGlobals(typescript, parse(typescript, source)).flatMap(({ names }) => names));
  return listGlobals(typescript, parse(typescript, earlier))
    .filter(({ names: old }) => old.some((name) => names.has(name)))
    .reverse()
    .reduce((text, { statement }) => text.slice(0, statement.pos) + text.slice(statement.end), earlier);
}

function listGlobals(
  typescript: typeof ts,
  file: ts.SourceFile,
): readonly { readonly statement: ts.Statement; readonly names: readonly string[] }[] {
  return file.statements
    .filter(typescript.isModuleDeclaration)
    .filter((module) => isAugmentation(typescript, module) && !typescript.isStringLiteral(module.name))
    .flatMap(({ body }) => (body !== undefined && typescript.isModuleBlock(body) ? [...body.statements] : []))
    .map((statement) => ({ statement, names: listNames(typescript, statement) }));
}

function listNames(typescript: typeof ts, statement: ts.Statement): readonly string[] {
  if (typescript.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  }
  const isReplaced =
    typescript.isFunctionDeclaration(statement) ||
    typescript.isTypeAliasDeclaration(statement) ||
    typescript.isClassDeclaration(statement);
  return isReplaced && statement.name !== undefined ? [statement.name.text] : [];
}

/** `declare global` and `declare module "name"` belong to no cell. */
function isAugmentation(typescript: typeof ts, module: ts.ModuleDeclaration): boolean {
  return (
    typescript.isStringLiteral(module.name) || (module.flags & typescript.NodeFlags.GlobalAugmentation) !== 0
  );
}

function parse(typescript: typeof ts, text: string): ts.SourceFile {
  return typescript.createSourceFile("declarations.ts", text, typescript.ScriptTarget.Latest, true);
}
