import { findNextStepTime } from "../mfa/totp.js";
import type { AccountState } from "../store/account-state.js";

/** Condition keys whose values change with the clock. */
const TIMED_KEY = /aws:(?:CurrentTime|EpochTime|TokenIssueTime|MultiFactorAuthAge)/i;

/**
 * When something that IAM decides may change with the clock alone: codes of MFA devices with every period, what depends on
 * the time in a policy at any moment. Undefined when nothing does.
 */
export function findIamTurn(account: AccountState, now: Date): number | undefined {
  const { mfaDevices, policies, users, groups, roles } = account;
  for (const rows of [policies, users, groups, roles]) {
    for (const row of rows.values()) if (isTimed(row)) return now.getTime();
  }
  const hasCodes = [...mfaDevices.values()].some(({ enabledAt }) => enabledAt !== undefined);
  return hasCodes ? findNextStepTime(now) : undefined;
}

const timed = new WeakMap<object, boolean>();

/** A row is never changed, so that its text is looked through once. */
function isTimed(row: object): boolean {
  const known = timed.get(row) ?? TIMED_KEY.test(JSON.stringify(row));
  timed.set(row, known);
  return known;
}
