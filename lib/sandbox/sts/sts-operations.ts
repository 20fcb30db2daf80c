import type { Operations, UnsignedOperation } from "../operation.js";
import { assumeRole } from "./assume-role.js";
import { assumeRoleWithWebIdentity } from "./assume-role-with-web-identity.js";
import { decodeAuthorizationMessage } from "./decode-authorization-message.js";
import { getAccessKeyInfo } from "./get-access-key-info.js";
import { getCallerIdentity } from "./get-caller-identity.js";
import { getFederationToken } from "./get-federation-token.js";
import { getSessionToken } from "./get-session-token.js";

/** Operations that are not signed, by name; undefined for one that is not carried out. */
export const unsignedStsOperations: Readonly<Record<string, UnsignedOperation<never> | undefined>> = {
  AssumeRoleWithSAML: undefined,
  AssumeRoleWithWebIdentity: assumeRoleWithWebIdentity,
};

/** Every STS operation that the local account carries out, by name. */
export const stsOperations: Operations = {
  AssumeRole: assumeRole,
  DecodeAuthorizationMessage: decodeAuthorizationMessage,
  GetAccessKeyInfo: getAccessKeyInfo,
  GetCallerIdentity: getCallerIdentity,
  GetFederationToken: getFederationToken,
  GetSessionToken: getSessionToken,
};
