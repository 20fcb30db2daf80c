import type { UploadSigningCertificateRequest, UploadSigningCertificateResponse } from "@aws-sdk/client-iam";
import { base32nopad } from "@scure/base";
import type { Operation } from "../../service/operation.js";
import { formatRootArn } from "../../store/arn.js";
import type { SigningCertificate } from "../../store/credential.js";
import { findCertificates } from "../credential/find-certificates.js";
import { parseCertificate } from "../credential/parse-certificate.js";
import { findOwner } from "../entity/own-user.js";
import { createIamError } from "../error/iam-error.js";
import { checkQuota } from "../kind/find-entity.js";
import { formatSigningCertificate } from "./list-signing-certificates.js";

const ID_BYTES = 20;

/** Gives a user, or the caller, a certificate to sign with. */
export const uploadSigningCertificate: Operation<
  UploadSigningCertificateRequest,
  UploadSigningCertificateResponse
> = ({ input, account, caller, store, clock }) => {
  const user = findOwner(account, caller, input.UserName);
  const { fingerprint256 } = parseCertificate(input.CertificateBody);
  const isKnown = [...account.signingCertificates.values()].some(
    ({ body }) => parseCertificate(body).fingerprint256 === fingerprint256,
  );
  if (isKnown) {
    const text = "The certificate is already associated with a user of this account.";
    throw createIamError("DuplicateCertificate", text);
  }
  checkQuota(["SigningCertificatesPerUser", 2], findCertificates(account, user?.userId).length + 1);
  const certificate: SigningCertificate = {
    certificateId: base32nopad.encode(store.random.bytes(ID_BYTES)),
    ...(user === undefined ? {} : { userId: user.userId }),
    body: input.CertificateBody,
    status: "Active",
    uploadedAt: clock.now().getTime(),
  };
  account.signingCertificates.set(certificate.certificateId, certificate);
  const ownerName = user?.userName ?? formatRootArn(account.accountId);
  return { Certificate: formatSigningCertificate(ownerName, certificate) };
};
