import type {
  GetServerCertificateRequest,
  GetServerCertificateResponse,
  ServerCertificateMetadata,
} from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import type { AccountState } from "../../store/account-state.js";
import { formatIamArn } from "../../store/arn.js";
import type { ServerCertificate } from "../../store/credential.js";
import { SERVER_CERTIFICATES } from "../credential/find-certificates.js";
import { findEntity } from "../kind/entity-kind.js";

/** Tells a server certificate, without its private key. */
export const getServerCertificate: Operation<GetServerCertificateRequest, GetServerCertificateResponse> = ({
  input,
  account,
}) => {
  const certificate = findEntity(account, SERVER_CERTIFICATES, input.ServerCertificateName);
  const { body, chain, tags } = certificate;
  return {
    ServerCertificate: {
      ServerCertificateMetadata: formatServerCertificate(account, certificate),
      CertificateBody: body,
      ...(chain === undefined ? {} : { CertificateChain: chain }),
      ...(tags.length === 0 ? {} : { Tags: [...tags] }),
    },
  };
};

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
