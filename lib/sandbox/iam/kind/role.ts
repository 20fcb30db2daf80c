import { formatIamArn } from "../../store/arn.js";
import type { Role } from "../../store/entity.js";
import { createIamError } from "../error/iam-error.js";
import type { HolderKind, ListedKind, TaggedKind } from "./kind.js";

const SERVICE_PATH = "/aws-service-role/";

/** Roles. Those of services may be tagged, and not be changed otherwise. */
export const ROLES: HolderKind<Role> & TaggedKind<Role> & ListedKind<Role> = {
  type: "role",
  noun: "Role",
  label: "role",
  creation: "CreateRole",
  member: "RoleName",
  isNamedByArn: false,
  quota: ["RolesPerAccount", 1000],
  attachQuota: ["PoliciesPerRole", 10],
  inlineQuota: 10240,
  tagKeys: "any-case",
  list: { operation: "ListRoles", member: "Roles" },
  findTable: ({ roles }) => roles,
  nameOf: ({ roleName }) => roleName,
  formatArn: ({ accountId }, { path, roleName }) => formatIamArn(accountId, "role", path, roleName),
  formatMissing: (name) => `The role with name ${name} cannot be found.`,
  formatTaken: (name) => `Role with name ${name} already exists.`,
  formatListed: ({ lastUsed: _, ...role }) => role,
  checkModifiable(role) {
    if (!isServiceLinked(role)) return;
    throw createIamError(
      "UnmodifiableEntity",
      `Cannot perform the operation on the protected role '${role.roleName}' - this role is only modifiable by AWS`,
    );
  },
};

/** Says whether a role belongs to a service. */
export function isServiceLinked({ path }: Role): boolean {
  return path.startsWith(SERVICE_PATH);
}
