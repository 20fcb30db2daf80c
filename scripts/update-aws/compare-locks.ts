import { compareFacts } from "./compare-facts.js";

/** What is read of package-lock.json. */
export interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string }>>;
}

/** npm packages whose version changed, a line each: `@smithy/core was 3.40.0, is 3.41.1`. */
export function compareLocks(before: Lock, after: Lock): readonly string[] {
  return compareFacts(listVersions(before), listVersions(after));
}

/** By the place in node_modules, where a package may be more than once; the root has none. */
function listVersions({ packages }: Lock): Readonly<Record<string, string | undefined>> {
  const start = "node_modules/";
  return Object.fromEntries(
    Object.entries(packages)
      .filter(([path]) => path.startsWith(start))
      .map(([path, { version }]) => [path.slice(start.length), version]),
  );
}
