import type {
  ListPoliciesGrantingServiceAccessRequest,
  ListPoliciesGrantingServiceAccessResponse,
} from "@aws-sdk/client-iam";
import { findHeld } from "../../authorization/find-policies.js";
import type { Operation } from "../../service/operation.js";
import type { AccountState } from "../../store/account-state.js";
import { keyOf } from "../../store/table.js";
import { createIamError } from "../error/iam-error.js";
import { findEntity } from "../kind/find-entity.js";
import { GROUPS } from "../kind/group.js";
import { ROLES } from "../kind/role.js";
import { USERS } from "../kind/user.js";
import { grantsService } from "../report/granted-services.js";

/** Lists the policies of a user, group or role that allow anything of the named services. */
export const listPoliciesGrantingServiceAccess: Operation<
  ListPoliciesGrantingServiceAccessRequest,
  ListPoliciesGrantingServiceAccessResponse
> = ({ input, account }) => {
  const held = findNamedPolicies(account, input.Arn);
  return {
    PoliciesGrantingServiceAccess: input.ServiceNamespaces.map((namespace) => ({
      ServiceNamespace: namespace,
      Policies: held
        .filter(({ policy }) => grantsService(policy, namespace))
        .map(({ policy, type, name }) =>
          policy.name.startsWith("arn:")
            ? {
                PolicyName: policy.name.slice(policy.name.lastIndexOf("/") + 1),
                PolicyType: "MANAGED" as const,
                PolicyArn: policy.name,
              }
            : {
                PolicyName: policy.name,
                PolicyType: "INLINE" as const,
                EntityType: type,
                EntityName: name,
              },
        ),
    })),
    IsTruncated: false,
  };
};

function findNamedPolicies(account: AccountState, arn: string) {
  const [, type, name = ""] = /^arn:aws:iam::\d{12}:(user|group|role)\/(?:.*\/)?([^/]+)$/.exec(arn) ?? [];
  switch (type) {
    case "user": {
      const user = findEntity(account, USERS, name);
      const groups = user.groupNames.flatMap((group) => account.groups.get(keyOf(group)) ?? []);
      return [
        ...findHeld(account, user).map((policy) => ({ policy, type: "USER" as const, name: user.userName })),
        ...groups.flatMap((group) =>
          findHeld(account, group).map((policy) => ({
            policy,
            type: "GROUP" as const,
            name: group.groupName,
          })),
        ),
      ];
    }
    case "group": {
      const group = findEntity(account, GROUPS, name);
      return findHeld(account, group).map((policy) => ({
        policy,
        type: "GROUP" as const,
        name: group.groupName,
      }));
    }
    case "role": {
      const role = findEntity(account, ROLES, name);
      return findHeld(account, role).map((policy) => ({
        policy,
        type: "ROLE" as const,
        name: role.roleName,
      }));
    }
    default:
      throw createIamError("InvalidInput", `Invalid ARN: ${arn}`);
  }
}
