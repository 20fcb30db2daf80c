import type {
  AssumeRoleWithWebIdentityRequest,
  AssumeRoleWithWebIdentityResponse,
} from "@aws-sdk/client-sts";
import type { UnsignedOperation } from "../../service/operation.js";
import { readWebIdentity } from "../provider/read-web-identity.js";
import {
  readConditionClaims,
  readTokenSourceIdentity,
  readTokenTags,
} from "../provider/web-identity-claims.js";
import { findIssuerKeys } from "../token/signing-key.js";
import { assumeFederatedRole, findRoleAccount } from "./assume-federated-role.js";

const OPERATION = "AssumeRoleWithWebIdentity";

/** Makes credentials for somebody whom an OpenID Connect provider vouches for, when the role trusts the provider. */
export const assumeRoleWithWebIdentity: UnsignedOperation<
  AssumeRoleWithWebIdentityRequest,
  AssumeRoleWithWebIdentityResponse
> = async (call) => {
  const { input, store } = call;
  const account = findRoleAccount(store, OPERATION, input.RoleArn);
  const { accountId } = account;
  call.recordCaller({ accountId });
  const identity = await readWebIdentity(account, input.WebIdentityToken, (url) =>
    findIssuerKeys(store, url),
  );
  const { provider, claims, audience, subject } = identity;
  call.recordCaller({ accountId, arn: [provider.arn, audience, subject].join(":") });
  const session = await assumeFederatedRole(OPERATION, call, account, {
    sessionName: input.RoleSessionName,
    tags: readTokenTags(claims),
    sourceIdentity: readTokenSourceIdentity(claims),
    providerArn: provider.arn,
    providerName: provider.url,
    claims: readConditionClaims(identity),
  });
  return {
    ...session,
    SubjectFromWebIdentityToken: subject,
    Provider: provider.arn,
    Audience: audience,
  };
};
