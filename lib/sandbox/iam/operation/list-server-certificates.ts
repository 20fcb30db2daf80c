import type { ListServerCertificatesRequest, ListServerCertificatesResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findPage, sortByName } from "../page.js";
import { formatServerCertificate } from "./get-server-certificate.js";

/** Lists the server certificates under a path, in pages. */
export const listServerCertificates: Operation<
  ListServerCertificatesRequest,
  ListServerCertificatesResponse
> = ({ input, account }) => {
  const { PathPrefix: prefix = "/" } = input;
  const certificates = [...account.serverCertificates.values()].filter(({ path }) => path.startsWith(prefix));
  const sorted = sortByName(certificates, ({ name }) => name);
  const { items, position } = findPage(sorted, input, ({ name }) => name);
  return {
    ServerCertificateMetadataList: items.map((one) => formatServerCertificate(account, one)),
    ...position,
  };
};
