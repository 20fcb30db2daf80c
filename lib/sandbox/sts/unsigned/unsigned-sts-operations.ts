import type { UnsignedOperation } from "../../service/operation.js";
import { assumeRoleWithSAML } from "./assume-role-with-saml.js";
import { assumeRoleWithWebIdentity } from "./assume-role-with-web-identity.js";

/** Operations that are not signed, by name. */
export const unsignedStsOperations: Readonly<Record<string, UnsignedOperation<never>>> = {
  AssumeRoleWithSAML: assumeRoleWithSAML,
  AssumeRoleWithWebIdentity: assumeRoleWithWebIdentity,
};
