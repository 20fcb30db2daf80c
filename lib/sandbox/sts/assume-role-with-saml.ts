import type { AssumeRoleWithSAMLRequest, AssumeRoleWithSAMLResponse } from "@aws-sdk/client-sts";
import type { UnsignedOperation } from "../operation.js";
import { isTrustedIdentity } from "../policy/is-trusted-identity.js";
import { findRoleByArn } from "../store/find-role.js";
import { readSamlIdentity } from "./read-saml-identity.js";
import { checkSessionDuration, issueRoleSession } from "./role-session.js";
import {
  isMeant,
  readSamlSourceIdentity,
  readSamlTags,
  readSessionDuration,
  readSessionName,
} from "./saml-attributes.js";
import { createInvalid } from "./saml-document.js";
import { checkSessionPolicies } from "./session-policy.js";
import { createStsError } from "./sts-error.js";

const DEFAULT_SECONDS = 3600;

/** Makes credentials for somebody whom a SAML provider vouches for, when the role trusts the provider. */
export const assumeRoleWithSAML: UnsignedOperation<
  AssumeRoleWithSAMLRequest,
  AssumeRoleWithSAMLResponse
> = async (call) => {
  const { input, store, seen, clock } = call;
  const { RoleArn: roleArn, PrincipalArn: providerArn, DurationSeconds: asked = DEFAULT_SECONDS } = input;
  const accountId = /^arn:[^:]+:iam::(\d{12}):role\/.+$/.exec(roleArn)?.[1];
  if (accountId === undefined) throw createStsError("ValidationError", "Request ARN is invalid");
  const account = store.accounts.get(accountId);
  if (account === undefined) throw createRefusal();
  call.recordCaller({ accountId });
  const provider = account.samlProviders.get(providerArn);
  if (provider === undefined) throw createInvalid("Specified provider doesn't exist");
  const identity = await readSamlIdentity(accountId, provider, input.SAMLAssertion);
  const { attributes, subject, subjectType, issuer, recipient, nameQualifier } = identity;
  call.recordCaller({ accountId, arn: `${providerArn}:${subject}` });
  const sessionName = readSessionName(attributes);
  const tags = readSamlTags(attributes);
  const sourceIdentity = readSamlSourceIdentity(attributes);
  if (!isMeant(attributes, roleArn, providerArn)) throw createRefusal();
  const role = findRoleByArn(seen, roleArn)?.role;
  const isTrusted = await isTrustedIdentity({
    ...call,
    actions: [
      "sts:AssumeRoleWithSAML",
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
    providerArn,
    providerName: "saml",
    claims: new Map([
      ["aud", recipient],
      ["iss", issuer],
      ["sub", subject],
      ["sub_type", subjectType],
      ["namequalifier", nameQualifier],
      ["doc", `${accountId}/${provider.name}`],
    ]),
    account,
    store: seen,
    role,
  });
  if (!isTrusted || role === undefined) throw createRefusal();
  checkSessionDuration(role, asked);
  const policyArns = (input.PolicyArns ?? []).flatMap(({ arn }) => (arn === undefined ? [] : [arn]));
  checkSessionPolicies(account, input.Policy, policyArns);
  const session = {
    account,
    role,
    sessionName,
    seconds: Math.min(asked, readSessionDuration(attributes) ?? asked),
    policy: input.Policy,
    policyArns,
    ...tags,
    sourceIdentity,
    now: clock.now(),
  };
  return {
    ...issueRoleSession(store, session),
    Subject: subject,
    SubjectType: subjectType,
    Issuer: issuer,
    Audience: recipient,
    NameQualifier: nameQualifier,
  };
};

/** Nobody learns whether the role exists. */
function createRefusal() {
  return createStsError("AccessDenied", "Not authorized to perform sts:AssumeRoleWithSAML");
}
