import type ts from "typescript";

/** What tslab and we take from TypeScript beyond its public API. */
export interface TslabTypeScript extends TypeScript {
  readonly FileIncludeKind: { readonly Import: number };
  readonly SymbolDisplay: {
    getSymbolKind(checker: ts.TypeChecker, symbol: ts.Symbol, location: ts.Node): string;
    getSymbolModifiers(checker: ts.TypeChecker, symbol: ts.Symbol): string;
    getSymbolDisplayPartsDocumentationAndSymbolKind(
      checker: ts.TypeChecker,
      symbol: ts.Symbol,
      file: ts.SourceFile,
      enclosing: ts.Node | undefined,
      location: ts.Node,
    ): Omit<ts.QuickInfo, "kind" | "kindModifiers" | "textSpan"> & { readonly symbolKind: string };
  };
  readonly Completions: { getCompletionsAtPosition(...args: readonly unknown[]): unknown };
  readonly nullTransformationContext: ts.TransformationContext;
  getNullTransformationContext(): ts.TransformationContext;
  getPreEmitDiagnosticsOfFiles(
    program: ts.Program,
    files: readonly ts.SourceFile[],
  ): readonly ts.Diagnostic[];
  setLocalizedDiagnosticMessages(messages: unknown): void;
  getTouchingPropertyName(file: ts.SourceFile, position: number): ts.Node;
  getTokenAtPosition(file: ts.SourceFile, position: number): ts.Node;
  getContainerNode(node: ts.Node): ts.Node | undefined;
  bindSourceFile(file: ts.SourceFile, options: ts.CompilerOptions): void;
  createModeAwareCache<T>(): ModeAwareCache<T>;
  typeToDisplayParts(checker: ts.TypeChecker, type: ts.Type, enclosing?: ts.Node): ts.SymbolDisplayPart[];
}

export type TypeScript = typeof ts;

/** By the name of a module and how it is imported. */
export interface ModeAwareCache<T> {
  get(name: string, mode: ts.ResolutionMode): T | undefined;
  set(name: string, mode: ts.ResolutionMode, value: T): unknown;
  forEach(look: (value: T, name: string) => void): void;
}
