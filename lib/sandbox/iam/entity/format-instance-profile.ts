import type { AccountState } from "../../store/account-state.js";
import { formatIamArn } from "../../store/arn.js";
import type { InstanceProfile } from "../../store/entity.js";
import type { Store } from "../../store/store.js";
import { findEntity } from "../kind/find-entity.js";
import { ROLES } from "../kind/role.js";
import { formatRoleCore } from "./format-role.js";

/** An instance profile with its role, as lists show it. */
export function formatListedInstanceProfile(store: Store, account: AccountState, profile: InstanceProfile) {
  const { path, instanceProfileName: name } = profile;
  return {
    Path: path,
    InstanceProfileName: name,
    InstanceProfileId: profile.instanceProfileId,
    Arn: formatIamArn(account.accountId, "instance-profile", path, name),
    CreateDate: new Date(profile.createdAt),
    Roles: profile.roleNames.map((roleName) =>
      formatRoleCore(store, account, findEntity(account, ROLES, roleName)),
    ),
  };
}
