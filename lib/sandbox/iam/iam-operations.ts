import type { Operations } from "../operation.js";
import { addRoleToInstanceProfile } from "./add-role-to-instance-profile.js";
import { addUserToGroup } from "./add-user-to-group.js";
import { attachGroupPolicy } from "./attach-group-policy.js";
import { attachRolePolicy } from "./attach-role-policy.js";
import { attachUserPolicy } from "./attach-user-policy.js";
import { createAccessKey } from "./create-access-key.js";
import { createAccountAlias } from "./create-account-alias.js";
import { createGroup } from "./create-group.js";
import { createInstanceProfile } from "./create-instance-profile.js";
import { createPolicy } from "./create-policy.js";
import { createPolicyVersion } from "./create-policy-version.js";
import { createRole } from "./create-role.js";
import { createUser } from "./create-user.js";
import { deleteAccessKey } from "./delete-access-key.js";
import { deleteAccountAlias } from "./delete-account-alias.js";
import { deleteGroup } from "./delete-group.js";
import { deleteGroupPolicy } from "./delete-group-policy.js";
import { deleteInstanceProfile } from "./delete-instance-profile.js";
import { deletePolicy } from "./delete-policy.js";
import { deletePolicyVersion } from "./delete-policy-version.js";
import { deleteRole } from "./delete-role.js";
import { deleteRolePermissionsBoundary } from "./delete-role-permissions-boundary.js";
import { deleteRolePolicy } from "./delete-role-policy.js";
import { deleteUser } from "./delete-user.js";
import { deleteUserPermissionsBoundary } from "./delete-user-permissions-boundary.js";
import { deleteUserPolicy } from "./delete-user-policy.js";
import { detachGroupPolicy } from "./detach-group-policy.js";
import { detachRolePolicy } from "./detach-role-policy.js";
import { detachUserPolicy } from "./detach-user-policy.js";
import { getAccessKeyLastUsed } from "./get-access-key-last-used.js";
import { getAccountAuthorizationDetails } from "./get-account-authorization-details.js";
import { getAccountSummary } from "./get-account-summary.js";
import { getContextKeysForCustomPolicy } from "./get-context-keys-for-custom-policy.js";
import { getContextKeysForPrincipalPolicy } from "./get-context-keys-for-principal-policy.js";
import { getGroup } from "./get-group.js";
import { getGroupPolicy } from "./get-group-policy.js";
import { getInstanceProfile } from "./get-instance-profile.js";
import { getPolicy } from "./get-policy.js";
import { getPolicyVersion } from "./get-policy-version.js";
import { getRole } from "./get-role.js";
import { getRolePolicy } from "./get-role-policy.js";
import { getUser } from "./get-user.js";
import { getUserPolicy } from "./get-user-policy.js";
import { listAccessKeys } from "./list-access-keys.js";
import { listAccountAliases } from "./list-account-aliases.js";
import { listAttachedGroupPolicies } from "./list-attached-group-policies.js";
import { listAttachedRolePolicies } from "./list-attached-role-policies.js";
import { listAttachedUserPolicies } from "./list-attached-user-policies.js";
import { listEntitiesForPolicy } from "./list-entities-for-policy.js";
import { listGroupPolicies } from "./list-group-policies.js";
import { listGroups } from "./list-groups.js";
import { listGroupsForUser } from "./list-groups-for-user.js";
import { listInstanceProfileTags } from "./list-instance-profile-tags.js";
import { listInstanceProfiles } from "./list-instance-profiles.js";
import { listInstanceProfilesForRole } from "./list-instance-profiles-for-role.js";
import { listPolicies } from "./list-policies.js";
import { listPolicyTags } from "./list-policy-tags.js";
import { listPolicyVersions } from "./list-policy-versions.js";
import { listRolePolicies } from "./list-role-policies.js";
import { listRoleTags } from "./list-role-tags.js";
import { listRoles } from "./list-roles.js";
import { listUserPolicies } from "./list-user-policies.js";
import { listUserTags } from "./list-user-tags.js";
import { listUsers } from "./list-users.js";
import { putGroupPolicy } from "./put-group-policy.js";
import { putRolePermissionsBoundary } from "./put-role-permissions-boundary.js";
import { putRolePolicy } from "./put-role-policy.js";
import { putUserPermissionsBoundary } from "./put-user-permissions-boundary.js";
import { putUserPolicy } from "./put-user-policy.js";
import { removeRoleFromInstanceProfile } from "./remove-role-from-instance-profile.js";
import { removeUserFromGroup } from "./remove-user-from-group.js";
import { setDefaultPolicyVersion } from "./set-default-policy-version.js";
import { simulateCustomPolicy } from "./simulate-custom-policy.js";
import { simulatePrincipalPolicy } from "./simulate-principal-policy.js";
import { tagInstanceProfile } from "./tag-instance-profile.js";
import { tagPolicy } from "./tag-policy.js";
import { tagRole } from "./tag-role.js";
import { tagUser } from "./tag-user.js";
import { untagInstanceProfile } from "./untag-instance-profile.js";
import { untagPolicy } from "./untag-policy.js";
import { untagRole } from "./untag-role.js";
import { untagUser } from "./untag-user.js";
import { updateAccessKey } from "./update-access-key.js";
import { updateAssumeRolePolicy } from "./update-assume-role-policy.js";
import { updateGroup } from "./update-group.js";
import { updateRole } from "./update-role.js";
import { updateRoleDescription } from "./update-role-description.js";
import { updateUser } from "./update-user.js";

/** Every IAM operation that the local account carries out, by name. */
export const iamOperations: Operations = {
  AddRoleToInstanceProfile: addRoleToInstanceProfile,
  AddUserToGroup: addUserToGroup,
  AttachGroupPolicy: attachGroupPolicy,
  AttachRolePolicy: attachRolePolicy,
  AttachUserPolicy: attachUserPolicy,
  CreateAccessKey: createAccessKey,
  CreateAccountAlias: createAccountAlias,
  CreateGroup: createGroup,
  CreateInstanceProfile: createInstanceProfile,
  CreatePolicy: createPolicy,
  CreatePolicyVersion: createPolicyVersion,
  CreateRole: createRole,
  CreateUser: createUser,
  DeleteAccessKey: deleteAccessKey,
  DeleteAccountAlias: deleteAccountAlias,
  DeleteGroup: deleteGroup,
  DeleteGroupPolicy: deleteGroupPolicy,
  DeleteInstanceProfile: deleteInstanceProfile,
  DeletePolicy: deletePolicy,
  DeletePolicyVersion: deletePolicyVersion,
  DeleteRole: deleteRole,
  DeleteRolePermissionsBoundary: deleteRolePermissionsBoundary,
  DeleteRolePolicy: deleteRolePolicy,
  DeleteUser: deleteUser,
  DeleteUserPermissionsBoundary: deleteUserPermissionsBoundary,
  DeleteUserPolicy: deleteUserPolicy,
  DetachGroupPolicy: detachGroupPolicy,
  DetachRolePolicy: detachRolePolicy,
  DetachUserPolicy: detachUserPolicy,
  GetAccessKeyLastUsed: getAccessKeyLastUsed,
  GetAccountAuthorizationDetails: getAccountAuthorizationDetails,
  GetAccountSummary: getAccountSummary,
  GetContextKeysForCustomPolicy: getContextKeysForCustomPolicy,
  GetContextKeysForPrincipalPolicy: getContextKeysForPrincipalPolicy,
  GetGroup: getGroup,
  GetGroupPolicy: getGroupPolicy,
  GetInstanceProfile: getInstanceProfile,
  GetPolicy: getPolicy,
  GetPolicyVersion: getPolicyVersion,
  GetRole: getRole,
  GetRolePolicy: getRolePolicy,
  GetUser: getUser,
  GetUserPolicy: getUserPolicy,
  ListAccessKeys: listAccessKeys,
  ListAccountAliases: listAccountAliases,
  ListAttachedGroupPolicies: listAttachedGroupPolicies,
  ListAttachedRolePolicies: listAttachedRolePolicies,
  ListAttachedUserPolicies: listAttachedUserPolicies,
  ListEntitiesForPolicy: listEntitiesForPolicy,
  ListGroupPolicies: listGroupPolicies,
  ListGroups: listGroups,
  ListGroupsForUser: listGroupsForUser,
  ListInstanceProfileTags: listInstanceProfileTags,
  ListInstanceProfiles: listInstanceProfiles,
  ListInstanceProfilesForRole: listInstanceProfilesForRole,
  ListPolicies: listPolicies,
  ListPolicyTags: listPolicyTags,
  ListPolicyVersions: listPolicyVersions,
  ListRolePolicies: listRolePolicies,
  ListRoleTags: listRoleTags,
  ListRoles: listRoles,
  ListUserPolicies: listUserPolicies,
  ListUserTags: listUserTags,
  ListUsers: listUsers,
  PutGroupPolicy: putGroupPolicy,
  PutRolePermissionsBoundary: putRolePermissionsBoundary,
  PutRolePolicy: putRolePolicy,
  PutUserPermissionsBoundary: putUserPermissionsBoundary,
  PutUserPolicy: putUserPolicy,
  RemoveRoleFromInstanceProfile: removeRoleFromInstanceProfile,
  RemoveUserFromGroup: removeUserFromGroup,
  SetDefaultPolicyVersion: setDefaultPolicyVersion,
  SimulateCustomPolicy: simulateCustomPolicy,
  SimulatePrincipalPolicy: simulatePrincipalPolicy,
  TagInstanceProfile: tagInstanceProfile,
  TagPolicy: tagPolicy,
  TagRole: tagRole,
  TagUser: tagUser,
  UntagInstanceProfile: untagInstanceProfile,
  UntagPolicy: untagPolicy,
  UntagRole: untagRole,
  UntagUser: untagUser,
  UpdateAccessKey: updateAccessKey,
  UpdateAssumeRolePolicy: updateAssumeRolePolicy,
  UpdateGroup: updateGroup,
  UpdateRole: updateRole,
  UpdateRoleDescription: updateRoleDescription,
  UpdateUser: updateUser,
};
