import type { RemoveRoleFromInstanceProfileRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { keyOf } from "../../store/table.js";
import { createIamError } from "../error/iam-error.js";
import { findEntity } from "../kind/find-entity.js";
import { INSTANCE_PROFILES } from "../kind/instance-profile.js";
import { ROLES } from "../kind/role.js";

/** Takes a role out of an instance profile. */
export const removeRoleFromInstanceProfile: Operation<RemoveRoleFromInstanceProfileRequest> = (call) => {
  const { input, account } = call;
  const profile = findEntity(account, INSTANCE_PROFILES, input.InstanceProfileName);
  const { roleName } = findEntity(account, ROLES, input.RoleName);
  const { instanceProfileName: name } = profile;
  if (!profile.roleNames.includes(roleName)) {
    throw createIamError("NoSuchEntity", `Role ${roleName} in Instance Profile ${name} cannot be found.`);
  }
  account.instanceProfiles.set(keyOf(name), { ...profile, roleNames: [] });
  return undefined;
};
