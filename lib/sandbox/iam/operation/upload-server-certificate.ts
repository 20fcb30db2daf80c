import type { UploadServerCertificateRequest, UploadServerCertificateResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import type { ServerCertificate } from "../../store/credential.js";
import { keyOf } from "../../store/table.js";
import { createUniqueId } from "../../store/unique-id.js";
import { checkChain, checkPrivateKey, parseCertificate } from "../credential/parse-certificate.js";
import { formatServerCertificate } from "../entity/format-server-certificate.js";
import { checkNewEntity } from "../kind/find-entity.js";
import { SERVER_CERTIFICATES } from "../kind/server-certificate.js";
import { checkTags } from "../kind/tags.js";

/** Keeps a certificate for servers; its private key must be the right one, and is forgotten. */
export const uploadServerCertificate: Operation<
  UploadServerCertificateRequest,
  UploadServerCertificateResponse
> = ({ input, account, store, clock }) => {
  const { ServerCertificateName: name, Path: path = "/", Tags: tags = [], CertificateChain: chain } = input;
  checkNewEntity(account, SERVER_CERTIFICATES, name);
  checkTags(tags, "exact");
  const parsed = parseCertificate(input.CertificateBody);
  checkPrivateKey(parsed, input.PrivateKey);
  if (chain !== undefined) checkChain(parsed, chain);
  const certificate: ServerCertificate = {
    name,
    path,
    certificateId: createUniqueId("ASCA", account.accountId, store.random),
    body: input.CertificateBody,
    ...(chain === undefined ? {} : { chain }),
    uploadedAt: clock.now().getTime(),
    expiresAt: Date.parse(parsed.validTo),
    tags,
  };
  account.serverCertificates.set(keyOf(name), certificate);
  return {
    ServerCertificateMetadata: formatServerCertificate(account, certificate),
    ...(tags.length === 0 ? {} : { Tags: [...tags] }),
  };
};
