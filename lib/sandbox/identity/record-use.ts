import type { AccountState } from "../store/account-state.js";
import { keyOf } from "../store/table.js";
import type { Caller } from "./caller.js";

const MINUTE = 60_000;

/** Remembers when, where and for what a key or a role was last used; AWS tells it in whole minutes. */
export function recordUse(
  account: AccountState,
  caller: Caller,
  use: { readonly at: Date; readonly region: string; readonly service: string },
): void {
  const lastUsed = { ...use, at: Math.floor(use.at.getTime() / MINUTE) * MINUTE };
  recordAccess(account, caller, { at: lastUsed.at, region: use.region, namespace: use.service });
  if (caller.type === "session") {
    const role = account.roles.get(keyOf(caller.roleName));
    if (role === undefined || (role.lastUsed?.at === lastUsed.at && role.lastUsed.region === use.region))
      return;
    account.roles.set(keyOf(role.roleName), { ...role, lastUsed: { at: lastUsed.at, region: use.region } });
    return;
  }
  const key = account.accessKeys.get(caller.accessKeyId);
  if (key === undefined) return;
  const before = key.lastUsed;
  if (before?.at === lastUsed.at && before.region === use.region && before.service === use.service) return;
  account.accessKeys.set(key.accessKeyId, { ...key, lastUsed });
}

function recordAccess(
  account: AccountState,
  caller: Caller,
  access: { readonly at: number; readonly region: string; readonly namespace: string },
): void {
  const entityId = findEntityId(account, caller);
  if (entityId === undefined) return;
  const key = `${entityId} ${access.namespace}`;
  const before = account.accessRecords.get(key);
  if (before?.at === access.at && before.region === access.region) return;
  account.accessRecords.set(key, { entityId, ...access });
}

/** The user or role that a caller stands for. */
function findEntityId(account: AccountState, caller: Caller): string | undefined {
  if (caller.type === "user") return caller.userId;
  return caller.type === "session" ? account.roles.get(keyOf(caller.roleName))?.roleId : undefined;
}
