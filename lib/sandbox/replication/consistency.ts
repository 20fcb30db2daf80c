/**
 * How late changes are seen.
 *
 * - `none`: at once.
 * - `typical`: within the seconds that people report of AWS, a different number for every change, by the seed.
 * - `worst`: as late as AWS has been seen to be, and in the least convenient order: whoever has waited for one
 *   thing has not yet waited for the next.
 */
export type Consistency = (typeof CONSISTENCIES)[number];

/** Every degree, from the least to the most late. */
export const CONSISTENCIES = ["none", "typical", "worst"] as const;

/**
 * Where a change of IAM arrives, each in its own time.
 *
 * - `authentication`: whether a key may sign; every service learns it by itself.
 * - `principal`: whether a policy may name a user or role.
 * - `assumption`: whether a role is there and whom it trusts.
 * - `decision`: what the policies say.
 * - `reading`: what Get and List tell; only what is deleted is seen late.
 */
export type Edge = (typeof EDGES)[number];

/** Every edge. */
export const EDGES = ["authentication", "principal", "assumption", "decision", "reading"] as const;
