import type ts from "typescript";

/**
 * Finds where a cell awaits outside of functions; each place is that of the word `await`. tslab goes by a diagnostic of
 * its TypeScript, which does not come where a parenthesis or a bracket follows, as in `await (async () => {})()`, nor
 * for `for await`; and it takes what a class extends for a part of that.
 */
export function findAwaits(typescript: typeof ts, file: ts.SourceFile): readonly number[] {
  const places: number[] = [];
  const look = (node: ts.Node): void => {
    if (typescript.isFunctionLike(node) || typescript.isPropertyDeclaration(node)) {
      // A computed name is evaluated outside.
      const { name } = node as ts.NamedDeclaration;
      if (name !== undefined && typescript.isComputedPropertyName(name)) look(name);
      return;
    }
    if (typescript.isClassStaticBlockDeclaration(node)) return;
    if (typescript.isAwaitExpression(node)) places.push(node.getStart(file));
    if (typescript.isForOfStatement(node) && node.awaitModifier !== undefined) {
      places.push(node.awaitModifier.getStart(file));
    }
    if (typescript.isVariableDeclarationList(node) && isAwaitUsing(typescript, node)) {
      places.push(node.getStart(file));
    }
    typescript.forEachChild(node, look);
  };
  look(file);
  return places;
}

function isAwaitUsing(typescript: typeof ts, { flags }: ts.Node): boolean {
  return (flags & typescript.NodeFlags.BlockScoped) === typescript.NodeFlags.AwaitUsing;
}
