import type { ListRoleTagsRequest, ListRoleTagsResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findEntity, ROLES } from "../kind/entity-kind.js";
import { sortTags } from "../kind/tags.js";
import { findPage } from "../page.js";

/** Lists the tags of a role, in pages. */
export const listRoleTags: Operation<ListRoleTagsRequest, ListRoleTagsResponse> = ({ input, account }) => {
  const tags = sortTags(findEntity(account, ROLES, input.RoleName).tags);
  const { items, position } = findPage(tags, input, ({ Key }) => Key);
  return { Tags: [...items], ...position };
};
