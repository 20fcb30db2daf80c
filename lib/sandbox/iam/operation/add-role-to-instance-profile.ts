import type { AddRoleToInstanceProfileRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { keyOf } from "../../store/table.js";
import { checkQuota, findEntity } from "../kind/find-entity.js";
import { INSTANCE_PROFILES } from "../kind/instance-profile.js";
import { ROLES } from "../kind/role.js";

/** Puts a role into an instance profile, which holds one. */
export const addRoleToInstanceProfile: Operation<AddRoleToInstanceProfileRequest> = ({ input, account }) => {
  const profile = findEntity(account, INSTANCE_PROFILES, input.InstanceProfileName);
  const { roleName } = findEntity(account, ROLES, input.RoleName);
  checkQuota(["InstanceSessionsPerInstanceProfile", 1], profile.roleNames.length + 1);
  account.instanceProfiles.set(keyOf(profile.instanceProfileName), { ...profile, roleNames: [roleName] });
  return undefined;
};
