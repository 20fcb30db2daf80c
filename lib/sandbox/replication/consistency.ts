import type { Service } from "../service/operation.js";
import type { TableName } from "../store/watch-account.js";

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
export type Edge = "authentication" | "principal" | "assumption" | "decision" | "reading";

/** Seconds after which a change is seen: any number from the first to the second. */
type Window = readonly [from: number, to: number];
type Windows = Readonly<Record<Exclude<Consistency, "none">, Readonly<Record<Service, Window>>>>;

/** How late an edge sees the rows of a table. */
export interface Lateness {
  /** When a row that came or was replaced is seen. */
  readonly appearing: Windows;
  /** When a deleted row is no longer seen. */
  readonly vanishing: Windows;
}

const AT_ONCE = same([0, 0], [0, 0]);
const KEY_APPEARING: Windows = {
  typical: { iam: [1, 8], sts: [2, 10], ec2: [3, 15] },
  worst: { iam: [10, 10], sts: [12, 12], ec2: [15, 15] },
};
const PRINCIPAL: Lateness = { appearing: same([3, 10], [20, 20]), vanishing: AT_ONCE };
const DECISION: Lateness = { appearing: same([2, 10], [40, 40]), vanishing: same([2, 10], [40, 40]) };
const readingAtWorst = (seconds: number): Lateness => ({
  appearing: AT_ONCE,
  vanishing: same([1, 5], [seconds, seconds]),
});

/**
 * The tables that each edge sees late. AWS promises no numbers; its users report up to 15 seconds for keys,
 * 10 to 30 for roles and a few for policies.
 */
export const EDGES: Readonly<Record<Edge, Partial<Readonly<Record<TableName, Lateness>>>>> = {
  authentication: {
    accessKeys: { appearing: KEY_APPEARING, vanishing: KEY_APPEARING },
    // As long as a key is seen, so is its user.
    users: { appearing: AT_ONCE, vanishing: same([15, 15], [15, 15]) },
  },
  principal: { users: PRINCIPAL, roles: PRINCIPAL },
  assumption: { roles: { appearing: same([8, 15], [30, 30]), vanishing: AT_ONCE } },
  decision: { users: DECISION, groups: DECISION, roles: DECISION, policies: DECISION },
  reading: {
    accessKeys: readingAtWorst(10),
    users: readingAtWorst(10),
    groups: readingAtWorst(10),
    roles: readingAtWorst(15),
    instanceProfiles: readingAtWorst(15),
    policies: readingAtWorst(20),
  },
};

/** Nothing is seen later than this, in milliseconds. */
export const LATEST = 40_000;

function same(typical: Window, worst: Window): Windows {
  return {
    typical: { iam: typical, sts: typical, ec2: typical },
    worst: { iam: worst, sts: worst, ec2: worst },
  };
}
