import type ts from "typescript";

/**
 * Takes out what TypeScript 6 writes after a variable or a class of a block whose name is also that of an exported one,
 * `{ let x = 1; exports.x = x; }`: it is another variable.
 */
export function keepBlocks(typescript: typeof ts): ts.TransformerFactory<ts.SourceFile> {
  return (context) => {
    const visit = (node: ts.Node): ts.Node => {
      if (typescript.isFunctionLike(node) || typescript.isClassLike(node)) return node;
      const own = typescript.visitEachChild(node, visit, context);
      const { factory } = context;
      if (typescript.isBlock(own)) return factory.updateBlock(own, keep(own.statements));
      if (typescript.isCaseClause(own))
        return factory.updateCaseClause(own, own.expression, keep(own.statements));
      if (typescript.isDefaultClause(own)) return factory.updateDefaultClause(own, keep(own.statements));
      return own;
    };
    const keep = (statements: ts.NodeArray<ts.Statement>): ts.NodeArray<ts.Statement> => {
      let isInBlock = false;
      const kept = statements.filter((statement) => {
        if (isExport(typescript, statement)) return !isInBlock;
        isInBlock =
          typescript.isClassDeclaration(statement) ||
          (typescript.isVariableStatement(statement) &&
            (statement.declarationList.flags & typescript.NodeFlags.BlockScoped) !== 0);
        return true;
      });
      if (kept.length === statements.length) return statements;
      return typescript.setTextRange(context.factory.createNodeArray(kept), statements);
    };
    return (file) => typescript.visitEachChild(file, visit, context);
  };
}

/** Whether it is an `exports.x = x` that is not in the source. */
function isExport(typescript: typeof ts, statement: ts.Statement): boolean {
  if (!typescript.isExpressionStatement(statement)) return false;
  if (typescript.getParseTreeNode(statement) !== undefined) return false;
  const { expression } = statement;
  return (
    typescript.isBinaryExpression(expression) &&
    typescript.isPropertyAccessExpression(expression.left) &&
    typescript.isIdentifier(expression.left.expression) &&
    expression.left.expression.text === "exports"
  );
}
