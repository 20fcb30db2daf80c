import type { UpdateServerCertificateRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { keyOf } from "../../store/table.js";
import { SERVER_CERTIFICATES } from "../credential/find-certificates.js";
import { createIamError } from "../iam-error.js";
import { findEntity } from "../kind/entity-kind.js";

/** Moves a server certificate to another path or name. */
export const updateServerCertificate: Operation<UpdateServerCertificateRequest> = ({ input, account }) => {
  const certificate = findEntity(account, SERVER_CERTIFICATES, input.ServerCertificateName);
  const { NewServerCertificateName: name = certificate.name, NewPath: path = certificate.path } = input;
  const taken = account.serverCertificates.get(keyOf(name));
  if (taken !== undefined && taken !== certificate) {
    throw createIamError("EntityAlreadyExists", SERVER_CERTIFICATES.formatTaken(name));
  }
  account.serverCertificates.delete(keyOf(certificate.name));
  account.serverCertificates.set(keyOf(name), { ...certificate, name, path });
  return undefined;
};
