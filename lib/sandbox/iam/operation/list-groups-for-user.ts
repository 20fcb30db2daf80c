import type { ListGroupsForUserRequest, ListGroupsForUserResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { formatGroup } from "../entity/format-group.js";
import { findEntity } from "../kind/find-entity.js";
import { GROUPS } from "../kind/group.js";
import { USERS } from "../kind/user.js";
import { findPage, sortByName } from "../list/page.js";

/** Lists the groups of a user in the order of their names, not of joining, in pages. */
export const listGroupsForUser: Operation<ListGroupsForUserRequest, ListGroupsForUserResponse> = (call) => {
  const { input, account } = call;
  const { groupNames } = findEntity(account, USERS, input.UserName);
  const groups = groupNames.map((name) => findEntity(account, GROUPS, name));
  const sorted = sortByName(groups, ({ groupName }) => groupName);
  const { items, position } = findPage(sorted, input, ({ groupName }) => groupName);
  return { Groups: items.map((group) => formatGroup(account, group)), ...position };
};
