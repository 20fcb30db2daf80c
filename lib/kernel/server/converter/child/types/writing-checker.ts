import type ts from "typescript";

/** What TypeScript tells while it writes types: what it names, and what it cannot write. */
export interface TypeTracker {
  trackSymbol?(symbol: ts.Symbol, enclosing: ts.Node | undefined, meaning: ts.SymbolFlags): boolean;
}

/** The part of TypeScript that writes the types of declarations. */
export interface TypeWriter {
  createTypeOfDeclaration: WriteType;
  createReturnTypeOfSignatureDeclaration: WriteType;
  createTypeOfExpression: WriteType;
  getDeclarationStatementsForSourceFile(
    file: ts.SourceFile,
    flags: number,
    internalFlags: number,
    tracker: TypeTracker,
  ): ts.Statement[] | undefined;
  isSymbolAccessible(
    symbol: ts.Symbol,
    enclosing: ts.Node | undefined,
    meaning: ts.SymbolFlags,
    makesVisible: boolean,
  ): { readonly accessibility: number };
}

/** Writes the type of a node. */
export type WriteType = (
  node: ts.Node,
  enclosing: ts.Node,
  flags: number,
  internalFlags: number,
  tracker: TypeTracker,
) => ts.TypeNode | undefined;

/** TypeScript's checker with what it has beyond the public API. */
export interface WritingChecker extends ts.TypeChecker {
  getEmitResolver(file?: ts.SourceFile, token?: ts.CancellationToken): TypeWriter;
  typeToTypeNode(
    type: ts.Type,
    enclosing: ts.Node | undefined,
    flags: number | undefined,
    internalFlags?: number,
    tracker?: TypeTracker,
  ): ts.TypeNode | undefined;
  getStringType(): ts.Type;
  getNumberType(): ts.Type;
  getAnyType(): ts.Type;
  createAnonymousType(
    symbol: ts.Symbol | undefined,
    members: ReadonlyMap<ts.__String, ts.Symbol>,
    calls: readonly ts.Signature[],
    constructs: readonly ts.Signature[],
    indexes: readonly ts.IndexInfo[],
  ): ts.Type;
}
