import { formatTrustPolicy } from "../../document/trust-policy.js";
import type { AccountState } from "../../store/account-state.js";
import { formatIamArn } from "../../store/arn.js";
import type { Role } from "../../store/entity.js";
import type { Store } from "../../store/store.js";
import { formatDocument } from "./format-document.js";
import { formatBoundary } from "./permissions-boundary.js";

/** A role with the members that every answer has. */
export function formatRoleCore(store: Store, { accountId }: AccountState, role: Role) {
  return {
    Path: role.path,
    RoleName: role.roleName,
    RoleId: role.roleId,
    Arn: formatIamArn(accountId, "role", role.path, role.roleName),
    CreateDate: new Date(role.createdAt),
    AssumeRolePolicyDocument: formatDocument(formatTrustPolicy(store, role.trustPolicy)),
  };
}

/** A role as CreateRole answers it. */
export function formatCreatedRole(store: Store, account: AccountState, role: Role) {
  return {
    ...formatRoleCore(store, account, role),
    ...formatBoundary(role.permissionsBoundaryArn),
    ...formatRoleTags(role),
  };
}

/** A role as ListRoles shows it. */
export function formatListedRole(store: Store, account: AccountState, role: Role) {
  return {
    ...formatRoleCore(store, account, role),
    ...(role.description === undefined ? {} : { Description: role.description }),
    MaxSessionDuration: role.maxSessionDuration,
  };
}

/** A role with everything there is to tell. */
export function formatRole(store: Store, account: AccountState, role: Role) {
  const { lastUsed } = role;
  return {
    ...formatListedRole(store, account, role),
    ...formatBoundary(role.permissionsBoundaryArn),
    ...formatRoleTags(role),
    RoleLastUsed:
      lastUsed === undefined ? {} : { LastUsedDate: new Date(lastUsed.at), Region: lastUsed.region },
  };
}

function formatRoleTags(role: Role) {
  return role.tags.length === 0 ? {} : { Tags: [...role.tags] };
}
