import type { UpdateServiceSpecificCredentialRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findServiceCredential } from "../credential/service-credential.js";
import { findOwner } from "../entity/own-user.js";

/** Makes a credential active or inactive. */
export const updateServiceSpecificCredential: Operation<UpdateServiceSpecificCredentialRequest> = (call) => {
  const { input, account, caller } = call;
  const user = findOwner(account, caller, input.UserName);
  const credential = findServiceCredential(account, user, input.ServiceSpecificCredentialId);
  const status = input.Status === "Active" ? "Active" : "Inactive";
  account.serviceCredentials.set(credential.credentialId, { ...credential, status });
  return undefined;
};
