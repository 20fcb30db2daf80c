import type { GetServerCertificateRequest, GetServerCertificateResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { formatServerCertificate } from "../entity/format-server-certificate.js";
import { findEntity } from "../kind/find-entity.js";
import { SERVER_CERTIFICATES } from "../kind/server-certificate.js";

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
