import type { ListUsersRequest, ListUsersResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { formatListedUser } from "../entity/format-user.js";
import { findPage, sortByName } from "../page.js";

/** Lists the users under a path, in pages. */
export const listUsers: Operation<ListUsersRequest, ListUsersResponse> = ({ input, account }) => {
  const { PathPrefix: prefix = "/" } = input;
  const users = [...account.users.values()].filter(({ path }) => path.startsWith(prefix));
  const sorted = sortByName(users, ({ userName }) => userName);
  const { items, position } = findPage(sorted, input, ({ userName }) => userName);
  return { Users: items.map((user) => formatListedUser(account, user)), ...position };
};
