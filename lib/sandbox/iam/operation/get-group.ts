import type { GetGroupRequest, GetGroupResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findMembers } from "../entity/find-members.js";
import { formatGroup } from "../entity/format-group.js";
import { formatListedUser } from "../entity/format-user.js";
import { findEntity } from "../kind/find-entity.js";
import { GROUPS } from "../kind/group.js";
import { findPage, sortByName } from "../list/page.js";

/** Tells about a group and its members, in pages. */
export const getGroup: Operation<GetGroupRequest, GetGroupResponse> = ({ input, account }) => {
  const group = findEntity(account, GROUPS, input.GroupName);
  const members = sortByName(findMembers(account, group.groupName), ({ userName }) => userName);
  const { items, position } = findPage(members, input, ({ userName }) => userName);
  return {
    Group: formatGroup(account, group),
    Users: items.map((user) => formatListedUser(account, user)),
    ...position,
  };
};
