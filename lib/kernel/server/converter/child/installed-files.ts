import type ts from "typescript";

/**
 * What this process has read of installed packages: they do not change under a running kernel. A start-up
 * snapshot holds both, parsed and bound, for every converter that starts from it.
 */
export const installedFiles = new Map<string, ts.SourceFile>();
let generation = 0;
const resolutions = new Map<number | undefined, ts.ModuleResolutionCache>();

/** Whether a path is one of an installed package. */
export function isInstalled(path: string): boolean {
  return path.includes("/node_modules/");
}

/** How imports of packages were resolved in one way; the options are otherwise the same for all converters. */
export function openResolutions(
  typescript: typeof ts,
  options: ts.CompilerOptions,
): ts.ModuleResolutionCache {
  const known = resolutions.get(options.moduleResolution);
  if (known !== undefined) return known;
  const folder = typescript.sys.getCurrentDirectory();
  const made = typescript.createModuleResolutionCache(folder, (path) => path, options);
  resolutions.set(options.moduleResolution, made);
  return made;
}

/** Forgets how imports were resolved. */
export function forgetResolutions(): void {
  resolutions.clear();
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
