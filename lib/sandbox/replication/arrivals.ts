import type { AccountState } from "../store/account-state.js";
import type { Clock } from "../store/clock.js";
import type { Change } from "../store/watch-account.js";
import type { ReplicatedService } from "./delay.js";
import { isUse, type Replication } from "./replication.js";

/** How far the changes of an account have come. */
interface Arrival {
  /** How many there have been; what use leaves behind is none. */
  readonly count: number;
  /** Milliseconds until the last has arrived everywhere; 0 when all have. */
  readonly arriving: number;
  /** Milliseconds until something changes with the clock alone, e.g. credentials expire; undefined when nothing does. */
  readonly turning: number | undefined;
}

/** Knows of every account how far its changes have come. */
export interface Arrivals {
  /** Takes note of a change that has just been made. */
  record(change: Change): void;
  find(account: AccountState): Arrival;
}

/** What has to be known of a service. */
type TurningService = ReplicatedService & { readonly unlistedTables: Readonly<Record<string, unknown>> };

/** Counts changes, and looks how far they have come when it is asked. */
export function createArrivals(
  replication: Pick<Replication, "findLastArrival">,
  clock: Clock,
  services: readonly TurningService[],
): Arrivals {
  const delayed = services.flatMap(({ replicationDelays = {} }) => Object.values(replicationDelays));
  const decisive = new Set(delayed.flatMap((tables) => Object.keys(tables)));
  // Notes of what was done; what decides counts although an inventory shows it elsewhere, as keys with their user.
  const notes = new Set(
    services
      .flatMap(({ unlistedTables }) => Object.keys(unlistedTables))
      .filter((table) => !decisive.has(table)),
  );
  const counts = new Map<string, number>();
  return {
    record(change) {
      if (notes.has(change.table) || isUse(change)) return;
      counts.set(change.accountId, (counts.get(change.accountId) ?? 0) + 1);
    },
    find(account) {
      const now = clock.now();
      const last = replication.findLastArrival(account.accountId);
      const turns = services.flatMap(({ findTurn }) => findTurn?.(account, now) ?? []);
      return {
        count: counts.get(account.accountId) ?? 0,
        arriving: Math.max(0, last - now.getTime()),
        turning: turns.length === 0 ? undefined : Math.max(0, Math.min(...turns) - now.getTime()),
      };
    },
  };
}
