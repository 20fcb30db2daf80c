/** Packages that take long to load and do nothing else by it: the SDK's and our own. */
const IMPORT = /\bfrom\s*["'](@aws-sdk\/[\w-]+|seigo)["']/g;

/** Which packages can be loaded before the cells run that import them. */
export function listPackages(sources: readonly string[]): readonly string[] {
  const names = sources.flatMap((source) => [...source.matchAll(IMPORT)].map(([, name = ""]) => name));
  return [...new Set(names)];
}
