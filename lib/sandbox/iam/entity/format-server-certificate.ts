import type { ServerCertificateMetadata } from "@aws-sdk/client-iam";
import type { AccountState } from "../../store/account-state.js";
import { formatIamArn } from "../../store/arn.js";
import type { ServerCertificate } from "../../store/credential.js";

/** What lists show of a server certificate. */
export function formatServerCertificate(
  { accountId }: AccountState,
  { name, path, certificateId, uploadedAt, expiresAt }: ServerCertificate,
): ServerCertificateMetadata {
  return {
    Path: path,
    ServerCertificateName: name,
    ServerCertificateId: certificateId,
    Arn: formatIamArn(accountId, "server-certificate", path, name),
    UploadDate: new Date(uploadedAt),
    Expiration: new Date(expiresAt),
  };
}
