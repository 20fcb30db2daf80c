import type {
  AssumeRoleWithWebIdentityRequest,
  AssumeRoleWithWebIdentityResponse,
} from "@aws-sdk/client-sts";
import type { UnsignedOperation } from "../operation.js";
import { isTrustedIdentity } from "../policy/is-trusted-identity.js";
import { formatTrustPolicy } from "../policy/trust-policy.js";
import { findRoleByArn } from "../store/find-role.js";
import { readWebIdentity, type WebIdentity } from "./read-web-identity.js";
import { checkSessionDuration, issueRoleSession } from "./role-session.js";
import { checkSessionPolicies } from "./session-policy.js";
import { createStsError } from "./sts-error.js";
import { readConditionClaims, readTokenSourceIdentity, readTokenTags } from "./web-identity-claims.js";

const DEFAULT_SECONDS = 3600;

/** Makes credentials for somebody whom an OpenID Connect provider vouches for, when the role trusts the provider. */
export const assumeRoleWithWebIdentity: UnsignedOperation<
  AssumeRoleWithWebIdentityRequest,
  AssumeRoleWithWebIdentityResponse
> = async ({ input, store, clock }) => {
  const {
    RoleArn: roleArn,
    RoleSessionName: sessionName,
    DurationSeconds: seconds = DEFAULT_SECONDS,
  } = input;
  const accountId = /^arn:[^:]+:iam::(\d{12}):role\/.+$/.exec(roleArn)?.[1];
  if (accountId === undefined) throw createStsError("ValidationError", "Request ARN is invalid");
  const account = store.accounts.get(accountId);
  if (account === undefined) throw createRefusal();
  const identity = await readWebIdentity(account, input.WebIdentityToken);
  const role = findRoleByArn(store, roleArn)?.role;
  if (role === undefined) throw createRefusal();
  const trustPolicy = formatTrustPolicy(store, role.trustPolicy);
  const tags = readTokenTags(identity.claims);
  const sourceIdentity = readTokenSourceIdentity(identity.claims);
  const actions = [
    "sts:AssumeRoleWithWebIdentity",
    ...(tags.tags.length === 0 ? [] : ["sts:TagSession"]),
    ...(sourceIdentity === undefined ? [] : ["sts:SetSourceIdentity"]),
  ];
  for (const action of actions) {
    if (!(await isTrusted({ action, identity, roleArn, accountId, trustPolicy, sessionName }))) {
      throw createRefusal();
    }
  }
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
    SubjectFromWebIdentityToken: identity.subject,
    Provider: identity.provider.arn,
    Audience: identity.audience,
  };
};

interface TrustQuestion {
  readonly action: string;
  readonly identity: WebIdentity;
  readonly roleArn: string;
  readonly accountId: string;
  readonly trustPolicy: string;
  readonly sessionName: string;
}

function isTrusted({ identity, sessionName, ...rest }: TrustQuestion): Promise<boolean> {
  return isTrustedIdentity({
    ...rest,
    providerArn: identity.provider.arn,
    providerName: identity.provider.url,
    claims: readConditionClaims(identity),
    context: new Map([
      ["sts:RoleSessionName", sessionName],
      ["aws:FederatedProvider", identity.provider.arn],
    ]),
  });
}

/** Nobody learns whether the role exists. */
function createRefusal() {
  return createStsError("AccessDenied", "Not authorized to perform sts:AssumeRoleWithWebIdentity");
}
