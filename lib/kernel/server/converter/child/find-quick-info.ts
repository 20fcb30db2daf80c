import type ts from "typescript";
import type { TslabTypeScript } from "./tslab-typescript.js";

/** What the name at a position of a file is, as an editor shows it; undefined where there is none. */
export function findQuickInfo(
  typescript: TslabTypeScript,
  checker: ts.TypeChecker,
  file: ts.SourceFile,
  position: number,
): ts.QuickInfo | undefined {
  const touched = typescript.getTouchingPropertyName(file, position);
  if (touched === file) return undefined;
  const node = findShown(typescript, touched);
  const textSpan = { start: node.getStart(file), length: node.getWidth(file) };
  const container = typescript.getContainerNode(node);
  const symbol = checker.getSymbolAtLocation(node);
  if (symbol === undefined || (checker as Checker).isUnknownSymbol(symbol)) {
    if (!hasType(typescript, node)) return undefined;
    const type = checker.getTypeAtLocation(node);
    return {
      kind: typescript.ScriptElementKind.unknown,
      kindModifiers: typescript.ScriptElementKindModifier.none,
      textSpan,
      displayParts: typescript.typeToDisplayParts(checker, type, container),
      ...(type.symbol && {
        documentation: type.symbol.getDocumentationComment(checker),
        tags: type.symbol.getJsDocTags(checker),
      }),
    };
  }
  const { symbolKind, ...shown } = typescript.SymbolDisplay.getSymbolDisplayPartsDocumentationAndSymbolKind(
    checker,
    symbol,
    file,
    container,
    node,
  );
  return {
    ...shown,
    kind: symbolKind as ts.ScriptElementKind,
    kindModifiers: typescript.SymbolDisplay.getSymbolModifiers(checker, symbol),
    textSpan,
  };
}

type Checker = ts.TypeChecker & { isUnknownSymbol(symbol: ts.Symbol): boolean };

/** `new` stands for the class that it makes, the name of a tuple's member for the member. */
function findShown(typescript: TslabTypeScript, node: ts.Node): ts.Node {
  const { parent } = node;
  if (typescript.isNewExpression(parent) && node.pos === parent.pos) return parent.expression;
  if (typescript.isNamedTupleMember(parent) && node.pos === parent.pos) return parent;
  if (typescript.isMetaProperty(parent) && parent.name === node) return parent;
  return node;
}

function hasType(typescript: TslabTypeScript, node: ts.Node): boolean {
  const { SyntaxKind } = typescript;
  if (typescript.isIdentifier(node)) return !typescript.isLabeledStatement(node.parent);
  const kinds = [
    SyntaxKind.PropertyAccessExpression,
    SyntaxKind.QualifiedName,
    SyntaxKind.ThisKeyword,
    SyntaxKind.ThisType,
    SyntaxKind.SuperKeyword,
    SyntaxKind.NamedTupleMember,
    SyntaxKind.MetaProperty,
  ];
  return kinds.includes(node.kind);
}
