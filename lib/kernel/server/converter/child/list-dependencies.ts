import type ts from "typescript";
import type { ImportKeeper } from "./keep-imports.js";
import type { NotedFile, NotingProgram } from "./noted-file.js";

/**
 * A file and the local modules that it imports, directly or through others: what tslab compiles together.
 * TypeScript's own list costs a look at every import of every installed package.
 */
export function listDependencies(
  program: NotingProgram,
  file: ts.SourceFile,
  keeper: ImportKeeper,
): readonly string[] {
  const found = new Set<string>([file.fileName]);
  const follow = (from: ts.SourceFile | undefined): void => {
    if (from === undefined) return;
    program.resolvedModules?.get((from as NotedFile).path)?.forEach(({ resolvedModule }, name) => {
      if (
        !keeper.imports(from, name) ||
        resolvedModule === undefined ||
        /\/node_modules\/|\.d\.[cm]?ts$/.test(resolvedModule.resolvedFileName)
      ) {
        return;
      }
      const { resolvedFileName } = resolvedModule;
      if (found.has(resolvedFileName)) return;
      found.add(resolvedFileName);
      follow(program.getSourceFile(resolvedFileName));
    });
  };
  follow(file);
  return [...found];
}
