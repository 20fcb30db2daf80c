import type { ListEntitiesForPolicyRequest, ListEntitiesForPolicyResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import type { PolicyHolder } from "../../store/entity.js";
import { findEntity } from "../kind/find-entity.js";
import { POLICIES } from "../kind/policy.js";
import { findPage, sortByName } from "../list/page.js";

/** Lists the users, roles and groups that a managed policy is attached to or limits, in pages. */
export const listEntitiesForPolicy: Operation<ListEntitiesForPolicyRequest, ListEntitiesForPolicyResponse> = (
  call,
) => {
  const { input, account } = call;
  const { EntityFilter: filter, PathPrefix: prefix = "/", PolicyUsageFilter: usage } = input;
  const { arn } = findEntity(account, POLICIES, input.PolicyArn);
  const isUser = (
    holder: PolicyHolder & { readonly path: string; readonly permissionsBoundaryArn?: string },
  ) =>
    holder.path.startsWith(prefix) &&
    ((usage !== "PermissionsBoundary" && holder.attachedPolicyArns.includes(arn)) ||
      (usage !== "PermissionsPolicy" && holder.permissionsBoundaryArn === arn));
  const find = <Row extends PolicyHolder & { readonly path: string }>(rows: Iterable<Row>, kind: string) =>
    filter === undefined || filter === kind ? [...rows].filter(isUser) : [];
  const found = [
    ...sortByName(find(account.groups.values(), "Group"), ({ groupName }) => groupName),
    ...sortByName(find(account.users.values(), "User"), ({ userName }) => userName),
    ...sortByName(find(account.roles.values(), "Role"), ({ roleName }) => roleName),
  ];
  const { items, position } = findPage(found, input, (row) =>
    "groupId" in row ? row.groupId : "userId" in row ? row.userId : row.roleId,
  );
  return {
    PolicyGroups: items.flatMap((row) =>
      "groupId" in row ? [{ GroupName: row.groupName, GroupId: row.groupId }] : [],
    ),
    PolicyUsers: items.flatMap((row) =>
      "userId" in row ? [{ UserName: row.userName, UserId: row.userId }] : [],
    ),
    PolicyRoles: items.flatMap((row) =>
      "roleId" in row ? [{ RoleName: row.roleName, RoleId: row.roleId }] : [],
    ),
    ...position,
  };
};
