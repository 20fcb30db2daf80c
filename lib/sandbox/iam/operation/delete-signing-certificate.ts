import type { DeleteSigningCertificateRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findCertificate } from "../credential/find-certificates.js";
import { findOwner } from "../entity/own-user.js";

/** Deletes a signing certificate; another user's is not found. */
export const deleteSigningCertificate: Operation<DeleteSigningCertificateRequest> = (call) => {
  const { input, account, caller } = call;
  const user = findOwner(account, caller, input.UserName);
  const { certificateId } = findCertificate(account, user?.userId, input.CertificateId);
  account.signingCertificates.delete(certificateId);
  return undefined;
};
