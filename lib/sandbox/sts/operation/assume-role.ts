import type { AssumeRoleRequest, AssumeRoleResponse } from "@aws-sdk/client-sts";
import type { Caller } from "../../identity/caller.js";
import { checkMfa, useMfa } from "../../mfa/check-mfa.js";
import type { Operation } from "../../service/operation.js";
import type { Role } from "../../store/entity.js";
import { findRoleByArn } from "../../store/find-role.js";
import { createStsError } from "../error/sts-error.js";
import { checkSessionDuration, issueRoleSession } from "../session/role-session.js";
import { checkSessionPolicies, listPolicyArns } from "../session/session-policy.js";
import { createSessionTags } from "../session/session-tags.js";

const DEFAULT_SECONDS = 3600;
const MAX_CHAINED_SECONDS = 3600;

/** Makes credentials for a session of a role that trusts the caller. */
export const assumeRole: Operation<AssumeRoleRequest, AssumeRoleResponse> = (call) => {
  const { input, store, caller, clock } = call;
  const found = findRoleByArn(store, input.RoleArn);
  if (found === undefined) throw createStsError("ValidationError", `${input.RoleArn} is invalid`);
  const { account, role } = found;
  const { RoleSessionName: sessionName, Policy: policy, DurationSeconds: seconds = DEFAULT_SECONDS } = input;
  const policyArns = listPolicyArns(input.PolicyArns);
  const proof = checkMfa(call.account, caller, input, [new Date(), clock.now()]);
  checkDuration(role, caller, seconds);
  checkSessionPolicies(account, policy, policyArns);
  const session = createSessionTags(caller, input.Tags ?? [], input.TransitiveTagKeys ?? []);
  const sourceIdentity = findSourceIdentity(caller) ?? input.SourceIdentity;
  if (proof !== undefined) useMfa(call.account, proof);
  return issueRoleSession(store, {
    account,
    role,
    sessionName,
    seconds,
    policy,
    policyArns,
    ...session,
    sourceIdentity,
    now: clock.now(),
  });
};

function checkDuration(role: Role, caller: Caller, seconds: number): void {
  if (caller.type === "session" && seconds > MAX_CHAINED_SECONDS) {
    throw createStsError(
      "ValidationError",
      "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining",
    );
  }
  checkSessionDuration(role, seconds);
}

/** Once set, a source identity stays for every role that is assumed from the session. */
function findSourceIdentity(caller: Caller): string | undefined {
  return caller.type === "session" ? caller.sourceIdentity : undefined;
}
