import { deferOperation } from "../service/defer-operation.js";
import type { Operations, UnsignedOperation } from "../service/operation.js";
import { assumeRoleWithSAML } from "./assume-role-with-saml.js";
import { assumeRoleWithWebIdentity } from "./assume-role-with-web-identity.js";

/** Operations that are not signed, by name. */
export const unsignedStsOperations: Readonly<Record<string, UnsignedOperation<never>>> = {
  AssumeRoleWithSAML: assumeRoleWithSAML,
  AssumeRoleWithWebIdentity: assumeRoleWithWebIdentity,
};

/** Every STS operation that the local account carries out, by name. */
export const stsOperations: Operations = {
  AssumeRole: deferOperation("assumeRole", () => import("./assume-role.js")),
  DecodeAuthorizationMessage: deferOperation(
    "decodeAuthorizationMessage",
    () => import("./decode-authorization-message.js"),
  ),
  GetAccessKeyInfo: deferOperation("getAccessKeyInfo", () => import("./get-access-key-info.js")),
  GetCallerIdentity: deferOperation("getCallerIdentity", () => import("./get-caller-identity.js")),
  GetFederationToken: deferOperation("getFederationToken", () => import("./get-federation-token.js")),
  GetSessionToken: deferOperation("getSessionToken", () => import("./get-session-token.js")),
  GetWebIdentityToken: deferOperation("getWebIdentityToken", () => import("./get-web-identity-token.js")),
};
