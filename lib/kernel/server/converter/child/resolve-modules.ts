import type ts from "typescript";
import { isInstalled, openResolutions } from "./installed-files.js";

/** What a compiler host asks of a resolver of its own. */
export type ModuleResolver = Required<
  Pick<ts.WatchCompilerHostOfFilesAndCompilerOptions<ts.BuilderProgram>, "resolveModuleNameLiterals">
> & { hasInvalidatedResolutions(path: string): boolean };

type Resolution = ts.ResolvedModuleWithFailedLookupLocations;

/**
 * Resolves imports: of installed packages once and for all, of cells and local files each time anew, since a
 * missing file may be there by now. TypeScript's own resolver would watch thousands of folders for that. What a
 * package's `exports` hide is found where it lies, as tslab finds it: so the types in it have a name.
 */
export function resolveModules(
  typescript: typeof ts,
  host: ts.ModuleResolutionHost,
  options: ts.CompilerOptions,
): ModuleResolver {
  const { Bundler, Node10 } = typescript.ModuleResolutionKind;
  const ways = [Bundler, Node10].map((moduleResolution) => {
    const { resolvePackageJsonExports: _, ...own } = { ...options, moduleResolution };
    // Whether it is `import` or `require` is nothing to the old way, which would refuse endings left out.
    const isModal = moduleResolution === Bundler;
    return { options: own, cache: openResolutions(typescript, own), isModal };
  });
  const find = (
    name: string,
    file: string,
    isKept: boolean,
    redirected?: ts.ResolvedProjectReference,
    mode?: ts.ResolutionMode,
  ): Resolution => {
    let first: Resolution | undefined;
    for (const { options: own, cache, isModal } of ways) {
      const found = typescript.resolveModuleName(
        name,
        file,
        own,
        host,
        isKept ? cache : undefined,
        redirected,
        isModal ? mode : undefined,
      );
      if (isTyped(found)) return found;
      if (first?.resolvedModule === undefined) first = found;
    }
    return first ?? { resolvedModule: undefined };
  };
  /** For each local file, its imports as they were resolved last. */
  const locals = new Map<string, ReadonlyMap<string, string | undefined>>();
  return {
    resolveModuleNameLiterals(literals, file, redirected, _options, source) {
      const isLocal = !isInstalled(file);
      const resolutions = literals.map((literal) => {
        const mode = typescript.getModeForUsageLocation(source, literal, options);
        return find(literal.text, file, !(isLocal && literal.text.startsWith(".")), redirected, mode);
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
      [...(locals.get(path) ?? [])].some(
        ([name, resolved]) => find(name, path, false).resolvedModule?.resolvedFileName !== resolved,
      ),
  };
}

/** Whether there are types: JavaScript alone may have some elsewhere. */
function isTyped({ resolvedModule }: Resolution): boolean {
  return resolvedModule !== undefined && !/\.[cm]?jsx?$/.test(resolvedModule.resolvedFileName);
}
