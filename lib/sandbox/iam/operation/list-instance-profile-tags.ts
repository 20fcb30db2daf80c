import type { ListInstanceProfileTagsRequest, ListInstanceProfileTagsResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findEntity, INSTANCE_PROFILES } from "../kind/entity-kind.js";
import { sortTags } from "../kind/tags.js";
import { findPage } from "../page.js";

/** Lists the tags of an instance profile, in pages. */
export const listInstanceProfileTags: Operation<
  ListInstanceProfileTagsRequest,
  ListInstanceProfileTagsResponse
> = ({ input, account }) => {
  const tags = sortTags(findEntity(account, INSTANCE_PROFILES, input.InstanceProfileName).tags);
  const { items, position } = findPage(tags, input, ({ Key }) => Key);
  return { Tags: [...items], ...position };
};
