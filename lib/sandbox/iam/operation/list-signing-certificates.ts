import type {
  ListSigningCertificatesRequest,
  ListSigningCertificatesResponse,
  SigningCertificate as SigningCertificateAnswer,
} from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { formatRootArn } from "../../store/arn.js";
import type { SigningCertificate } from "../../store/credential.js";
import { findCertificates } from "../credential/find-certificates.js";
import { findOwner } from "../entity/own-user.js";
import { findPage } from "../list/page.js";

/** Lists the signing certificates of a user, or of the caller, in pages. */
export const listSigningCertificates: Operation<
  ListSigningCertificatesRequest,
  ListSigningCertificatesResponse
> = ({ input, account, caller }) => {
  const user = findOwner(account, caller, input.UserName);
  const ownerName = user?.userName ?? formatRootArn(account.accountId);
  const { items, position } = findPage(
    findCertificates(account, user?.userId),
    input,
    ({ certificateId }) => certificateId,
  );
  return { Certificates: items.map((one) => formatSigningCertificate(ownerName, one)), ...position };
};

/** A signing certificate of somebody. */
export function formatSigningCertificate(
  ownerName: string,
  { certificateId, body, status, uploadedAt }: SigningCertificate,
): SigningCertificateAnswer {
  return {
    UserName: ownerName,
    CertificateId: certificateId,
    CertificateBody: body,
    Status: status,
    UploadDate: new Date(uploadedAt),
  };
}
