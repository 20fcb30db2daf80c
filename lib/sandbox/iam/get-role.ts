import type { GetRoleRequest, GetRoleResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../service/operation.js";
import { findEntity, ROLES } from "./entity-kind.js";
import { formatRole } from "./format-role.js";

/** Tells about a role. */
export const getRole: Operation<GetRoleRequest, GetRoleResponse> = ({ input, account, store }) => ({
  Role: formatRole(store, account, findEntity(account, ROLES, input.RoleName)),
});
