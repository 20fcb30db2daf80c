import type ts from "typescript";

/**
 * `import(name)` → `__tslab__.import(name, require)`: as CommonJS it would be a `require`, which loads no module that
 * awaits at its top, nor a URL.
 */
export function replaceImports(typescript: typeof ts): ts.TransformerFactory<ts.SourceFile> {
  const { factory } = typescript;
  return (context) => (file) => {
    if (!/\bimport\s*\(/.test(file.text)) return file;
    const visit = (node: ts.Node): ts.Node => {
      const visited = typescript.visitEachChild(node, visit, context);
      if (!typescript.isCallExpression(visited)) return visited;
      const [name] = visited.arguments;
      if (visited.expression.kind !== typescript.SyntaxKind.ImportKeyword || name === undefined)
        return visited;
      const load = factory.createPropertyAccessExpression(factory.createIdentifier("__tslab__"), "import");
      return factory.createCallExpression(load, undefined, [name, factory.createIdentifier("require")]);
    };
    return typescript.visitNode(file, visit) as ts.SourceFile;
  };
}
