import type { AccountState } from "../../store/account-state.js";
import { findManagedPolicy } from "../../store/managed-policy.js";
import { createIamError } from "../error/iam-error.js";

const POLICY_ARN = /^arn:aws:iam::(\d{12}|aws):policy\/.+$/;

/** Refuses a permissions boundary that is not a managed policy. */
export function checkBoundary(account: AccountState, arn: string | undefined): void {
  if (arn === undefined) return;
  if (!POLICY_ARN.test(arn)) throw createIamError("InvalidInput", `ARN ${arn} is not valid.`);
  if (findManagedPolicy(account, arn) === undefined) {
    throw createIamError("NoSuchEntity", `Scope ARN: ${arn} does not exist or is not attachable.`);
  }
}

/** A permissions boundary as part of a user's or role's answer. */
export function formatBoundary(arn: string | undefined) {
  if (arn === undefined) return {};
  // What AWS sends; the SDK's type knows another word.
  const type = "Policy" as "PermissionsBoundaryPolicy";
  return { PermissionsBoundary: { PermissionsBoundaryType: type, PermissionsBoundaryArn: arn } };
}
