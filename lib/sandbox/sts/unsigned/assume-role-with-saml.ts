import type { AssumeRoleWithSAMLRequest, AssumeRoleWithSAMLResponse } from "@aws-sdk/client-sts";
import type { UnsignedOperation } from "../../service/operation.js";
import { readSamlIdentity } from "../provider/read-saml-identity.js";
import {
  isMeant,
  readSamlSourceIdentity,
  readSamlTags,
  readSessionDuration,
  readSessionName,
} from "../provider/saml-attributes.js";
import { createInvalid } from "../provider/saml-document.js";
import { assumeFederatedRole, createFederatedRefusal, findRoleAccount } from "./assume-federated-role.js";

const OPERATION = "AssumeRoleWithSAML";

/** Makes credentials for somebody whom a SAML provider vouches for, when the role trusts the provider. */
export const assumeRoleWithSAML: UnsignedOperation<
  AssumeRoleWithSAMLRequest,
  AssumeRoleWithSAMLResponse
> = async (call) => {
  const { input, store } = call;
  const { RoleArn: roleArn, PrincipalArn: providerArn } = input;
  const account = findRoleAccount(store, OPERATION, roleArn);
  const { accountId } = account;
  call.recordCaller({ accountId });
  const provider = account.samlProviders.get(providerArn);
  if (provider === undefined) throw createInvalid("Specified provider doesn't exist");
  const identity = await readSamlIdentity(accountId, provider, input.SAMLAssertion);
  const { attributes, subject, subjectType, issuer, recipient, nameQualifier } = identity;
  call.recordCaller({ accountId, arn: `${providerArn}:${subject}` });
  const sessionName = readSessionName(attributes);
  const tags = readSamlTags(attributes);
  const sourceIdentity = readSamlSourceIdentity(attributes);
  if (!isMeant(attributes, roleArn, providerArn)) throw createFederatedRefusal(OPERATION);
  const session = await assumeFederatedRole(OPERATION, call, account, {
    sessionName,
    tags,
    sourceIdentity,
    mostSeconds: readSessionDuration(attributes),
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
  });
  return {
    ...session,
    Subject: subject,
    SubjectType: subjectType,
    Issuer: issuer,
    Audience: recipient,
    NameQualifier: nameQualifier,
  };
};
