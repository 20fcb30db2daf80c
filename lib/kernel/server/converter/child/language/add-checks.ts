import type ts from "typescript";

/**
 * Adds what ends an interrupted cell, since JavaScript that runs cannot be stopped from outside:
 * `await x` → `__tslab__.checkAwait(await x)`, and `__tslab__.checkLoop()` at the start of every turn of a loop.
 * Both throw once the cell has been interrupted.
 */
export function addChecks(typescript: typeof ts): ts.TransformerFactory<ts.SourceFile> {
  const { factory } = typescript;
  const check = (name: string, ...values: ts.Expression[]): ts.Expression =>
    factory.createCallExpression(
      factory.createPropertyAccessExpression(factory.createIdentifier("__tslab__"), name),
      undefined,
      values,
    );
  return (context) => (file) => {
    const guard = (body: ts.Statement): ts.Statement =>
      factory.createBlock([factory.createExpressionStatement(check("checkLoop")), body]);
    const visit = (node: ts.Node): ts.Node => {
      const visited = typescript.visitEachChild(node, visit, context);
      if (typescript.isAwaitExpression(visited)) return check("checkAwait", visited);
      if (typescript.isForOfStatement(visited)) {
        const { awaitModifier, initializer, expression, statement } = visited;
        return factory.updateForOfStatement(
          visited,
          awaitModifier,
          initializer,
          expression,
          guard(statement),
        );
      }
      if (typescript.isForInStatement(visited)) {
        const { initializer, expression, statement } = visited;
        return factory.updateForInStatement(visited, initializer, expression, guard(statement));
      }
      if (typescript.isForStatement(visited)) {
        const { initializer, condition, incrementor, statement } = visited;
        return factory.updateForStatement(visited, initializer, condition, incrementor, guard(statement));
      }
      if (typescript.isWhileStatement(visited)) {
        return factory.updateWhileStatement(visited, visited.expression, guard(visited.statement));
      }
      if (typescript.isDoStatement(visited)) {
        return factory.updateDoStatement(visited, guard(visited.statement), visited.expression);
      }
      return visited;
    };
    return typescript.visitNode(file, visit) as ts.SourceFile;
  };
}
