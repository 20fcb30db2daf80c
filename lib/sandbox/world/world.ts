import type { Wording } from "../authorization/wording.js";
import type { RequestLog } from "../decision/request-log.js";
import type { Persistence } from "../persistence/persistence.js";
import type { Arrivals } from "../replication/arrivals.js";
import type { Replication } from "../replication/replication.js";
import type { Service } from "../service/service.js";
import type { Snapshots } from "../snapshot/snapshot.js";
import type { MovableClock } from "../store/clock.js";
import type { Store } from "../store/store.js";
import type { Change } from "../store/watch-account.js";

/** What every request meets: what is remembered, what time it is, how changes arrive, and whose words refusals use. */
export interface World {
  readonly services: readonly Service[];
  readonly store: Store;
  readonly clock: MovableClock;
  readonly replication: Replication;
  readonly arrivals: Arrivals;
  readonly wording: Wording;
  readonly log: RequestLog;
  readonly snapshots: Snapshots;
  /** Keeps accounts beyond this process, when that is wanted. */
  readonly persistence: Persistence;
  /** Is told every change of every account. */
  readonly onChange: (change: Change) => void;
  /** Opens the whole control interface. */
  readonly controlToken: string;
  /** Lets time pass, and nothing else. */
  readonly waitToken: string;
}
