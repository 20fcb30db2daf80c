// Made by `npm run generate:operations` from the files in operation/ and family/. Not to be changed by hand.
import type { Operations } from "../../service/operation.js";
import { deferOperation } from "../../service/defer-operation.js";

/** Every STS operation that the local account carries out, by name; loaded when it is called. */
export const stsOperations = {
  AssumeRole: deferOperation("assumeRole", () => import("../operation/assume-role.js")),
  DecodeAuthorizationMessage: deferOperation("decodeAuthorizationMessage", () => import("../operation/decode-authorization-message.js")),
  GetAccessKeyInfo: deferOperation("getAccessKeyInfo", () => import("../operation/get-access-key-info.js")),
  GetCallerIdentity: deferOperation("getCallerIdentity", () => import("../operation/get-caller-identity.js")),
  GetFederationToken: deferOperation("getFederationToken", () => import("../operation/get-federation-token.js")),
  GetSessionToken: deferOperation("getSessionToken", () => import("../operation/get-session-token.js")),
  GetWebIdentityToken: deferOperation("getWebIdentityToken", () => import("../operation/get-web-identity-token.js")),
} as const satisfies Operations;
