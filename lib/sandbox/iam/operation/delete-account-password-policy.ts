import type { Members } from "../../protocol/members.js";
import type { Operation } from "../../service/operation.js";
import { PASSWORD_POLICY } from "../../store/login-profile.js";
import { findPasswordPolicy } from "../credential/find-password-policy.js";

/** Forgets what the account asked of passwords: AWS's default is in force again. */
export const deleteAccountPasswordPolicy: Operation<Members> = ({ account }) => {
  findPasswordPolicy(account);
  account.passwordPolicies.delete(PASSWORD_POLICY);
  return undefined;
};
