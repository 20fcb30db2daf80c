import type { AccountState } from "../store/account-state.js";
import { formatIamArn } from "../store/arn.js";
import type { Store } from "../store/store.js";
import { keyOf } from "../store/table.js";
import { readOwner } from "../store/unique-id.js";

const IAM_ARN = /^arn:aws:iam::(\d{12}):(user|role)(\/(?:[\x21-\x7e]*\/)?)([\w+=,.@-]+)$/;
const SESSION_ARN = /^arn:aws:sts::(\d{12}):(assumed-role|federated-user)\/([\w+=,.@-]+)(\/[\w+=,.@-]+)?$/;
const ACCOUNT = /^(?:arn:aws:iam::)?(\d{12})(?::root)?$/;

/**
 * What a policy keeps for a principal that it names: the unique id of a user or role, anything else as it is.
 * Undefined when there is no such principal.
 */
export function findPrincipalId(store: Store, principal: string): string | undefined {
  if (principal === "*") return principal;
  const [, accountOnly] = ACCOUNT.exec(principal) ?? [];
  if (accountOnly !== undefined) return store.accounts.has(accountOnly) ? principal : undefined;
  const [, sessionAccount, sessionType, sessionName = ""] = SESSION_ARN.exec(principal) ?? [];
  if (sessionAccount !== undefined) {
    const account = store.accounts.get(sessionAccount);
    const exists = sessionType === "federated-user" || account?.roles.has(keyOf(sessionName));
    return account !== undefined && exists ? principal : undefined;
  }
  const [, accountId = "", type, path, name = ""] = IAM_ARN.exec(principal) ?? [];
  const account = store.accounts.get(accountId);
  if (account === undefined) return findPrincipalArn(store, principal) === undefined ? undefined : principal;
  const user = type === "user" ? account.users.get(keyOf(name)) : undefined;
  if (user?.userName === name && user.path === path) return user.userId;
  const role = type === "role" ? account.roles.get(keyOf(name)) : undefined;
  if (role?.roleName === name && role.path === path) return role.roleId;
  return undefined;
}

/** The ARN of the user or role that has an id now; undefined when it has been deleted. */
export function findPrincipalArn(store: Store, id: string): string | undefined {
  // The account is hidden in the id: a thousand others need not be asked.
  const account = store.accounts.get(readOwner(id) ?? "");
  if (account === undefined) return undefined;
  return id.startsWith("AIDA") ? findUserArn(account, id) : findRoleArn(account, id);
}

function findUserArn({ accountId, users }: AccountState, id: string): string | undefined {
  for (const user of users.values()) {
    if (user.userId === id) return formatIamArn(accountId, "user", user.path, user.userName);
  }
  return undefined;
}

function findRoleArn({ accountId, roles }: AccountState, id: string): string | undefined {
  for (const role of roles.values()) {
    if (role.roleId === id) return formatIamArn(accountId, "role", role.path, role.roleName);
  }
  return undefined;
}
