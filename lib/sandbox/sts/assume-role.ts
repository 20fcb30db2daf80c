import type { AssumeRoleRequest, AssumeRoleResponse } from "@aws-sdk/client-sts";
import type { Caller } from "../identity/caller.js";
import type { Operation } from "../operation.js";
import { formatSessionArn } from "../store/arn.js";
import type { Role } from "../store/entity.js";
import { findRoleByArn } from "../store/find-role.js";
import { issueSession } from "../store/issue-session.js";
import { checkMfa } from "./check-mfa.js";
import { formatCredentials } from "./format-credentials.js";
import { checkSessionPolicies, findPackedSize } from "./session-policy.js";
import { createSessionTags } from "./session-tags.js";
import { createStsError } from "./sts-error.js";

const DEFAULT_SECONDS = 3600;
const MAX_CHAINED_SECONDS = 3600;

/** Makes credentials for a session of a role that trusts the caller. */
export const assumeRole: Operation<AssumeRoleRequest, AssumeRoleResponse> = (call) => {
  const { input, store, caller, clock } = call;
  const found = findRoleByArn(store, input.RoleArn);
  if (found === undefined) throw createStsError("ValidationError", `${input.RoleArn} is invalid`);
  const { account, role } = found;
  const { RoleSessionName: sessionName, Policy: policy, DurationSeconds: seconds = DEFAULT_SECONDS } = input;
  const policyArns = (input.PolicyArns ?? []).flatMap(({ arn }) => (arn === undefined ? [] : [arn]));
  checkMfa(input.SerialNumber);
  checkDuration(role, caller, seconds);
  checkSessionPolicies(account, policy, policyArns);
  const session = createSessionTags(caller, input.Tags ?? [], input.TransitiveTagKeys ?? []);
  const sourceIdentity = findSourceIdentity(caller) ?? input.SourceIdentity;
  const issuedAt = clock.now().getTime();
  const credentials = issueSession(store, account, {
    type: "role",
    roleName: role.roleName,
    roleId: role.roleId,
    sessionName,
    ...(policy === undefined ? {} : { policy }),
    policyArns,
    ...session,
    ...(sourceIdentity === undefined ? {} : { sourceIdentity }),
    issuedAt,
    expiresAt: issuedAt + seconds * 1000,
  });
  const packedSize = findPackedSize(policy, policyArns, session.tags);
  return {
    Credentials: formatCredentials(credentials),
    AssumedRoleUser: {
      AssumedRoleId: `${role.roleId}:${sessionName}`,
      Arn: formatSessionArn(account.accountId, role.roleName, sessionName),
    },
    ...(packedSize === undefined ? {} : { PackedPolicySize: packedSize }),
    ...(sourceIdentity === undefined ? {} : { SourceIdentity: sourceIdentity }),
  };
};

function checkDuration(role: Role, caller: Caller, seconds: number): void {
  if (caller.type === "session" && seconds > MAX_CHAINED_SECONDS) {
    throw createStsError(
      "ValidationError",
      "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining",
    );
  }
  if (seconds > role.maxSessionDuration) {
    throw createStsError(
      "ValidationError",
      "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.",
    );
  }
}

/** Once set, a source identity stays for every role that is assumed from the session. */
function findSourceIdentity(caller: Caller): string | undefined {
  return caller.type === "session" ? caller.sourceIdentity : undefined;
}
