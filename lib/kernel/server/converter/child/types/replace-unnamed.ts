import type ts from "typescript";
import type { TslabTypeScript } from "../typescript.js";
import type { WritingChecker } from "./writing-checker.js";

/** What nobody can name where a type is written. */
export type UnnamedSymbols = Set<ts.Symbol>;

type Named = ts.Identifier & { readonly symbol?: ts.Symbol };

/**
 * Writes out what a declaration or its type names by `unnamed`: the members of a class or an interface. What comes to
 * itself again, a value, and what has type parameters, is `any` there.
 */
export function replaceUnnamed<T extends ts.Node>(
  typescript: TslabTypeScript,
  checker: WritingChecker,
  written: T,
  unnamed: UnnamedSymbols,
  write: (type: ts.Type) => ts.TypeNode | undefined,
): T {
  const open = new Set<ts.Symbol>();
  const context = typescript.getNullTransformationContext();
  const replace = (node: ts.Node): ts.Node | undefined => {
    if (isHidden(typescript, node, unnamed)) return undefined;
    const symbol = findNamed(typescript, node);
    if (symbol === undefined || !unnamed.has(symbol))
      return typescript.visitEachChild(node, replace, context);
    return expand(symbol, typescript.isTypeQueryNode(node));
  };
  const expand = (symbol: ts.Symbol, isValue: boolean): ts.Node | undefined => {
    const type = isValue || open.has(symbol) ? undefined : readType(typescript, checker, symbol);
    if (type === undefined) return typescript.factory.createKeywordTypeNode(typescript.SyntaxKind.AnyKeyword);
    open.add(symbol);
    const node = write(type);
    const replaced = node && replace(node);
    open.delete(symbol);
    return replaced;
  };
  return replace(written) as T;
}

/** The first symbol of the name that a node is, `A` of `A.B<C>` and of `typeof A.b`. */
function findNamed(typescript: TslabTypeScript, node: ts.Node): ts.Symbol | undefined {
  let name: ts.EntityName;
  if (typescript.isTypeReferenceNode(node)) name = node.typeName;
  else if (typescript.isTypeQueryNode(node)) name = node.exprName;
  else return undefined;
  while (typescript.isQualifiedName(name)) name = name.left;
  return (name as Named).symbol;
}

/** Whether a member has no name that could be written: `#name`, or a symbol that nobody can name. */
function isHidden(typescript: TslabTypeScript, node: ts.Node, unnamed: UnnamedSymbols): boolean {
  if (!typescript.isTypeElement(node) || node.name === undefined) return false;
  if (typescript.isStringLiteral(node.name)) return node.name.text.startsWith("__#");
  if (!typescript.isComputedPropertyName(node.name)) return false;
  let name: ts.Node = node.name.expression;
  while (typescript.isPropertyAccessExpression(name)) name = name.expression;
  const { symbol } = name as Named;
  return symbol !== undefined && unnamed.has(symbol);
}

/**
 * A type that needs no name: one with the public members of a class or an interface, the numbers or texts of an
 * enumeration. Undefined for all others.
 */
function readType(
  typescript: TslabTypeScript,
  checker: WritingChecker,
  symbol: ts.Symbol,
): ts.Type | undefined {
  const { SymbolFlags } = typescript;
  const type = checker.getDeclaredTypeOfSymbol(symbol) as ts.InterfaceType;
  if ((symbol.flags & SymbolFlags.Enum) !== 0) return readEnum(typescript, checker, symbol);
  if ((symbol.flags & (SymbolFlags.Class | SymbolFlags.Interface)) === 0) return undefined;
  if ((type.typeParameters ?? []).length > 0) return undefined;
  const members = checker.getPropertiesOfType(type).filter((member) => isPublic(typescript, member));
  return checker.createAnonymousType(
    undefined,
    new Map(members.map((member) => [member.escapedName, member])),
    type.getCallSignatures(),
    type.getConstructSignatures(),
    checker.getIndexInfosOfType(type),
  );
}

function readEnum(typescript: TslabTypeScript, checker: WritingChecker, symbol: ts.Symbol): ts.Type {
  const isText = (member: ts.Symbol): boolean => {
    const { valueDeclaration } = member;
    const isMember = valueDeclaration !== undefined && typescript.isEnumMember(valueDeclaration);
    return isMember && typeof checker.getConstantValue(valueDeclaration) === "string";
  };
  const texts = [...(symbol.exports?.values() ?? [])].map(isText);
  if (texts.every((is) => is)) return checker.getStringType();
  return texts.includes(true) ? checker.getAnyType() : checker.getNumberType();
}

function isPublic(typescript: TslabTypeScript, { declarations = [] }: ts.Symbol): boolean {
  const hidden = typescript.ModifierFlags.Private | typescript.ModifierFlags.Protected;
  return declarations.every(
    (declaration) =>
      (typescript.getCombinedModifierFlags(declaration) & hidden) === 0 &&
      !(
        "name" in declaration &&
        typescript.isPrivateIdentifier((declaration as ts.NamedDeclaration).name as never)
      ),
  );
}
