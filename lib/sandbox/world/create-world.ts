import { randomUUID } from "node:crypto";
import { createRequestLog } from "../decision/request-log.js";
import { NO_PERSISTENCE, type Persistence } from "../persistence/persistence.js";
import { createArrivals } from "../replication/arrivals.js";
import { createReplication, type PendingChange } from "../replication/replication.js";
import type { SandboxOptions } from "../sandbox.js";
import type { Service } from "../service/service.js";
import { createClock, type MovableClock } from "../store/clock.js";
import { createStore, type Store } from "../store/store.js";
import { type Change, watchAccount, watchTable } from "../store/watch-account.js";
import { createEmptyAccount } from "./create-empty-account.js";
import { createToken } from "./token.js";
import type { World } from "./world.js";

/** What every request meets, with the accounts that were kept. */
export async function createWorld(services: readonly Service[], options: SandboxOptions): Promise<World> {
  const persistence = await openPersistence(options.data, services);
  const { settings, accounts, organizations, issuedSecrets, snapshots, pendingChanges, refusals } =
    persistence.saved;
  const openings = (settings?.openings ?? 0) + 1;
  const clock = createClock(options.clock, settings?.clockOffset);
  const store: Store = {
    ...createStore(nameSeed(options.seed, openings), settings?.sealingKey, issuedSecrets),
    organizations: watchTable(organizations, (id, _before, after) =>
      persistence.recordOrganization(id, after),
    ),
  };
  const replicationSeed = options.seed ?? settings?.replicationSeed ?? randomUUID();
  const kept = {
    pendingChanges,
    record: (change: PendingChange, isUnderway: boolean) =>
      persistence.recordPendingChange(change, isUnderway),
  };
  const replication = createReplication(
    options.consistency ?? "none",
    clock,
    replicationSeed,
    kept,
    services,
  );
  const arrivals = createArrivals(replication, clock, services);
  const onChange = (change: Change) => {
    arrivals.record(change);
    replication.record(change);
    persistence.record(change);
  };
  for (const account of accounts) store.accounts.set(account.accountId, watchAccount(account, onChange));
  const keepSettings = () => recordSettings(persistence, store, clock, { openings, replicationSeed });
  keepSettings();
  return {
    services,
    store,
    clock: {
      ...clock,
      get offset() {
        return clock.offset;
      },
      move(milliseconds) {
        clock.move(milliseconds);
        keepSettings();
      },
    },
    replication,
    arrivals,
    wording: options.wording ?? "today",
    log: createRequestLog(undefined, {
      saved: refusals,
      record: (number, entry) => persistence.recordRefusal(number, entry),
    }),
    snapshots: new Map([...snapshots].map(([accountId, named]) => [accountId, new Map(named)])),
    persistence,
    onChange,
    controlToken: createToken(),
    waitToken: createToken(),
  };
}

async function openPersistence(
  folder: string | undefined,
  services: readonly Service[],
): Promise<Persistence> {
  if (folder === undefined) return NO_PERSISTENCE;
  const { openPersistence: open } = await import("../persistence/open-persistence.js");
  return open(folder, (accountId, createdAt) => createEmptyAccount(services, accountId, createdAt));
}

/** The same seed makes the same ids, but never those again that are kept already. */
function nameSeed(seed: string | undefined, openings: number): string | undefined {
  return seed === undefined || openings === 1 ? seed : `${seed}\n${openings}`;
}

function recordSettings(
  persistence: Persistence,
  { sealingKey }: Store,
  clock: MovableClock,
  more: { readonly openings: number; readonly replicationSeed: string },
): void {
  persistence.recordSettings({
    sealingKey: sealingKey.toString("base64"),
    clockOffset: clock.offset,
    ...more,
  });
}
