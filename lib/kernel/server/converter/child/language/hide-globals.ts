import type ts from "typescript";

/**
 * Hides names from tslab that an earlier cell has declared as global, and `import.meta`'s: tslab takes whatever earlier
 * declarations declare for a variable of a cell, and would look for it there.
 */
export function hideGlobals(
  typescript: typeof ts,
  checker: ts.TypeChecker,
  earlier: ts.SourceFile | undefined,
): ts.TransformerFactory<ts.SourceFile> {
  const { factory } = typescript;
  const isGlobal = (node: ts.Identifier): boolean =>
    (checker.getSymbolAtLocation(node)?.declarations ?? []).some(
      (declaration) => declaration.getSourceFile() === earlier && isInGlobal(typescript, declaration),
    );
  return (context) => (file) => {
    if (earlier === undefined || !/\bglobal\b/.test(earlier.text)) return file;
    const visit = (node: ts.Node): ts.Node => {
      if (typescript.isIdentifier(node) && isGlobal(node)) return factory.createIdentifier(node.text);
      return typescript.visitEachChild(node, visit, context);
    };
    return typescript.visitNode(file, visit) as ts.SourceFile;
  };
}

function isInGlobal(typescript: typeof ts, declaration: ts.Node): boolean {
  return (
    typescript.findAncestor(
      declaration,
      (node) => (node.flags & typescript.NodeFlags.GlobalAugmentation) !== 0,
    ) !== undefined
  );
}
