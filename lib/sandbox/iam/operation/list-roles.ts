import type { ListRolesRequest, ListRolesResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { formatListedRole } from "../entity/format-role.js";
import { findPage, sortByName } from "../page.js";

/** Lists the roles under a path, in pages. */
export const listRoles: Operation<ListRolesRequest, ListRolesResponse> = ({ input, account, store }) => {
  const { PathPrefix: prefix = "/" } = input;
  const roles = [...account.roles.values()].filter(({ path }) => path.startsWith(prefix));
  const sorted = sortByName(roles, ({ roleName }) => roleName);
  const { items, position } = findPage(sorted, input, ({ roleName }) => roleName);
  return { Roles: items.map((role) => formatListedRole(store, account, role)), ...position };
};
