import { join } from "node:path";
import type { Key, RootDatabase } from "lmdb";
import { makeFolder } from "../../file/make-folder.js";
import { SeigoError } from "../../message/error.js";
import type { Lock } from "../../process/take-lock.js";
import { listTables } from "../store/watch-account.js";
import {
  type CreateAccount,
  formatEntry,
  formatSnapshot,
  loadSaved,
  type SavedRow,
  SETTINGS_KEY,
} from "./load-saved.js";
import { lockFolder } from "./lock-folder.js";
import type { Persistence, Settings } from "./persistence.js";

/** A row to keep or to forget. */
type Write =
  | { readonly key: readonly string[]; readonly value: unknown }
  | { readonly key: readonly string[]; readonly isNew: boolean; readonly row: unknown };

/**
 * Opens what a folder keeps of a local AWS, or begins to keep one there. Only one process can have it open.
 * Every flush is one transaction: after a kill it is there as a whole or not at all.
 */
export async function openPersistence(folder: string, createAccount: CreateAccount): Promise<Persistence> {
  try {
    await makeFolder(folder, 0o700);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new SeigoError('Cannot write "{path}": {reason}', {
      values: { path: folder, reason },
      next: "Name a folder that you can write to.",
      cause,
    });
  }
  const lock = await lockFolder(folder);
  try {
    return createData(await openPersistencebase(folder), lock, createAccount);
  } catch (cause) {
    lock.release();
    throw cause;
  }
}

/** Keeps what is recorded, and gives the folder back at the end. */
function createData(database: RootDatabase, lock: Lock, createAccount: CreateAccount): Persistence {
  const { saved, lastPlace } = loadSaved(database, createAccount);
  let place = lastPlace;
  let pending = new Map<string, Write>();
  let writing: Promise<void> | undefined;

  /** Later writes come later, also to the same row: places are given in this order. */
  const add = (write: Write) => {
    const name = JSON.stringify(write.key);
    if ("isNew" in write && write.isNew) pending.delete(name);
    pending.set(name, write);
  };
  /** A row that is replaced keeps its place, one that comes (again) is the last: as tables have them. */
  const apply = (write: Write) => {
    const key = write.key as Key;
    if (!("isNew" in write))
      return write.value === undefined ? database.remove(key) : database.put(key, write.value);
    if (write.row === undefined) return database.remove(key);
    const before: SavedRow | undefined = write.isNew ? undefined : database.get(key);
    return database.put(key, { place: before?.place ?? ++place, row: write.row } satisfies SavedRow);
  };
  const write = async (writes: ReadonlyMap<string, Write>, before: Promise<void> | undefined) => {
    await before;
    try {
      await database.transaction(() => {
        for (const one of writes.values()) apply(one);
      });
    } catch (cause) {
      // What could not be kept is tried again with what comes next; nothing of it has been answered.
      pending = new Map([...writes, ...pending]);
      throw cause;
    }
  };

  const data: Persistence = {
    saved,
    recordAccount(account) {
      const { accountId, createdAt } = account;
      add({ key: ["account", accountId], value: { createdAt } });
      for (const table of listTables(account)) {
        for (const [key, row] of account[table] as ReadonlyMap<string, unknown>) {
          data.record({ accountId, table, key, before: undefined, after: row });
        }
      }
    },
    recordRemoval(accountId) {
      add({ key: ["account", accountId], value: undefined });
      const start = ["row", accountId];
      for (const { key } of [...pending.values()]) {
        if (key[0] === "row" && key[1] === accountId) add({ key, value: undefined });
      }
      for (const key of database.getKeys({ start, end: [...start, "\uffff"] })) {
        add({ key: key as string[], value: undefined });
      }
    },
    record({ accountId, table, key, before, after }) {
      const place = ["row", accountId, table, key];
      const earlier = pending.get(JSON.stringify(place));
      const isNew = before === undefined || (earlier !== undefined && "isNew" in earlier && earlier.isNew);
      add({ key: place, isNew, row: after });
      for (const secret of listSecrets(after)) add({ key: ["secret", secret], value: true });
    },
    recordOrganization: (organizationId, organization) =>
      add({ key: ["organization", organizationId], value: organization }),
    recordSettings: (settings: Settings) => add({ key: SETTINGS_KEY, value: settings }),
    recordSnapshot: (accountId, name, snapshot) =>
      add({
        key: ["snapshot", accountId, name],
        value: snapshot === undefined ? undefined : formatSnapshot(snapshot),
      }),
    recordPendingChange(pendingChange, isUnderway) {
      const { accountId, table, key, madeAt, count } = pendingChange;
      add({
        key: ["pendingChange", accountId, table, key, String(madeAt), String(count)],
        value: isUnderway ? pendingChange : undefined,
      });
    },
    recordRefusal: (number, entry) =>
      add({
        key: ["refusal", String(number)],
        value: entry === undefined ? undefined : formatEntry(entry),
      }),
    flush() {
      if (pending.size === 0) return writing;
      const writes = pending;
      pending = new Map();
      const current: Promise<void> = write(
        writes,
        writing?.catch(() => {}),
      ).finally(() => {
        if (writing === current) writing = undefined;
      });
      writing = current;
      return current;
    },
    async close() {
      await data.flush();
      await database.close();
      lock.release();
    },
  };
  return data;
}

async function openPersistencebase(folder: string): Promise<RootDatabase> {
  try {
    const { open } = await import("lmdb");
    return open({ path: join(folder, "data.mdb"), encoding: "json" });
  } catch (cause) {
    throw new SeigoError('Cannot open the data in "{folder}": {reason}.', {
      values: { folder, reason: cause instanceof Error ? cause.message : String(cause) },
      next: "Name another folder, or one that seigo has made.",
      cause,
    });
  }
}

/** What must be masked in outputs, also after the key or session is gone. */
function listSecrets(row: unknown): readonly string[] {
  const { accessKeyId, secretAccessKey, sessionToken } = (row ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof secretAccessKey !== "string") return [];
  return [accessKeyId, secretAccessKey, sessionToken].filter((secret) => typeof secret === "string");
}
