import type ts from "typescript";

/**
 * `{ region }` → `{ region: exports.region }` for a variable of an earlier cell: tslab leaves the shorthand
 * as it is, which fails at run time. Names of destructured properties (`{ region: r }`) are hidden from tslab,
 * which takes them for variables when their type was declared in an earlier cell.
 */
export function expandShorthand(
  typescript: typeof ts,
  checker: ts.TypeChecker,
  earlier: ts.SourceFile | undefined,
): ts.TransformerFactory<ts.SourceFile> {
  const { factory } = typescript;
  const isEarlier = (node: ts.Node): boolean => {
    const original = typescript.getOriginalNode(node);
    if (!typescript.isShorthandPropertyAssignment(original)) return false;
    const symbol = checker.getShorthandAssignmentValueSymbol(original);
    return (symbol?.declarations ?? []).some((declaration) => declaration.getSourceFile() === earlier);
  };
  return (context) => (file) => {
    const isFromEarlier =
      declares(earlier, "React") && !declares(typescript.getOriginalNode(file) as ts.SourceFile, "React");
    // JSX stands for calls of it, and tslab sees only names that are written.
    const isElementFactory = ({ text, pos }: ts.Identifier): boolean =>
      isFromEarlier && text === "React" && pos < 0;
    const visit = (node: ts.Node): ts.Node => {
      const visited = typescript.visitEachChild(node, visit, context);
      if (typescript.isIdentifier(visited) && isElementFactory(visited)) {
        return factory.createPropertyAccessExpression(factory.createIdentifier("exports"), visited.text);
      }
      if (typescript.isShorthandPropertyAssignment(visited) && isEarlier(node)) {
        const value = factory.createPropertyAccessExpression(
          factory.createIdentifier("exports"),
          visited.name.text,
        );
        const preset = visited.objectAssignmentInitializer;
        return factory.createPropertyAssignment(
          factory.createIdentifier(visited.name.text),
          preset === undefined ? value : factory.createAssignment(value, preset),
        );
      }
      if (
        typescript.isBindingElement(visited) &&
        visited.propertyName !== undefined &&
        typescript.isIdentifier(visited.propertyName)
      ) {
        const name = factory.createIdentifier(visited.propertyName.text);
        const { dotDotDotToken, initializer } = visited;
        return factory.updateBindingElement(visited, dotDotDotToken, name, visited.name, initializer);
      }
      return visited;
    };
    return typescript.visitNode(file, visit) as ts.SourceFile;
  };
}

function declares(file: ts.SourceFile | undefined, name: string): boolean {
  const { locals } = (file ?? {}) as { readonly locals?: ReadonlyMap<string, ts.Symbol> };
  return locals?.has(name) === true;
}
