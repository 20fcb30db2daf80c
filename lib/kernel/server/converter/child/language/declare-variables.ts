import type ts from "typescript";

/**
 * Adds the `var`s in a cell's blocks and loops to its declarations, which have those of the top level only:
 * `{ var x = 1 }` → `declare var x: number`.
 */
export function declareVariables(
  typescript: typeof ts,
  checker: ts.TypeChecker,
  cell: ts.SourceFile | undefined,
): ts.TransformerFactory<ts.SourceFile | ts.Bundle> {
  const { factory, NodeBuilderFlags, NodeFlags } = typescript;
  const flags = NodeBuilderFlags.NoTruncation | NodeBuilderFlags.UseAliasDefinedOutsideCurrentScope;
  return () => (file) => {
    if (cell === undefined || typescript.isBundle(file)) return file;
    if (typescript.getOriginalNode(file) !== cell) return file;
    const statements = findInBlocks(typescript, cell).map((symbol) => {
      const type = checker.typeToTypeNode(checker.getTypeOfSymbolAtLocation(symbol, cell), cell, flags);
      const variable = factory.createVariableDeclaration(symbol.name, undefined, type);
      return factory.createVariableStatement(
        [factory.createModifier(typescript.SyntaxKind.DeclareKeyword)],
        factory.createVariableDeclarationList([variable], NodeFlags.None),
      );
    });
    if (statements.length === 0) return file;
    return factory.updateSourceFile(file, [...file.statements, ...statements]);
  };
}

/** The cell's `var`s that no statement of its top level declares. */
function findInBlocks(typescript: typeof ts, cell: ts.SourceFile): readonly ts.Symbol[] {
  const { locals = new Map<string, ts.Symbol>() } = cell as ts.SourceFile & {
    readonly locals?: ReadonlyMap<string, ts.Symbol>;
  };
  return [...locals.values()].filter(({ declarations = [] }) =>
    declarations.every((declaration) => isInBlock(typescript, declaration)),
  );
}

function isInBlock(typescript: typeof ts, declaration: ts.Declaration): boolean {
  if (!typescript.isVariableDeclaration(declaration) && !typescript.isBindingElement(declaration))
    return false;
  const statement = typescript.findAncestor(declaration, typescript.isVariableDeclarationList)?.parent;
  if (statement === undefined) return false;
  return !(typescript.isVariableStatement(statement) && typescript.isSourceFile(statement.parent));
}
