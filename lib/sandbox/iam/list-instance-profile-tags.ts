import type { ListInstanceProfileTagsRequest, ListInstanceProfileTagsResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../service/operation.js";
import { findEntity, INSTANCE_PROFILES } from "./entity-kind.js";
import { findPage } from "./page.js";
import { sortTags } from "./tags.js";

/** Lists the tags of an instance profile, in pages. */
export const listInstanceProfileTags: Operation<
  ListInstanceProfileTagsRequest,
  ListInstanceProfileTagsResponse
> = ({ input, account }) => {
  const tags = sortTags(findEntity(account, INSTANCE_PROFILES, input.InstanceProfileName).tags);
  const { items, position } = findPage(tags, input, ({ Key }) => Key);
  return { Tags: [...items], ...position };
};
