import type ts from "typescript";

const ATTRIBUTES = /^\s*with\s*\{[^{}]*\}/;

/**
 * Blanks the attributes of imports (`import x from "y" with { type: "json" }`), which tslab's TypeScript does not know
 * and which say what CommonJS does anyway. All places stay.
 */
export function removeAttributes(typescript: typeof ts, source: string, name = "cell.ts"): string {
  if (!/\bimport\b|\bfrom\b/.test(source) || !/\bwith\b/.test(source)) return source;
  const file = typescript.createSourceFile(name, source, typescript.ScriptTarget.Latest, true);
  const spans: (readonly [start: number, end: number])[] = [];
  const look = (node: ts.Node): void => {
    if (typescript.isImportDeclaration(node) || typescript.isExportDeclaration(node)) {
      const { moduleSpecifier } = node;
      const [found] = ATTRIBUTES.exec(source.slice(moduleSpecifier?.end)) ?? [];
      if (moduleSpecifier !== undefined && found !== undefined) {
        spans.push([moduleSpecifier.end, moduleSpecifier.end + found.length]);
      }
    } else if (
      typescript.isCallExpression(node) &&
      node.expression.kind === typescript.SyntaxKind.ImportKeyword
    ) {
      const [name, options] = node.arguments;
      if (name !== undefined && options !== undefined) spans.push([name.end, options.end]);
    }
    typescript.forEachChild(node, look);
  };
  look(file);
  return spans.reduce((text, [start, end]) => blank(text, start, end), source);
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, " ") + text.slice(end);
}
