import type {
  ResetServiceSpecificCredentialRequest,
  ResetServiceSpecificCredentialResponse,
} from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findServiceCredential, issueServicePassword } from "../credential/service-credential.js";
import { findOwner } from "../entity/own-user.js";

/** Gives a credential another password, which is told this once. */
export const resetServiceSpecificCredential: Operation<
  ResetServiceSpecificCredentialRequest,
  ResetServiceSpecificCredentialResponse
> = ({ input, account, caller, store }) => {
  const user = findOwner(account, caller, input.UserName);
  const credential = findServiceCredential(account, user, input.ServiceSpecificCredentialId);
  return { ServiceSpecificCredential: issueServicePassword(store, user?.userName ?? "", credential) };
};
