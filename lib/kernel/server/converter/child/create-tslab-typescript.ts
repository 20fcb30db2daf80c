import type ts from "typescript";
import { findQuickInfo } from "./find-quick-info.js";
import type { TslabTypeScript } from "./tslab-typescript.js";

/**
 * TypeScript as tslab's converter knows it. tslab has a fork of 5.0.4 for five functions beyond the API and for an
 * error at an `await` outside of functions, by which it learns of one; we look for those ourselves.
 */
export function createTslabTypeScript(typescript: TslabTypeScript): TslabTypeScript {
  const members = {
    getNullTransformationContext: () => typescript.nullTransformationContext,
    getDefaultTypeRoots: (folder: string) =>
      typescript.getEffectiveTypeRoots({}, { getCurrentDirectory: () => folder }),
    getQuickInfoAtPosition: (
      file: ts.SourceFile,
      checker: ts.TypeChecker,
      _token: unknown,
      position: number,
    ) => findQuickInfo(typescript, checker, file, position),
    Completions: {
      ...typescript.Completions,
      getCompletionsAtPositionForTslab: (_host: object, program: ts.Program, ...rest: readonly unknown[]) => {
        const host = { getCompilationSettings: () => program.getCompilerOptions() };
        return typescript.Completions.getCompletionsAtPosition(host, program, ...rest);
      },
    },
    getPreEmitDiagnosticsOfFiles: (program: ts.Program, files: readonly ts.SourceFile[]) =>
      typescript.sortAndDeduplicateDiagnostics([
        ...program.getOptionsDiagnostics(),
        ...program.getGlobalDiagnostics(),
        ...files.flatMap((file) => [
          ...program.getSyntacticDiagnostics(file),
          ...program.getSemanticDiagnostics(file),
          ...program.getDeclarationDiagnostics(file),
        ]),
      ]),
  };
  return { ...typescript, ...members };
}
