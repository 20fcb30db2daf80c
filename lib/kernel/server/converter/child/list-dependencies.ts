import type ts from "typescript";

type Resolved = ts.SourceFile & {
  readonly resolvedModules?: {
    forEach(look: (resolution: ts.ResolvedModuleWithFailedLookupLocations) => void): void;
  };
};

/**
 * A file and the local modules that it imports, directly or through others: what tslab compiles together.
 * TypeScript's own list costs a look at every import of every installed package.
 */
export function listDependencies(program: ts.Program, file: ts.SourceFile): readonly string[] {
  const found = new Set<string>([file.fileName]);
  const follow = (from: Resolved | undefined): void => {
    from?.resolvedModules?.forEach(({ resolvedModule }) => {
      if (
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
