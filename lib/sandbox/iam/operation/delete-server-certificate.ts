import type { DeleteServerCertificateRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { keyOf } from "../../store/table.js";
import { SERVER_CERTIFICATES } from "../credential/find-certificates.js";
import { findEntity } from "../kind/entity-kind.js";

/** Deletes a server certificate. */
export const deleteServerCertificate: Operation<DeleteServerCertificateRequest> = ({ input, account }) => {
  const { name } = findEntity(account, SERVER_CERTIFICATES, input.ServerCertificateName);
  account.serverCertificates.delete(keyOf(name));
  return undefined;
};
