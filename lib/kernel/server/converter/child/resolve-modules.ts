import type ts from "typescript";

/** What a compiler host asks of a resolver of its own. */
export type ModuleResolver = Required<
  Pick<ts.WatchCompilerHostOfFilesAndCompilerOptions<ts.BuilderProgram>, "resolveModuleNameLiterals">
> & { hasInvalidatedResolutions(path: string): boolean };

/**
 * Resolves imports: of installed packages once and for all, of cells and local files each time anew, since a
 * missing file may be there by now. TypeScript's own resolver would watch thousands of folders for that.
 */
export function resolveModules(
  typescript: typeof ts,
  host: ts.ModuleResolutionHost,
  options: ts.CompilerOptions,
): ModuleResolver {
  const folder = typescript.sys.getCurrentDirectory();
  const cache = typescript.createModuleResolutionCache(folder, (path) => path, options);
  return {
    resolveModuleNameLiterals(literals, file, redirected, _options, source) {
      const isLocal = !file.includes("/node_modules/");
      return literals.map((literal) => {
        const mode = typescript.getModeForUsageLocation(source, literal, options);
        const kept = isLocal && literal.text.startsWith(".") ? undefined : cache;
        return typescript.resolveModuleName(literal.text, file, options, host, kept, redirected, mode);
      });
    },
    hasInvalidatedResolutions: (path) => !path.includes("/node_modules/"),
  };
}
