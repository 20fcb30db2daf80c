import type {
  ListInstanceProfilesForRoleRequest,
  ListInstanceProfilesForRoleResponse,
} from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { formatListedInstanceProfile } from "../entity/format-instance-profile.js";
import { findEntity } from "../kind/find-entity.js";
import { ROLES } from "../kind/role.js";
import { findPage, sortByName } from "../list/page.js";

/** Lists the instance profiles that a role is in, in pages. */
export const listInstanceProfilesForRole: Operation<
  ListInstanceProfilesForRoleRequest,
  ListInstanceProfilesForRoleResponse
> = ({ input, account, store }) => {
  const { roleName } = findEntity(account, ROLES, input.RoleName);
  const profiles = [...account.instanceProfiles.values()].filter(({ roleNames }) =>
    roleNames.includes(roleName),
  );
  const sorted = sortByName(profiles, ({ instanceProfileName }) => instanceProfileName);
  const { items, position } = findPage(sorted, input, ({ instanceProfileName }) => instanceProfileName);
  return {
    InstanceProfiles: items.map((profile) => formatListedInstanceProfile(store, account, profile)),
    ...position,
  };
};
