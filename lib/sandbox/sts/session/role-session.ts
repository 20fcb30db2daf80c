import type { AccountState } from "../../store/account-state.js";
import { formatSessionArn } from "../../store/arn.js";
import type { Role } from "../../store/entity.js";
import { issueSession } from "../../store/issue-session.js";
import type { Store } from "../../store/store.js";
import { createStsError } from "../error/sts-error.js";
import { formatCredentials } from "./format-credentials.js";
import { findPackedSize } from "./session-policy.js";
import type { SessionTags } from "./session-tags.js";

/** A session of a role that may be made. */
export interface RoleSessionPlan extends SessionTags {
  readonly account: AccountState;
  readonly role: Role;
  readonly sessionName: string;
  readonly seconds: number;
  readonly policy?: string | undefined;
  readonly policyArns: readonly string[];
  readonly sourceIdentity?: string | undefined;
  readonly now: Date;
}

/** Makes the credentials of a role session, and what every kind of AssumeRole answers of it. */
export function issueRoleSession(store: Store, plan: RoleSessionPlan) {
  const { account, role, sessionName, policy, policyArns, tags, transitiveTagKeys, sourceIdentity } = plan;
  const packedSize = findPackedSize(policy, policyArns, tags);
  const issuedAt = plan.now.getTime();
  const credentials = issueSession(store, account, {
    type: "role",
    roleName: role.roleName,
    roleId: role.roleId,
    sessionName,
    ...(policy === undefined ? {} : { policy }),
    policyArns,
    tags,
    transitiveTagKeys,
    ...(sourceIdentity === undefined ? {} : { sourceIdentity }),
    issuedAt,
    expiresAt: issuedAt + plan.seconds * 1000,
  });
  return {
    Credentials: formatCredentials(credentials),
    AssumedRoleUser: {
      AssumedRoleId: `${role.roleId}:${sessionName}`,
      Arn: formatSessionArn(account.accountId, role.roleName, sessionName),
    },
    ...(packedSize === undefined ? {} : { PackedPolicySize: packedSize }),
    ...(sourceIdentity === undefined ? {} : { SourceIdentity: sourceIdentity }),
  };
}

/** Refuses a session that is longer than its role allows. */
export function checkSessionDuration(role: Role, seconds: number): void {
  if (seconds <= role.maxSessionDuration) return;
  throw createStsError(
    "ValidationError",
    "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.",
  );
}
