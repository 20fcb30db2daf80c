import { createRequire } from "node:module";
import type ts from "typescript";

export type TypeScript = typeof ts;

/** What tslab takes from its TypeScript beyond the public API. */
export interface TslabTypeScript extends TypeScript {
  getPreEmitDiagnosticsOfFiles(program: ts.Program, files: readonly ts.SourceFile[]): ts.Diagnostic[];
  setLocalizedDiagnosticMessages(messages: unknown): void;
  getTouchingPropertyName(file: ts.SourceFile, position: number): ts.Node;
  getTokenAtPosition(file: ts.SourceFile, position: number): ts.Node;
  getNullTransformationContext(): ts.TransformationContext;
  bindSourceFile(file: ts.SourceFile, options: ts.CompilerOptions): void;
  setResolvedModule(
    file: ts.SourceFile,
    name: string,
    resolution: Pick<ts.ResolvedModuleWithFailedLookupLocations, "resolvedModule">,
    mode: ts.ResolutionMode,
  ): void;
}

const fromTslab = createRequire(createRequire(import.meta.url).resolve("tslab/package.json"));

/** The file of tslab's own TypeScript. */
export const TYPESCRIPT = fromTslab.resolve("@tslab/typescript-for-tslab");

/** The modules of tslab that the converter loads. */
export const TSLAB_MODULES = ["converter", "inspect", "metadata"] as const;

/** Loads one of tslab's modules, e.g. `converter`. */
export function loadTslab<T>(name: (typeof TSLAB_MODULES)[number]): T {
  return fromTslab(`./dist/${name}.js`) as T;
}

/** Loads tslab's own TypeScript, a fork of 5.0.4. */
export function loadTypeScript(): TslabTypeScript {
  return fromTslab(TYPESCRIPT) as TslabTypeScript;
}

/** Gives tslab another TypeScript than the one on disk: its modules are loaded only after that. */
export function replaceTypeScript(replacement: object): void {
  const loaded = fromTslab.cache[TYPESCRIPT];
  if (loaded !== undefined) loaded.exports = replacement;
}
