import type ts from "typescript";
import { isInstalled, openResolutions } from "./installed-files.js";

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
  const cache = openResolutions(typescript, options);
  /** For each local file, its imports as they were resolved last. */
  const locals = new Map<string, ReadonlyMap<string, string | undefined>>();
  const resolveLocal = (name: string, file: string): string | undefined =>
    typescript.resolveModuleName(name, file, options, host).resolvedModule?.resolvedFileName;
  return {
    resolveModuleNameLiterals(literals, file, redirected, _options, source) {
      const isLocal = !isInstalled(file);
      const resolutions = literals.map((literal) => {
        const mode = typescript.getModeForUsageLocation(source, literal, options);
        const kept = isLocal && literal.text.startsWith(".") ? undefined : cache;
        return typescript.resolveModuleName(literal.text, file, options, host, kept, redirected, mode);
      });
      if (isLocal) {
        const resolved = literals.map(({ text }, index) => {
          return [text, resolutions[index]?.resolvedModule?.resolvedFileName] as const;
        });
        locals.set(file, new Map(resolved.filter(([name]) => name.startsWith("."))));
      }
      return resolutions;
    },
    hasInvalidatedResolutions: (path) =>
      [...(locals.get(path) ?? [])].some(([name, resolved]) => resolveLocal(name, path) !== resolved),
  };
}
