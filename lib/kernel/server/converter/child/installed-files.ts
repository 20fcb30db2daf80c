import type ts from "typescript";

/**
 * What this process has read of installed packages: they do not change under a running kernel. A start-up
 * snapshot holds both, parsed and bound, for every converter that starts from it.
 */
export const installedFiles = new Map<string, ts.SourceFile>();
let generation = 0;
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

/** Forgets files whose text is another by now. */
export function forgetFiles(paths: readonly string[]): void {
  for (const path of paths) installedFiles.delete(path);
  generation += 1;
}

/** A number that grows when files are forgotten: a program made before must not be used again. */
export function readGeneration(): number {
  return generation;
}
