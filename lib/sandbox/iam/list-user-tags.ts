import type { ListUserTagsRequest, ListUserTagsResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../service/operation.js";
import { findEntity, USERS } from "./entity-kind.js";
import { findPage } from "./page.js";
import { sortTags } from "./tags.js";

/** Lists the tags of a user, in pages. */
export const listUserTags: Operation<ListUserTagsRequest, ListUserTagsResponse> = ({ input, account }) => {
  const tags = sortTags(findEntity(account, USERS, input.UserName).tags);
  const { items, position } = findPage(tags, input, ({ Key }) => Key);
  return { Tags: [...items], ...position };
};
