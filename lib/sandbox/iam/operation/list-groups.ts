import type { ListGroupsRequest, ListGroupsResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { formatGroup } from "../entity/format-group.js";
import { findPage, sortByName } from "../page.js";

/** Lists the groups under a path, in pages. */
export const listGroups: Operation<ListGroupsRequest, ListGroupsResponse> = ({ input, account }) => {
  const { PathPrefix: prefix = "/" } = input;
  const groups = [...account.groups.values()].filter(({ path }) => path.startsWith(prefix));
  const sorted = sortByName(groups, ({ groupName }) => groupName);
  const { items, position } = findPage(sorted, input, ({ groupName }) => groupName);
  return { Groups: items.map((group) => formatGroup(account, group)), ...position };
};
