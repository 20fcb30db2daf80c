import type { Operations } from "../operation.js";
import { addClientIDToOpenIDConnectProvider } from "./add-client-id-to-open-id-connect-provider.js";
import { addRoleToInstanceProfile } from "./add-role-to-instance-profile.js";
import { addUserToGroup } from "./add-user-to-group.js";
import { attachGroupPolicy } from "./attach-group-policy.js";
import { attachRolePolicy } from "./attach-role-policy.js";
import { attachUserPolicy } from "./attach-user-policy.js";
import { changePassword } from "./change-password.js";
import { createAccessKey } from "./create-access-key.js";
import { createAccountAlias } from "./create-account-alias.js";
import { createGroup } from "./create-group.js";
import { createInstanceProfile } from "./create-instance-profile.js";
import { createLoginProfile } from "./create-login-profile.js";
import { createOpenIDConnectProvider } from "./create-open-id-connect-provider.js";
import { createPolicy } from "./create-policy.js";
import { createPolicyVersion } from "./create-policy-version.js";
import { createRole } from "./create-role.js";
import { createSAMLProvider } from "./create-saml-provider.js";
import { createServiceLinkedRole } from "./create-service-linked-role.js";
import { createUser } from "./create-user.js";
import { createVirtualMFADevice } from "./create-virtual-mfa-device.js";
import { deactivateMFADevice } from "./deactivate-mfa-device.js";
import { deleteAccessKey } from "./delete-access-key.js";
import { deleteAccountAlias } from "./delete-account-alias.js";
import { deleteAccountPasswordPolicy } from "./delete-account-password-policy.js";
import { deleteGroup } from "./delete-group.js";
import { deleteGroupPolicy } from "./delete-group-policy.js";
import { deleteInstanceProfile } from "./delete-instance-profile.js";
import { deleteLoginProfile } from "./delete-login-profile.js";
import { deleteOpenIDConnectProvider } from "./delete-open-id-connect-provider.js";
import { deletePolicy } from "./delete-policy.js";
import { deletePolicyVersion } from "./delete-policy-version.js";
import { deleteRole } from "./delete-role.js";
import { deleteRolePermissionsBoundary } from "./delete-role-permissions-boundary.js";
import { deleteRolePolicy } from "./delete-role-policy.js";
import { deleteSAMLProvider } from "./delete-saml-provider.js";
import { deleteServiceLinkedRole } from "./delete-service-linked-role.js";
import { deleteUser } from "./delete-user.js";
import { deleteUserPermissionsBoundary } from "./delete-user-permissions-boundary.js";
import { deleteUserPolicy } from "./delete-user-policy.js";
import { deleteVirtualMFADevice } from "./delete-virtual-mfa-device.js";
import { detachGroupPolicy } from "./detach-group-policy.js";
import { detachRolePolicy } from "./detach-role-policy.js";
import { detachUserPolicy } from "./detach-user-policy.js";
import { enableMFADevice } from "./enable-mfa-device.js";
import { generateCredentialReport } from "./generate-credential-report.js";
import { generateServiceLastAccessedDetails } from "./generate-service-last-accessed-details.js";
import { getAccessKeyLastUsed } from "./get-access-key-last-used.js";
import { getAccountAuthorizationDetails } from "./get-account-authorization-details.js";
import { getAccountPasswordPolicy } from "./get-account-password-policy.js";
import { getAccountSummary } from "./get-account-summary.js";
import { getContextKeysForCustomPolicy } from "./get-context-keys-for-custom-policy.js";
import { getContextKeysForPrincipalPolicy } from "./get-context-keys-for-principal-policy.js";
import { getCredentialReport } from "./get-credential-report.js";
import { getGroup } from "./get-group.js";
import { getGroupPolicy } from "./get-group-policy.js";
import { getInstanceProfile } from "./get-instance-profile.js";
import { getLoginProfile } from "./get-login-profile.js";
import { getMFADevice } from "./get-mfa-device.js";
import { getOpenIDConnectProvider } from "./get-open-id-connect-provider.js";
import { getPolicy } from "./get-policy.js";
import { getPolicyVersion } from "./get-policy-version.js";
import { getRole } from "./get-role.js";
import { getRolePolicy } from "./get-role-policy.js";
import { getSAMLProvider } from "./get-saml-provider.js";
import { getServiceLastAccessedDetails } from "./get-service-last-accessed-details.js";
import { getServiceLastAccessedDetailsWithEntities } from "./get-service-last-accessed-details-with-entities.js";
import { getServiceLinkedRoleDeletionStatus } from "./get-service-linked-role-deletion-status.js";
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
import { listMFADeviceTags } from "./list-mfa-device-tags.js";
import { listMFADevices } from "./list-mfa-devices.js";
import { listOpenIDConnectProviderTags } from "./list-open-id-connect-provider-tags.js";
import { listOpenIDConnectProviders } from "./list-open-id-connect-providers.js";
import { listPolicies } from "./list-policies.js";
import { listPoliciesGrantingServiceAccess } from "./list-policies-granting-service-access.js";
import { listPolicyTags } from "./list-policy-tags.js";
import { listPolicyVersions } from "./list-policy-versions.js";
import { listRolePolicies } from "./list-role-policies.js";
import { listRoleTags } from "./list-role-tags.js";
import { listRoles } from "./list-roles.js";
import { listSAMLProviderTags } from "./list-saml-provider-tags.js";
import { listSAMLProviders } from "./list-saml-providers.js";
import { listUserPolicies } from "./list-user-policies.js";
import { listUserTags } from "./list-user-tags.js";
import { listUsers } from "./list-users.js";
import { listVirtualMFADevices } from "./list-virtual-mfa-devices.js";
import { putGroupPolicy } from "./put-group-policy.js";
import { putRolePermissionsBoundary } from "./put-role-permissions-boundary.js";
import { putRolePolicy } from "./put-role-policy.js";
import { putUserPermissionsBoundary } from "./put-user-permissions-boundary.js";
import { putUserPolicy } from "./put-user-policy.js";
import { removeClientIDFromOpenIDConnectProvider } from "./remove-client-id-from-open-id-connect-provider.js";
import { removeRoleFromInstanceProfile } from "./remove-role-from-instance-profile.js";
import { removeUserFromGroup } from "./remove-user-from-group.js";
import { resyncMFADevice } from "./resync-mfa-device.js";
import { setDefaultPolicyVersion } from "./set-default-policy-version.js";
import { simulateCustomPolicy } from "./simulate-custom-policy.js";
import { simulatePrincipalPolicy } from "./simulate-principal-policy.js";
import { tagInstanceProfile } from "./tag-instance-profile.js";
import { tagMFADevice } from "./tag-mfa-device.js";
import { tagOpenIDConnectProvider } from "./tag-open-id-connect-provider.js";
import { tagPolicy } from "./tag-policy.js";
import { tagRole } from "./tag-role.js";
import { tagSAMLProvider } from "./tag-saml-provider.js";
import { tagUser } from "./tag-user.js";
import { untagInstanceProfile } from "./untag-instance-profile.js";
import { untagMFADevice } from "./untag-mfa-device.js";
import { untagOpenIDConnectProvider } from "./untag-open-id-connect-provider.js";
import { untagPolicy } from "./untag-policy.js";
import { untagRole } from "./untag-role.js";
import { untagSAMLProvider } from "./untag-saml-provider.js";
import { untagUser } from "./untag-user.js";
import { updateAccessKey } from "./update-access-key.js";
import { updateAccountPasswordPolicy } from "./update-account-password-policy.js";
import { updateAssumeRolePolicy } from "./update-assume-role-policy.js";
import { updateGroup } from "./update-group.js";
import { updateLoginProfile } from "./update-login-profile.js";
import { updateOpenIDConnectProviderThumbprint } from "./update-open-id-connect-provider-thumbprint.js";
import { updateRole } from "./update-role.js";
import { updateRoleDescription } from "./update-role-description.js";
import { updateSAMLProvider } from "./update-saml-provider.js";
import { updateUser } from "./update-user.js";

/** Every IAM operation that the local account carries out, by name. */
export const iamOperations: Operations = {
  AddClientIDToOpenIDConnectProvider: addClientIDToOpenIDConnectProvider,
  AddRoleToInstanceProfile: addRoleToInstanceProfile,
  AddUserToGroup: addUserToGroup,
  AttachGroupPolicy: attachGroupPolicy,
  AttachRolePolicy: attachRolePolicy,
  AttachUserPolicy: attachUserPolicy,
  ChangePassword: changePassword,
  CreateAccessKey: createAccessKey,
  CreateAccountAlias: createAccountAlias,
  CreateGroup: createGroup,
  CreateInstanceProfile: createInstanceProfile,
  CreateLoginProfile: createLoginProfile,
  CreateOpenIDConnectProvider: createOpenIDConnectProvider,
  CreatePolicy: createPolicy,
  CreatePolicyVersion: createPolicyVersion,
  CreateRole: createRole,
  CreateSAMLProvider: createSAMLProvider,
  CreateServiceLinkedRole: createServiceLinkedRole,
  CreateUser: createUser,
  CreateVirtualMFADevice: createVirtualMFADevice,
  DeactivateMFADevice: deactivateMFADevice,
  DeleteAccessKey: deleteAccessKey,
  DeleteAccountAlias: deleteAccountAlias,
  DeleteAccountPasswordPolicy: deleteAccountPasswordPolicy,
  DeleteGroup: deleteGroup,
  DeleteGroupPolicy: deleteGroupPolicy,
  DeleteInstanceProfile: deleteInstanceProfile,
  DeleteLoginProfile: deleteLoginProfile,
  DeleteOpenIDConnectProvider: deleteOpenIDConnectProvider,
  DeletePolicy: deletePolicy,
  DeletePolicyVersion: deletePolicyVersion,
  DeleteRole: deleteRole,
  DeleteRolePermissionsBoundary: deleteRolePermissionsBoundary,
  DeleteRolePolicy: deleteRolePolicy,
  DeleteSAMLProvider: deleteSAMLProvider,
  DeleteServiceLinkedRole: deleteServiceLinkedRole,
  DeleteUser: deleteUser,
  DeleteUserPermissionsBoundary: deleteUserPermissionsBoundary,
  DeleteUserPolicy: deleteUserPolicy,
  DeleteVirtualMFADevice: deleteVirtualMFADevice,
  DetachGroupPolicy: detachGroupPolicy,
  DetachRolePolicy: detachRolePolicy,
  DetachUserPolicy: detachUserPolicy,
  EnableMFADevice: enableMFADevice,
  GenerateCredentialReport: generateCredentialReport,
  GenerateServiceLastAccessedDetails: generateServiceLastAccessedDetails,
  GetAccessKeyLastUsed: getAccessKeyLastUsed,
  GetAccountAuthorizationDetails: getAccountAuthorizationDetails,
  GetAccountPasswordPolicy: getAccountPasswordPolicy,
  GetAccountSummary: getAccountSummary,
  GetContextKeysForCustomPolicy: getContextKeysForCustomPolicy,
  GetContextKeysForPrincipalPolicy: getContextKeysForPrincipalPolicy,
  GetCredentialReport: getCredentialReport,
  GetGroup: getGroup,
  GetGroupPolicy: getGroupPolicy,
  GetInstanceProfile: getInstanceProfile,
  GetLoginProfile: getLoginProfile,
  GetMFADevice: getMFADevice,
  GetOpenIDConnectProvider: getOpenIDConnectProvider,
  GetPolicy: getPolicy,
  GetPolicyVersion: getPolicyVersion,
  GetRole: getRole,
  GetRolePolicy: getRolePolicy,
  GetSAMLProvider: getSAMLProvider,
  GetServiceLastAccessedDetails: getServiceLastAccessedDetails,
  GetServiceLastAccessedDetailsWithEntities: getServiceLastAccessedDetailsWithEntities,
  GetServiceLinkedRoleDeletionStatus: getServiceLinkedRoleDeletionStatus,
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
  ListMFADeviceTags: listMFADeviceTags,
  ListMFADevices: listMFADevices,
  ListOpenIDConnectProviderTags: listOpenIDConnectProviderTags,
  ListOpenIDConnectProviders: listOpenIDConnectProviders,
  ListPolicies: listPolicies,
  ListPoliciesGrantingServiceAccess: listPoliciesGrantingServiceAccess,
  ListPolicyTags: listPolicyTags,
  ListPolicyVersions: listPolicyVersions,
  ListRolePolicies: listRolePolicies,
  ListRoleTags: listRoleTags,
  ListRoles: listRoles,
  ListSAMLProviderTags: listSAMLProviderTags,
  ListSAMLProviders: listSAMLProviders,
  ListUserPolicies: listUserPolicies,
  ListUserTags: listUserTags,
  ListUsers: listUsers,
  ListVirtualMFADevices: listVirtualMFADevices,
  PutGroupPolicy: putGroupPolicy,
  PutRolePermissionsBoundary: putRolePermissionsBoundary,
  PutRolePolicy: putRolePolicy,
  PutUserPermissionsBoundary: putUserPermissionsBoundary,
  PutUserPolicy: putUserPolicy,
  RemoveClientIDFromOpenIDConnectProvider: removeClientIDFromOpenIDConnectProvider,
  RemoveRoleFromInstanceProfile: removeRoleFromInstanceProfile,
  RemoveUserFromGroup: removeUserFromGroup,
  ResyncMFADevice: resyncMFADevice,
  SetDefaultPolicyVersion: setDefaultPolicyVersion,
  SimulateCustomPolicy: simulateCustomPolicy,
  SimulatePrincipalPolicy: simulatePrincipalPolicy,
  TagInstanceProfile: tagInstanceProfile,
  TagMFADevice: tagMFADevice,
  TagOpenIDConnectProvider: tagOpenIDConnectProvider,
  TagPolicy: tagPolicy,
  TagRole: tagRole,
  TagSAMLProvider: tagSAMLProvider,
  TagUser: tagUser,
  UntagInstanceProfile: untagInstanceProfile,
  UntagMFADevice: untagMFADevice,
  UntagOpenIDConnectProvider: untagOpenIDConnectProvider,
  UntagPolicy: untagPolicy,
  UntagRole: untagRole,
  UntagSAMLProvider: untagSAMLProvider,
  UntagUser: untagUser,
  UpdateAccessKey: updateAccessKey,
  UpdateAccountPasswordPolicy: updateAccountPasswordPolicy,
  UpdateAssumeRolePolicy: updateAssumeRolePolicy,
  UpdateGroup: updateGroup,
  UpdateLoginProfile: updateLoginProfile,
  UpdateOpenIDConnectProviderThumbprint: updateOpenIDConnectProviderThumbprint,
  UpdateRole: updateRole,
  UpdateRoleDescription: updateRoleDescription,
  UpdateSAMLProvider: updateSAMLProvider,
  UpdateUser: updateUser,
};
