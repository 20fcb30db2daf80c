import type { TagServerCertificateRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { keyOf } from "../../store/table.js";
import { SERVER_CERTIFICATES } from "../credential/find-certificates.js";
import { findEntity } from "../kind/entity-kind.js";
import { addTags } from "../kind/tags.js";

/** Adds tags to a server certificate. */
export const tagServerCertificate: Operation<TagServerCertificateRequest> = ({ input, account }) => {
  const certificate = findEntity(account, SERVER_CERTIFICATES, input.ServerCertificateName);
  const tags = addTags(certificate.tags, input.Tags, "exact");
  account.serverCertificates.set(keyOf(certificate.name), { ...certificate, tags });
  return undefined;
};
