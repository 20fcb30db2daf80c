import type {
  ListServerCertificateTagsRequest,
  ListServerCertificateTagsResponse,
} from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { SERVER_CERTIFICATES } from "../credential/find-certificates.js";
import { findEntity } from "../kind/entity-kind.js";
import { sortTags } from "../kind/tags.js";
import { findPage } from "../page.js";

/** Lists the tags of a server certificate, in pages. */
export const listServerCertificateTags: Operation<
  ListServerCertificateTagsRequest,
  ListServerCertificateTagsResponse
> = ({ input, account }) => {
  const tags = sortTags(findEntity(account, SERVER_CERTIFICATES, input.ServerCertificateName).tags);
  const { items, position } = findPage(tags, input, ({ Key }) => Key);
  return { Tags: [...items], ...position };
};
