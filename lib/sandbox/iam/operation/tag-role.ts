import type { TagRoleRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { keyOf } from "../../store/table.js";
import { findEntity, ROLES } from "../kind/entity-kind.js";
import { addTags } from "../kind/tags.js";

/** Adds tags to a role. */
export const tagRole: Operation<TagRoleRequest> = ({ input, account }) => {
  const role = findEntity(account, ROLES, input.RoleName);
  const tags = addTags(role.tags, input.Tags, "any-case");
  account.roles.set(keyOf(role.roleName), { ...role, tags });
  return undefined;
};
