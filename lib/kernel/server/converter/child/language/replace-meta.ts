import type ts from "typescript";

/**
 * `import.meta` → `__tslab__.meta()` in a cell, `__tslab__.meta(__filename)` in a local module: as CommonJS, which tslab
 * makes of both, they have none.
 */
export function replaceMeta(typescript: typeof ts, isCell: boolean): ts.TransformerFactory<ts.SourceFile> {
  const { factory } = typescript;
  return (context) => (file) => {
    if (!file.text.includes("import.meta")) return file;
    const visit = (node: ts.Node): ts.Node => {
      if (!typescript.isMetaProperty(node) || node.keywordToken !== typescript.SyntaxKind.ImportKeyword) {
        return typescript.visitEachChild(node, visit, context);
      }
      const meta = factory.createPropertyAccessExpression(factory.createIdentifier("__tslab__"), "meta");
      const path = isCell ? [] : [factory.createIdentifier("__filename")];
      return factory.createCallExpression(meta, undefined, path);
    };
    return typescript.visitNode(file, visit) as ts.SourceFile;
  };
}
