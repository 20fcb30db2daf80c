import type { AccountState } from "./account-state.js";
import { formatIamArn } from "./arn.js";
import type { Role } from "./entity.js";
import type { Store } from "./store.js";
import { keyOf } from "./table.js";

/** The role of an ARN, in whatever account; path and case must be right. */
export function findRoleByArn(
  store: Store,
  arn: string,
): { readonly account: AccountState; readonly role: Role } | undefined {
  const account = store.accounts.get(arn.split(":")[4] ?? "");
  const role = account?.roles.get(keyOf(arn.slice(arn.lastIndexOf("/") + 1)));
  if (account === undefined || role === undefined) return undefined;
  const isRight = arn === formatIamArn(account.accountId, "role", role.path, role.roleName);
  return isRight ? { account, role } : undefined;
}
