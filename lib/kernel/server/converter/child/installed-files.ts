import type ts from "typescript";

/**
 * What this process has read of installed packages: they do not change under a running kernel. A start-up
 * snapshot holds both, parsed and bound, for every converter that starts from it.
 */
export const installedFiles = new Map<string, ts.SourceFile>();
let resolutions: ts.ModuleResolutionCache | undefined;

/** Whether a path is one of an installed package. */
export function isInstalled(path: string): boolean {
  return path.includes("/node_modules/");
}

/** How imports of packages were resolved; the options are the same for all converters. */
export function openResolutions(
  typescript: typeof ts,
  options: ts.CompilerOptions,
): ts.ModuleResolutionCache {
  resolutions ??= typescript.createModuleResolutionCache(
    typescript.sys.getCurrentDirectory(),
    (path) => path,
    options,
  );
  return resolutions;
}
