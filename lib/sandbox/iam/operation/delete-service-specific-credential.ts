import type { DeleteServiceSpecificCredentialRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findServiceCredential } from "../credential/service-credential.js";
import { findOwner } from "../entity/own-user.js";

/** Deletes a credential; its service no longer knows the name and the password. */
export const deleteServiceSpecificCredential: Operation<DeleteServiceSpecificCredentialRequest> = (call) => {
  const { input, account, caller } = call;
  const user = findOwner(account, caller, input.UserName);
  const { credentialId } = findServiceCredential(account, user, input.ServiceSpecificCredentialId);
  account.serviceCredentials.delete(credentialId);
  return undefined;
};
