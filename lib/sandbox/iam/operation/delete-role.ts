import type { DeleteRoleRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { keyOf } from "../../store/table.js";
import { checkNoPolicies } from "../entity/delete-conflict.js";
import { createIamError } from "../error/iam-error.js";
import { findModifiable } from "../kind/find-entity.js";
import { ROLES } from "../kind/role.js";

/** Deletes a role that holds nothing and is in no instance profile; its sessions end at once. */
export const deleteRole: Operation<DeleteRoleRequest> = ({ input, account }) => {
  const role = findModifiable(account, ROLES, input.RoleName);
  const profiles = [...account.instanceProfiles.values()];
  if (profiles.some(({ roleNames }) => roleNames.includes(role.roleName))) {
    throw createIamError(
      "DeleteConflict",
      "Cannot delete entity, must remove roles from instance profile first.",
    );
  }
  checkNoPolicies(role);
  account.roles.delete(keyOf(role.roleName));
  return undefined;
};
