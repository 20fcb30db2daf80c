import type { GetRoleRequest, GetRoleResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { formatRole } from "../entity/format-role.js";
import { findEntity } from "../kind/find-entity.js";
import { ROLES } from "../kind/role.js";

/** Tells a role with what lists leave out: permissions boundary, tags and last use. */
export const getRole: Operation<GetRoleRequest, GetRoleResponse> = ({ input, account, store }) => ({
  Role: formatRole(store, account, findEntity(account, ROLES, input.RoleName)),
});
