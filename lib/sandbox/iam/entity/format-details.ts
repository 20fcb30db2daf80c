import type { AccountState } from "../../store/account-state.js";
import type { Group, ManagedPolicy, PolicyHolder, Role, User } from "../../store/entity.js";
import { findManagedPolicy } from "../../store/managed-policy.js";
import type { Store } from "../../store/store.js";
import { formatDocument } from "./format-document.js";
import { formatGroup } from "./format-group.js";
import { formatListedInstanceProfile } from "./format-instance-profile.js";
import { formatListedVersion, formatPolicy } from "./format-policy.js";
import { formatRole } from "./format-role.js";
import { formatUser } from "./format-user.js";

/** A user with its policies and groups. */
export function formatUserDetail(account: AccountState, user: User) {
  const inline = formatInline(user);
  return {
    ...formatUser(account, user),
    ...(inline.length === 0 ? {} : { UserPolicyList: inline }),
    GroupList: [...user.groupNames],
    AttachedManagedPolicies: formatAttached(account, user),
    Tags: [...user.tags],
  };
}

/** A group with its policies. */
export function formatGroupDetail(account: AccountState, group: Group) {
  return {
    ...formatGroup(account, group),
    GroupPolicyList: formatInline(group),
    AttachedManagedPolicies: formatAttached(account, group),
  };
}

/** A role with its policies and instance profiles. */
export function formatRoleDetail(store: Store, account: AccountState, role: Role) {
  const { Description: _, MaxSessionDuration: __, ...rest } = formatRole(store, account, role);
  const profiles = [...account.instanceProfiles.values()].filter(({ roleNames }) =>
    roleNames.includes(role.roleName),
  );
  return {
    ...rest,
    InstanceProfileList: profiles.map((profile) => formatListedInstanceProfile(store, account, profile)),
    RolePolicyList: formatInline(role),
    AttachedManagedPolicies: formatAttached(account, role),
    Tags: [...role.tags],
  };
}

/** A managed policy with all its versions, newest first. */
export function formatPolicyDetail(account: AccountState, policy: ManagedPolicy) {
  const { Tags: _, ...rest } = formatPolicy(account, policy);
  return {
    ...rest,
    PolicyVersionList: policy.versions.toReversed().map((version) => ({
      Document: formatDocument(version.document),
      ...formatListedVersion(policy, version),
    })),
  };
}

function formatInline({ inlinePolicies }: PolicyHolder) {
  return inlinePolicies.map(({ policyName, document }) => ({
    PolicyName: policyName,
    PolicyDocument: formatDocument(document),
  }));
}

function formatAttached(account: AccountState, { attachedPolicyArns }: PolicyHolder) {
  return attachedPolicyArns.flatMap((arn) => {
    const policy = findManagedPolicy(account, arn);
    return policy === undefined ? [] : [{ PolicyName: policy.policyName, PolicyArn: arn }];
  });
}
