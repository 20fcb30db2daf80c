import type { UpdateRoleRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { keyOf } from "../../store/table.js";
import { findEntity } from "../kind/find-entity.js";
import { ROLES } from "../kind/role.js";

/** Changes a role's description and how long its sessions may be; what is not given stays. */
export const updateRole: Operation<UpdateRoleRequest> = ({ input, account }) => {
  const role = findEntity(account, ROLES, input.RoleName);
  account.roles.set(keyOf(role.roleName), {
    ...role,
    ...(input.Description === undefined ? {} : { description: input.Description }),
    maxSessionDuration: input.MaxSessionDuration ?? role.maxSessionDuration,
  });
  return {};
};
