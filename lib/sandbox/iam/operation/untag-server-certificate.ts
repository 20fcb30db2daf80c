import type { UntagServerCertificateRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { keyOf } from "../../store/table.js";
import { SERVER_CERTIFICATES } from "../credential/find-certificates.js";
import { findEntity } from "../kind/entity-kind.js";
import { removeTags } from "../kind/tags.js";

/** Takes tags from a server certificate. */
export const untagServerCertificate: Operation<UntagServerCertificateRequest> = ({ input, account }) => {
  const certificate = findEntity(account, SERVER_CERTIFICATES, input.ServerCertificateName);
  const tags = removeTags(certificate.tags, input.TagKeys, "exact");
  account.serverCertificates.set(keyOf(certificate.name), { ...certificate, tags });
  return undefined;
};
