import type {
  AssumeRoleWithWebIdentityRequest,
  AssumeRoleWithWebIdentityResponse,
} from "@aws-sdk/client-sts";
import type { UnsignedOperation } from "../operation.js";
import { isTrustedIdentity } from "../policy/is-trusted-identity.js";
import { findRoleByArn } from "../store/find-role.js";
import { readWebIdentity } from "./read-web-identity.js";
import { checkSessionDuration, issueRoleSession } from "./role-session.js";
import { checkSessionPolicies } from "./session-policy.js";
import { createStsError } from "./sts-error.js";
import { readConditionClaims, readTokenSourceIdentity, readTokenTags } from "./web-identity-claims.js";

const DEFAULT_SECONDS = 3600;

/** Makes credentials for somebody whom an OpenID Connect provider vouches for, when the role trusts the provider. */
export const assumeRoleWithWebIdentity: UnsignedOperation<
  AssumeRoleWithWebIdentityRequest,
  AssumeRoleWithWebIdentityResponse
> = async (call) => {
  const { input, store, seen, clock } = call;
  const {
    RoleArn: roleArn,
    RoleSessionName: sessionName,
    DurationSeconds: seconds = DEFAULT_SECONDS,
  } = input;
  const accountId = /^arn:[^:]+:iam::(\d{12}):role\/.+$/.exec(roleArn)?.[1];
  if (accountId === undefined) throw createStsError("ValidationError", "Request ARN is invalid");
  const account = store.accounts.get(accountId);
  if (account === undefined) throw createRefusal();
  call.recordCaller({ accountId });
  const identity = await readWebIdentity(account, input.WebIdentityToken);
  const { provider, claims, audience, subject } = identity;
  call.recordCaller({ accountId, arn: [provider.arn, audience, subject].join(":") });
  const role = findRoleByArn(seen, roleArn)?.role;
  const tags = readTokenTags(claims);
  const sourceIdentity = readTokenSourceIdentity(claims);
  const isTrusted = await isTrustedIdentity({
    ...call,
    actions: [
      "sts:AssumeRoleWithWebIdentity",
      ...(tags.tags.length === 0 ? [] : ["sts:TagSession"]),
      ...(sourceIdentity === undefined ? [] : ["sts:SetSourceIdentity"]),
    ],
    input: {
      RoleSessionName: sessionName,
      Tags: tags.tags,
      TransitiveTagKeys: tags.transitiveTagKeys,
      SourceIdentity: sourceIdentity,
    },
    now: clock.now(),
    providerArn: provider.arn,
    providerName: provider.url,
    claims: readConditionClaims(identity),
    account,
    store: seen,
    role,
  });
  if (!isTrusted || role === undefined) throw createRefusal();
  checkSessionDuration(role, seconds);
  const policyArns = (input.PolicyArns ?? []).flatMap(({ arn }) => (arn === undefined ? [] : [arn]));
  checkSessionPolicies(account, input.Policy, policyArns);
  const now = clock.now();
  const session = {
    account,
    role,
    sessionName,
    seconds,
    policy: input.Policy,
    policyArns,
    ...tags,
    sourceIdentity,
    now,
  };
  return {
    ...issueRoleSession(store, session),
    SubjectFromWebIdentityToken: subject,
    Provider: provider.arn,
    Audience: audience,
  };
};

/** Nobody learns whether the role exists. */
function createRefusal() {
  return createStsError("AccessDenied", "Not authorized to perform sts:AssumeRoleWithWebIdentity");
}
