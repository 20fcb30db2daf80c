import ts from "typescript";

const LOADERS = ["getBuiltinModule", "createRequire"];
const STARTERS = /^(node:)?(child_process|cluster|worker_threads)$/;

/**
 * Finds, each once, what loads modules that the rules of imports do not see: `import()` of what is no literal, and the
 * names of Node.js's functions that load and of its modules that start something. Names that are put together, and
 * `eval`, are out of reach.
 */
export function findLoads(text: string): readonly string[] {
  const source = ts.createSourceFile("a.ts", text, ts.ScriptTarget.ES2022, true);
  const found = new Set<string>();
  visit(source);
  return [...found];

  function visit(node: ts.Node): void {
    if (ts.isStringLiteralLike(node) && STARTERS.test(node.text)) found.add(node.text);
    if ((ts.isIdentifier(node) || ts.isStringLiteralLike(node)) && LOADERS.includes(node.text)) {
      found.add(node.text);
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [name] = node.arguments;
      if (!name || !ts.isStringLiteralLike(name)) found.add(`import(${name?.getText() ?? ""})`);
    }
    ts.forEachChild(node, visit);
  }
}
