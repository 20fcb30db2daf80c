import type { UpdateServerCertificateRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findEntity, renameEntity } from "../kind/find-entity.js";
import { SERVER_CERTIFICATES } from "../kind/server-certificate.js";

/** Moves a server certificate to another path or name. */
export const updateServerCertificate: Operation<UpdateServerCertificateRequest> = ({ input, account }) => {
  const certificate = findEntity(account, SERVER_CERTIFICATES, input.ServerCertificateName);
  const { NewServerCertificateName: name = certificate.name, NewPath: path = certificate.path } = input;
  renameEntity(account, SERVER_CERTIFICATES, certificate, { ...certificate, name, path });
  return undefined;
};
