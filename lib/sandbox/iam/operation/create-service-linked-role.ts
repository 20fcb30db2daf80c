import type { CreateServiceLinkedRoleRequest, CreateServiceLinkedRoleResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import type { Role } from "../../store/entity.js";
import { keyOf } from "../../store/table.js";
import { createUniqueId } from "../../store/unique-id.js";
import { formatCreatedRole } from "../entity/format-role.js";
import { SERVICE_LINKED_ROLES } from "../entity/service-linked-roles.js";
import { createIamError } from "../error/iam-error.js";
import { checkQuota } from "../kind/find-entity.js";
import { ROLES } from "../kind/role.js";

const SESSION_SECONDS = 3600;

/** Makes the role of a service, with the policy that AWS has for it. */
export const createServiceLinkedRole: Operation<
  CreateServiceLinkedRoleRequest,
  CreateServiceLinkedRoleResponse
> = ({ input, account, store, clock }) => {
  const { AWSServiceName: service, CustomSuffix: suffix, Description: description } = input;
  const kind = Object.hasOwn(SERVICE_LINKED_ROLES, service) ? SERVICE_LINKED_ROLES[service] : undefined;
  if (kind === undefined) {
    throw createIamError("InvalidInput", `Service role creation is not supported for ${service}.`);
  }
  if (suffix !== undefined && kind.hasSuffix === undefined) {
    throw createIamError("InvalidInput", `Custom suffix is not allowed for ${service}`);
  }
  const roleName = `AWSServiceRoleFor${kind.name}${suffix === undefined ? "" : `_${suffix}`}`;
  if (account.roles.has(keyOf(roleName))) {
    throw createIamError(
      "InvalidInput",
      `Service role name ${roleName} has been taken in this account, please try a different suffix.`,
    );
  }
  checkQuota(ROLES.quota, account.roles.size + 1);
  const role: Role = {
    roleName,
    path: `/aws-service-role/${service}/`,
    roleId: createUniqueId("AROA", account.accountId, store.random),
    createdAt: clock.now().getTime(),
    ...(description === undefined ? {} : { description }),
    maxSessionDuration: SESSION_SECONDS,
    trustPolicy: JSON.stringify({
      Version: "2012-10-17",
      Statement: [{ Action: ["sts:AssumeRole"], Effect: "Allow", Principal: { Service: [service] } }],
    }),
    tags: [],
    attachedPolicyArns: [`arn:aws:iam::aws:policy/aws-service-role/${kind.policy}`],
    inlinePolicies: [],
  };
  account.roles.set(keyOf(roleName), role);
  return { Role: formatCreatedRole(store, account, role) };
};
