import type { UpdateRoleDescriptionRequest, UpdateRoleDescriptionResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { keyOf } from "../../store/table.js";
import { formatCreatedRole } from "../entity/format-role.js";
import { findEntity } from "../kind/find-entity.js";
import { ROLES } from "../kind/role.js";

/** Changes a role's description and answers the role, as UpdateRole does not. */
export const updateRoleDescription: Operation<UpdateRoleDescriptionRequest, UpdateRoleDescriptionResponse> = (
  call,
) => {
  const { input, account, store } = call;
  const role = findEntity(account, ROLES, input.RoleName);
  const changed = { ...role, description: input.Description };
  account.roles.set(keyOf(role.roleName), changed);
  return { Role: { ...formatCreatedRole(store, account, changed), Description: input.Description } };
};
