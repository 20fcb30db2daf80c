import type ts from "typescript";

/** Whether a cell has a `for await` outside of functions: tslab does not take it for a top-level await. */
export function hasForAwait(typescript: typeof ts, file: ts.SourceFile): boolean {
  const isFound = (node: ts.Node): boolean => {
    if (typescript.isFunctionLike(node) || typescript.isClassLike(node)) return false;
    if (typescript.isForOfStatement(node) && node.awaitModifier !== undefined) return true;
    return typescript.forEachChild(node, (child) => isFound(child) || undefined) ?? false;
  };
  return isFound(file);
}
