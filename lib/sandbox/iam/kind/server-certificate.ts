import { formatIamArn } from "../../store/arn.js";
import type { ServerCertificate } from "../../store/credential.js";
import type { ListedKind, TaggedKind } from "./kind.js";

/** Server certificates. */
export const SERVER_CERTIFICATES: TaggedKind<ServerCertificate> & ListedKind<ServerCertificate> = {
  type: "server-certificate",
  noun: "ServerCertificate",
  creation: "UploadServerCertificate",
  member: "ServerCertificateName",
  isNamedByArn: false,
  quota: ["ServerCertificatesPerAccount", 20],
  tagKeys: "exact",
  list: { operation: "ListServerCertificates", member: "ServerCertificateMetadataList" },
  findTable: ({ serverCertificates }) => serverCertificates,
  nameOf: ({ name }) => name,
  formatArn: ({ accountId }, { path, name }) => formatIamArn(accountId, "server-certificate", path, name),
  formatMissing: (name) => `The Server Certificate with name ${name} cannot be found.`,
  formatTaken: (name) => `The Server Certificate with name ${name} already exists.`,
};
