import type { CreateRoleRequest, CreateRoleResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import type { Role } from "../../store/entity.js";
import { keyOf } from "../../store/table.js";
import { createUniqueId } from "../../store/unique-id.js";
import { formatCreatedRole } from "../entity/format-role.js";
import { checkBoundary } from "../entity/permissions-boundary.js";
import { readTrustPolicy } from "../entity/read-trust-policy.js";
import { checkNewEntity } from "../kind/find-entity.js";
import { ROLES } from "../kind/role.js";
import { checkTags } from "../kind/tags.js";

const DEFAULT_SESSION_SECONDS = 3600;

/** Makes a role with the policy that says whom it trusts. */
export const createRole: Operation<CreateRoleRequest, CreateRoleResponse> = (call) => {
  const { input, account, store, clock } = call;
  const { RoleName: roleName, Path: path = "/", PermissionsBoundary: boundary, Tags: tags = [] } = input;
  checkNewEntity(account, ROLES, roleName);
  checkBoundary(account, boundary);
  checkTags(tags, "any-case");
  const role: Role = {
    roleName,
    path,
    roleId: createUniqueId("AROA", account.accountId, store.random),
    createdAt: clock.now().getTime(),
    ...(input.Description === undefined ? {} : { description: input.Description }),
    maxSessionDuration: input.MaxSessionDuration ?? DEFAULT_SESSION_SECONDS,
    trustPolicy: readTrustPolicy(store, input.AssumeRolePolicyDocument),
    tags,
    attachedPolicyArns: [],
    inlinePolicies: [],
    ...(boundary === undefined ? {} : { permissionsBoundaryArn: boundary }),
  };
  account.roles.set(keyOf(roleName), role);
  return { Role: formatCreatedRole(store, account, role) };
};
