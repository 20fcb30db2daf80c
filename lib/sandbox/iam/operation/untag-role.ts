import type { UntagRoleRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { keyOf } from "../../store/table.js";
import { findEntity, ROLES } from "../kind/entity-kind.js";
import { removeTags } from "../kind/tags.js";

/** Takes tags away from a role. */
export const untagRole: Operation<UntagRoleRequest> = ({ input, account }) => {
  const role = findEntity(account, ROLES, input.RoleName);
  const tags = removeTags(role.tags, input.TagKeys, "any-case");
  account.roles.set(keyOf(role.roleName), { ...role, tags });
  return undefined;
};
