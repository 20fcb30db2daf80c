import type { ListUserTagsRequest, ListUserTagsResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findEntity, USERS } from "../kind/entity-kind.js";
import { sortTags } from "../kind/tags.js";
import { findPage } from "../page.js";

/** Lists the tags of a user, in pages. */
export const listUserTags: Operation<ListUserTagsRequest, ListUserTagsResponse> = ({ input, account }) => {
  const tags = sortTags(findEntity(account, USERS, input.UserName).tags);
  const { items, position } = findPage(tags, input, ({ Key }) => Key);
  return { Tags: [...items], ...position };
};
