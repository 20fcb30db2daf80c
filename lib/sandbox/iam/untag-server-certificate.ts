import type { UntagServerCertificateRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../service/operation.js";
import { keyOf } from "../store/table.js";
import { findEntity } from "./entity-kind.js";
import { SERVER_CERTIFICATES } from "./find-certificates.js";
import { removeTags } from "./tags.js";

/** Takes tags from a server certificate. */
export const untagServerCertificate: Operation<UntagServerCertificateRequest> = ({ input, account }) => {
  const certificate = findEntity(account, SERVER_CERTIFICATES, input.ServerCertificateName);
  const tags = removeTags(certificate.tags, input.TagKeys, "exact");
  account.serverCertificates.set(keyOf(certificate.name), { ...certificate, tags });
  return undefined;
};
