/** From the least to the most restrictive. */
const RESULTS = ["allowed", "implicitDeny", "explicitDeny"] as const;

/** What policies say of a request. */
export type PolicyResult = (typeof RESULTS)[number];

/** The most restrictive of some results; undefined when there are none. */
export function findStrictest(results: readonly PolicyResult[]): PolicyResult | undefined {
  return RESULTS.findLast((result) => results.includes(result));
}
