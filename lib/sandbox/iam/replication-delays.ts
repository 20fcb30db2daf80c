import type { ReplicationDelay, ReplicationDelays, Window, Windows } from "../replication/delay.js";

/** How late IAM itself sees access keys. */
export const keyDelay: Windows = { typical: [1, 8], worst: [10, 10] };

const AT_ONCE = same([0, 0], [0, 0]);
const PRINCIPAL: ReplicationDelay = { appearing: same([3, 10], [20, 20]), vanishing: AT_ONCE };
const DECISION: ReplicationDelay = { appearing: same([2, 10], [40, 40]), vanishing: same([2, 10], [40, 40]) };
const readingAtWorst = (seconds: number): ReplicationDelay => ({
  appearing: AT_ONCE,
  vanishing: same([1, 5], [seconds, seconds]),
});

/**
 * The tables that each edge sees late. AWS promises no numbers; its users report up to 15 seconds for keys,
 * 10 to 30 for roles and a few for policies.
 */
export const replicationDelays: ReplicationDelays = {
  authentication: {
    accessKeys: { appearing: "observer", vanishing: "observer" },
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

function same(typical: Window, worst: Window): Windows {
  return { typical, worst };
}
