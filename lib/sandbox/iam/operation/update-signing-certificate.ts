import type { UpdateSigningCertificateRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findCertificate } from "../credential/find-certificates.js";
import { findOwner } from "../entity/own-user.js";

/** Makes a signing certificate active or inactive. */
export const updateSigningCertificate: Operation<UpdateSigningCertificateRequest> = (call) => {
  const { input, account, caller } = call;
  const user = findOwner(account, caller, input.UserName);
  const certificate = findCertificate(account, user?.userId, input.CertificateId);
  const status = input.Status === "Active" ? "Active" : "Inactive";
  account.signingCertificates.set(certificate.certificateId, { ...certificate, status });
  return undefined;
};
