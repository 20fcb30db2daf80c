import { readFileSync } from "node:fs";
import type ts from "typescript";
import { formatDocumentation } from "./format-documentation.js";
import { readLayout } from "./layout/lay-out-files.js";
import type { TslabTypeScript } from "./typescript.js";

/**
 * Files whose declarations are mostly comments: the SDK's, Node's and the language's own. With them the first AWS
 * cell takes twice as long.
 */
const COMMENTED = /\/node_modules\/(?:@aws-sdk|@smithy|@types\/node|undici-types|typescript)\/.*\.d\.ts$/;
const COMMENT = /^[ \t]*\/\*\*[\s\S]*?\*\//gm;
/** With one such letter, be it in a comment, a text takes twice the memory for ever. */
const WIDE = /[^\0-\xff]/;

/** The text of a file for the compiler: such comments become spaces, so that all places stay the same. */
export function blankComments(path: string, text: string): string {
  if (!COMMENTED.test(path)) return text;
  const plain = text.replace(COMMENT, (comment) => " ".repeat(comment.length));
  return WIDE.test(plain) ? plain : Buffer.from(plain, "latin1").toString("latin1");
}

/** The documentation of the name at a place of a file, when its comment was blanked; empty otherwise. */
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
  if (name === undefined || !COMMENTED.test(fileName)) return "";
  const text = readFileSync(readLayout().locate(fileName), "utf8");
  const whole = typescript.createSourceFile(fileName, text, typescript.ScriptTarget.Latest, true);
  const node = typescript.getTokenAtPosition(whole, name.getStart()).parent;
  return typescript
    .getJSDocCommentsAndTags(node)
    .filter(typescript.isJSDoc)
    .map(({ comment }) => formatDocumentation(typescript.getTextOfJSDocComment(comment) ?? ""))
    .join("\n");
}
