import type { AccountState } from "../../store/account-state.js";
import { PASSWORD_POLICY, type PasswordPolicy } from "../../store/login-profile.js";
import { createIamError } from "../error/iam-error.js";

/** What the account asks of passwords. Throws `NoSuchEntity` when it has set nothing. */
export function findPasswordPolicy({ passwordPolicies, accountId }: AccountState): PasswordPolicy {
  const policy = passwordPolicies.get(PASSWORD_POLICY);
  if (policy !== undefined) return policy;
  throw createIamError("NoSuchEntity", `The Password Policy with domain name ${accountId} cannot be found.`);
}
