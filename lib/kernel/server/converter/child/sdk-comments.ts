import { readFileSync } from "node:fs";
import type ts from "typescript";
import type { TslabTypeScript } from "./typescript.js";

/** Packages whose declarations are mostly comments: with them the first AWS cell takes 40 % longer. */
const SDK = /\/node_modules\/@(?:aws-sdk|smithy)\/.*\.d\.ts$/;

/** The text of a file for the compiler: the SDK's comments become spaces, so that all places stay the same. */
export function blankComments(path: string, text: string): string {
  return SDK.test(path) ? text.replace(/\/\*\*[\s\S]*?\*\//g, (comment) => " ".repeat(comment.length)) : text;
}

/** The documentation of the name at a place of a file, when it is the SDK's; empty otherwise. */
export function readDocumentation(
  typescript: TslabTypeScript,
  checker: ts.TypeChecker,
  file: ts.SourceFile,
  position: number,
): string {
  const symbol = checker.getSymbolAtLocation(typescript.getTouchingPropertyName(file, position));
  if (symbol === undefined) return "";
  const isAlias = (symbol.flags & typescript.SymbolFlags.Alias) !== 0;
  const { declarations = [] } = isAlias ? checker.getAliasedSymbol(symbol) : symbol;
  return (
    declarations.map((declaration) => readComment(typescript, declaration)).find((text) => text !== "") ?? ""
  );
}

function readComment(typescript: TslabTypeScript, declaration: ts.Declaration): string {
  const { fileName } = declaration.getSourceFile();
  const name = typescript.getNameOfDeclaration(declaration);
  if (name === undefined || !SDK.test(fileName)) return "";
  const text = readFileSync(fileName, "utf8");
  const whole = typescript.createSourceFile(fileName, text, typescript.ScriptTarget.Latest, true);
  const node = typescript.getTokenAtPosition(whole, name.getStart()).parent;
  return typescript
    .getJSDocCommentsAndTags(node)
    .filter(typescript.isJSDoc)
    .map(({ comment }) => typescript.getTextOfJSDocComment(comment) ?? "")
    .join("\n");
}
