import type { DeleteServerCertificateRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { keyOf } from "../../store/table.js";
import { findEntity } from "../kind/find-entity.js";
import { SERVER_CERTIFICATES } from "../kind/server-certificate.js";

/** Deletes a server certificate. Nothing here uses one, so that there is no conflict. */
export const deleteServerCertificate: Operation<DeleteServerCertificateRequest> = ({ input, account }) => {
  const { name } = findEntity(account, SERVER_CERTIFICATES, input.ServerCertificateName);
  account.serverCertificates.delete(keyOf(name));
  return undefined;
};
