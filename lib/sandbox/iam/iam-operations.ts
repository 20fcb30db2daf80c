import { deferOperation } from "../service/defer-operation.js";
import type { Operations } from "../service/operation.js";

/** Every IAM operation that the local account carries out, by name. */
export const iamOperations: Operations = {
  AddClientIDToOpenIDConnectProvider: deferOperation(
    "addClientIDToOpenIDConnectProvider",
    () => import("./operation/add-client-id-to-open-id-connect-provider.js"),
  ),
  AddRoleToInstanceProfile: deferOperation(
    "addRoleToInstanceProfile",
    () => import("./operation/add-role-to-instance-profile.js"),
  ),
  AddUserToGroup: deferOperation("addUserToGroup", () => import("./operation/add-user-to-group.js")),
  AttachGroupPolicy: deferOperation("attachGroupPolicy", () => import("./operation/attach-group-policy.js")),
  AttachRolePolicy: deferOperation("attachRolePolicy", () => import("./operation/attach-role-policy.js")),
  AttachUserPolicy: deferOperation("attachUserPolicy", () => import("./operation/attach-user-policy.js")),
  ChangePassword: deferOperation("changePassword", () => import("./operation/change-password.js")),
  CreateAccessKey: deferOperation("createAccessKey", () => import("./operation/create-access-key.js")),
  CreateAccountAlias: deferOperation(
    "createAccountAlias",
    () => import("./operation/create-account-alias.js"),
  ),
  CreateGroup: deferOperation("createGroup", () => import("./operation/create-group.js")),
  CreateInstanceProfile: deferOperation(
    "createInstanceProfile",
    () => import("./operation/create-instance-profile.js"),
  ),
  CreateLoginProfile: deferOperation(
    "createLoginProfile",
    () => import("./operation/create-login-profile.js"),
  ),
  CreateOpenIDConnectProvider: deferOperation(
    "createOpenIDConnectProvider",
    () => import("./operation/create-open-id-connect-provider.js"),
  ),
  CreatePolicy: deferOperation("createPolicy", () => import("./operation/create-policy.js")),
  CreatePolicyVersion: deferOperation(
    "createPolicyVersion",
    () => import("./operation/create-policy-version.js"),
  ),
  CreateRole: deferOperation("createRole", () => import("./operation/create-role.js")),
  CreateSAMLProvider: deferOperation(
    "createSAMLProvider",
    () => import("./operation/create-saml-provider.js"),
  ),
  CreateServiceLinkedRole: deferOperation(
    "createServiceLinkedRole",
    () => import("./operation/create-service-linked-role.js"),
  ),
  CreateServiceSpecificCredential: deferOperation(
    "createServiceSpecificCredential",
    () => import("./operation/create-service-specific-credential.js"),
  ),
  CreateUser: deferOperation("createUser", () => import("./operation/create-user.js")),
  CreateVirtualMFADevice: deferOperation(
    "createVirtualMFADevice",
    () => import("./operation/create-virtual-mfa-device.js"),
  ),
  DeactivateMFADevice: deferOperation(
    "deactivateMFADevice",
    () => import("./operation/deactivate-mfa-device.js"),
  ),
  DeleteAccessKey: deferOperation("deleteAccessKey", () => import("./operation/delete-access-key.js")),
  DeleteAccountAlias: deferOperation(
    "deleteAccountAlias",
    () => import("./operation/delete-account-alias.js"),
  ),
  DeleteAccountPasswordPolicy: deferOperation(
    "deleteAccountPasswordPolicy",
    () => import("./operation/delete-account-password-policy.js"),
  ),
  DeleteGroup: deferOperation("deleteGroup", () => import("./operation/delete-group.js")),
  DeleteGroupPolicy: deferOperation("deleteGroupPolicy", () => import("./operation/delete-group-policy.js")),
  DeleteInstanceProfile: deferOperation(
    "deleteInstanceProfile",
    () => import("./operation/delete-instance-profile.js"),
  ),
  DeleteLoginProfile: deferOperation(
    "deleteLoginProfile",
    () => import("./operation/delete-login-profile.js"),
  ),
  DeleteOpenIDConnectProvider: deferOperation(
    "deleteOpenIDConnectProvider",
    () => import("./operation/delete-open-id-connect-provider.js"),
  ),
  DeletePolicy: deferOperation("deletePolicy", () => import("./operation/delete-policy.js")),
  DeletePolicyVersion: deferOperation(
    "deletePolicyVersion",
    () => import("./operation/delete-policy-version.js"),
  ),
  DeleteRole: deferOperation("deleteRole", () => import("./operation/delete-role.js")),
  DeleteRolePermissionsBoundary: deferOperation(
    "deleteRolePermissionsBoundary",
    () => import("./operation/delete-role-permissions-boundary.js"),
  ),
  DeleteRolePolicy: deferOperation("deleteRolePolicy", () => import("./operation/delete-role-policy.js")),
  DeleteSAMLProvider: deferOperation(
    "deleteSAMLProvider",
    () => import("./operation/delete-saml-provider.js"),
  ),
  DeleteSSHPublicKey: deferOperation(
    "deleteSSHPublicKey",
    () => import("./operation/delete-ssh-public-key.js"),
  ),
  DeleteServerCertificate: deferOperation(
    "deleteServerCertificate",
    () => import("./operation/delete-server-certificate.js"),
  ),
  DeleteServiceLinkedRole: deferOperation(
    "deleteServiceLinkedRole",
    () => import("./operation/delete-service-linked-role.js"),
  ),
  DeleteServiceSpecificCredential: deferOperation(
    "deleteServiceSpecificCredential",
    () => import("./operation/delete-service-specific-credential.js"),
  ),
  DeleteSigningCertificate: deferOperation(
    "deleteSigningCertificate",
    () => import("./operation/delete-signing-certificate.js"),
  ),
  DeleteUser: deferOperation("deleteUser", () => import("./operation/delete-user.js")),
  DeleteUserPermissionsBoundary: deferOperation(
    "deleteUserPermissionsBoundary",
    () => import("./operation/delete-user-permissions-boundary.js"),
  ),
  DeleteUserPolicy: deferOperation("deleteUserPolicy", () => import("./operation/delete-user-policy.js")),
  DeleteVirtualMFADevice: deferOperation(
    "deleteVirtualMFADevice",
    () => import("./operation/delete-virtual-mfa-device.js"),
  ),
  DetachGroupPolicy: deferOperation("detachGroupPolicy", () => import("./operation/detach-group-policy.js")),
  DetachRolePolicy: deferOperation("detachRolePolicy", () => import("./operation/detach-role-policy.js")),
  DetachUserPolicy: deferOperation("detachUserPolicy", () => import("./operation/detach-user-policy.js")),
  DisableOutboundWebIdentityFederation: deferOperation(
    "disableOutboundWebIdentityFederation",
    () => import("./operation/disable-outbound-web-identity-federation.js"),
  ),
  EnableMFADevice: deferOperation("enableMFADevice", () => import("./operation/enable-mfa-device.js")),
  EnableOutboundWebIdentityFederation: deferOperation(
    "enableOutboundWebIdentityFederation",
    () => import("./operation/enable-outbound-web-identity-federation.js"),
  ),
  GenerateCredentialReport: deferOperation(
    "generateCredentialReport",
    () => import("./operation/generate-credential-report.js"),
  ),
  GenerateServiceLastAccessedDetails: deferOperation(
    "generateServiceLastAccessedDetails",
    () => import("./operation/generate-service-last-accessed-details.js"),
  ),
  GetAccessKeyLastUsed: deferOperation(
    "getAccessKeyLastUsed",
    () => import("./operation/get-access-key-last-used.js"),
  ),
  GetAccountAuthorizationDetails: deferOperation(
    "getAccountAuthorizationDetails",
    () => import("./operation/get-account-authorization-details.js"),
  ),
  GetAccountPasswordPolicy: deferOperation(
    "getAccountPasswordPolicy",
    () => import("./operation/get-account-password-policy.js"),
  ),
  GetAccountSummary: deferOperation("getAccountSummary", () => import("./operation/get-account-summary.js")),
  GetContextKeysForCustomPolicy: deferOperation(
    "getContextKeysForCustomPolicy",
    () => import("./operation/get-context-keys-for-custom-policy.js"),
  ),
  GetContextKeysForPrincipalPolicy: deferOperation(
    "getContextKeysForPrincipalPolicy",
    () => import("./operation/get-context-keys-for-principal-policy.js"),
  ),
  GetCredentialReport: deferOperation(
    "getCredentialReport",
    () => import("./operation/get-credential-report.js"),
  ),
  GetGroup: deferOperation("getGroup", () => import("./operation/get-group.js")),
  GetGroupPolicy: deferOperation("getGroupPolicy", () => import("./operation/get-group-policy.js")),
  GetInstanceProfile: deferOperation(
    "getInstanceProfile",
    () => import("./operation/get-instance-profile.js"),
  ),
  GetLoginProfile: deferOperation("getLoginProfile", () => import("./operation/get-login-profile.js")),
  GetMFADevice: deferOperation("getMFADevice", () => import("./operation/get-mfa-device.js")),
  GetOpenIDConnectProvider: deferOperation(
    "getOpenIDConnectProvider",
    () => import("./operation/get-open-id-connect-provider.js"),
  ),
  GetOutboundWebIdentityFederationInfo: deferOperation(
    "getOutboundWebIdentityFederationInfo",
    () => import("./operation/get-outbound-web-identity-federation-info.js"),
  ),
  GetPolicy: deferOperation("getPolicy", () => import("./operation/get-policy.js")),
  GetPolicyVersion: deferOperation("getPolicyVersion", () => import("./operation/get-policy-version.js")),
  GetRole: deferOperation("getRole", () => import("./operation/get-role.js")),
  GetRolePolicy: deferOperation("getRolePolicy", () => import("./operation/get-role-policy.js")),
  GetSAMLProvider: deferOperation("getSAMLProvider", () => import("./operation/get-saml-provider.js")),
  GetSSHPublicKey: deferOperation("getSSHPublicKey", () => import("./operation/get-ssh-public-key.js")),
  GetServerCertificate: deferOperation(
    "getServerCertificate",
    () => import("./operation/get-server-certificate.js"),
  ),
  GetServiceLastAccessedDetails: deferOperation(
    "getServiceLastAccessedDetails",
    () => import("./operation/get-service-last-accessed-details.js"),
  ),
  GetServiceLastAccessedDetailsWithEntities: deferOperation(
    "getServiceLastAccessedDetailsWithEntities",
    () => import("./operation/get-service-last-accessed-details-with-entities.js"),
  ),
  GetServiceLinkedRoleDeletionStatus: deferOperation(
    "getServiceLinkedRoleDeletionStatus",
    () => import("./operation/get-service-linked-role-deletion-status.js"),
  ),
  GetUser: deferOperation("getUser", () => import("./operation/get-user.js")),
  GetUserPolicy: deferOperation("getUserPolicy", () => import("./operation/get-user-policy.js")),
  ListAccessKeys: deferOperation("listAccessKeys", () => import("./operation/list-access-keys.js")),
  ListAccountAliases: deferOperation(
    "listAccountAliases",
    () => import("./operation/list-account-aliases.js"),
  ),
  ListAttachedGroupPolicies: deferOperation(
    "listAttachedGroupPolicies",
    () => import("./operation/list-attached-group-policies.js"),
  ),
  ListAttachedRolePolicies: deferOperation(
    "listAttachedRolePolicies",
    () => import("./operation/list-attached-role-policies.js"),
  ),
  ListAttachedUserPolicies: deferOperation(
    "listAttachedUserPolicies",
    () => import("./operation/list-attached-user-policies.js"),
  ),
  ListEntitiesForPolicy: deferOperation(
    "listEntitiesForPolicy",
    () => import("./operation/list-entities-for-policy.js"),
  ),
  ListGroupPolicies: deferOperation("listGroupPolicies", () => import("./operation/list-group-policies.js")),
  ListGroups: deferOperation("listGroups", () => import("./operation/list-groups.js")),
  ListGroupsForUser: deferOperation("listGroupsForUser", () => import("./operation/list-groups-for-user.js")),
  ListInstanceProfileTags: deferOperation(
    "listInstanceProfileTags",
    () => import("./operation/list-instance-profile-tags.js"),
  ),
  ListInstanceProfiles: deferOperation(
    "listInstanceProfiles",
    () => import("./operation/list-instance-profiles.js"),
  ),
  ListInstanceProfilesForRole: deferOperation(
    "listInstanceProfilesForRole",
    () => import("./operation/list-instance-profiles-for-role.js"),
  ),
  ListMFADeviceTags: deferOperation("listMFADeviceTags", () => import("./operation/list-mfa-device-tags.js")),
  ListMFADevices: deferOperation("listMFADevices", () => import("./operation/list-mfa-devices.js")),
  ListOpenIDConnectProviderTags: deferOperation(
    "listOpenIDConnectProviderTags",
    () => import("./operation/list-open-id-connect-provider-tags.js"),
  ),
  ListOpenIDConnectProviders: deferOperation(
    "listOpenIDConnectProviders",
    () => import("./operation/list-open-id-connect-providers.js"),
  ),
  ListPolicies: deferOperation("listPolicies", () => import("./operation/list-policies.js")),
  ListPoliciesGrantingServiceAccess: deferOperation(
    "listPoliciesGrantingServiceAccess",
    () => import("./operation/list-policies-granting-service-access.js"),
  ),
  ListPolicyTags: deferOperation("listPolicyTags", () => import("./operation/list-policy-tags.js")),
  ListPolicyVersions: deferOperation(
    "listPolicyVersions",
    () => import("./operation/list-policy-versions.js"),
  ),
  ListRolePolicies: deferOperation("listRolePolicies", () => import("./operation/list-role-policies.js")),
  ListRoleTags: deferOperation("listRoleTags", () => import("./operation/list-role-tags.js")),
  ListRoles: deferOperation("listRoles", () => import("./operation/list-roles.js")),
  ListSAMLProviderTags: deferOperation(
    "listSAMLProviderTags",
    () => import("./operation/list-saml-provider-tags.js"),
  ),
  ListSAMLProviders: deferOperation("listSAMLProviders", () => import("./operation/list-saml-providers.js")),
  ListSSHPublicKeys: deferOperation("listSSHPublicKeys", () => import("./operation/list-ssh-public-keys.js")),
  ListServerCertificateTags: deferOperation(
    "listServerCertificateTags",
    () => import("./operation/list-server-certificate-tags.js"),
  ),
  ListServerCertificates: deferOperation(
    "listServerCertificates",
    () => import("./operation/list-server-certificates.js"),
  ),
  ListServiceSpecificCredentials: deferOperation(
    "listServiceSpecificCredentials",
    () => import("./operation/list-service-specific-credentials.js"),
  ),
  ListSigningCertificates: deferOperation(
    "listSigningCertificates",
    () => import("./operation/list-signing-certificates.js"),
  ),
  ListUserPolicies: deferOperation("listUserPolicies", () => import("./operation/list-user-policies.js")),
  ListUserTags: deferOperation("listUserTags", () => import("./operation/list-user-tags.js")),
  ListUsers: deferOperation("listUsers", () => import("./operation/list-users.js")),
  ListVirtualMFADevices: deferOperation(
    "listVirtualMFADevices",
    () => import("./operation/list-virtual-mfa-devices.js"),
  ),
  PutGroupPolicy: deferOperation("putGroupPolicy", () => import("./operation/put-group-policy.js")),
  PutRolePermissionsBoundary: deferOperation(
    "putRolePermissionsBoundary",
    () => import("./operation/put-role-permissions-boundary.js"),
  ),
  PutRolePolicy: deferOperation("putRolePolicy", () => import("./operation/put-role-policy.js")),
  PutUserPermissionsBoundary: deferOperation(
    "putUserPermissionsBoundary",
    () => import("./operation/put-user-permissions-boundary.js"),
  ),
  PutUserPolicy: deferOperation("putUserPolicy", () => import("./operation/put-user-policy.js")),
  RemoveClientIDFromOpenIDConnectProvider: deferOperation(
    "removeClientIDFromOpenIDConnectProvider",
    () => import("./operation/remove-client-id-from-open-id-connect-provider.js"),
  ),
  RemoveRoleFromInstanceProfile: deferOperation(
    "removeRoleFromInstanceProfile",
    () => import("./operation/remove-role-from-instance-profile.js"),
  ),
  RemoveUserFromGroup: deferOperation(
    "removeUserFromGroup",
    () => import("./operation/remove-user-from-group.js"),
  ),
  ResetServiceSpecificCredential: deferOperation(
    "resetServiceSpecificCredential",
    () => import("./operation/reset-service-specific-credential.js"),
  ),
  ResyncMFADevice: deferOperation("resyncMFADevice", () => import("./operation/resync-mfa-device.js")),
  SetDefaultPolicyVersion: deferOperation(
    "setDefaultPolicyVersion",
    () => import("./operation/set-default-policy-version.js"),
  ),
  SetSecurityTokenServicePreferences: deferOperation(
    "setSecurityTokenServicePreferences",
    () => import("./operation/set-security-token-service-preferences.js"),
  ),
  SimulateCustomPolicy: deferOperation(
    "simulateCustomPolicy",
    () => import("./operation/simulate-custom-policy.js"),
  ),
  SimulatePrincipalPolicy: deferOperation(
    "simulatePrincipalPolicy",
    () => import("./operation/simulate-principal-policy.js"),
  ),
  TagInstanceProfile: deferOperation(
    "tagInstanceProfile",
    () => import("./operation/tag-instance-profile.js"),
  ),
  TagMFADevice: deferOperation("tagMFADevice", () => import("./operation/tag-mfa-device.js")),
  TagOpenIDConnectProvider: deferOperation(
    "tagOpenIDConnectProvider",
    () => import("./operation/tag-open-id-connect-provider.js"),
  ),
  TagPolicy: deferOperation("tagPolicy", () => import("./operation/tag-policy.js")),
  TagRole: deferOperation("tagRole", () => import("./operation/tag-role.js")),
  TagSAMLProvider: deferOperation("tagSAMLProvider", () => import("./operation/tag-saml-provider.js")),
  TagServerCertificate: deferOperation(
    "tagServerCertificate",
    () => import("./operation/tag-server-certificate.js"),
  ),
  TagUser: deferOperation("tagUser", () => import("./operation/tag-user.js")),
  UntagInstanceProfile: deferOperation(
    "untagInstanceProfile",
    () => import("./operation/untag-instance-profile.js"),
  ),
  UntagMFADevice: deferOperation("untagMFADevice", () => import("./operation/untag-mfa-device.js")),
  UntagOpenIDConnectProvider: deferOperation(
    "untagOpenIDConnectProvider",
    () => import("./operation/untag-open-id-connect-provider.js"),
  ),
  UntagPolicy: deferOperation("untagPolicy", () => import("./operation/untag-policy.js")),
  UntagRole: deferOperation("untagRole", () => import("./operation/untag-role.js")),
  UntagSAMLProvider: deferOperation("untagSAMLProvider", () => import("./operation/untag-saml-provider.js")),
  UntagServerCertificate: deferOperation(
    "untagServerCertificate",
    () => import("./operation/untag-server-certificate.js"),
  ),
  UntagUser: deferOperation("untagUser", () => import("./operation/untag-user.js")),
  UpdateAccessKey: deferOperation("updateAccessKey", () => import("./operation/update-access-key.js")),
  UpdateAccountPasswordPolicy: deferOperation(
    "updateAccountPasswordPolicy",
    () => import("./operation/update-account-password-policy.js"),
  ),
  UpdateAssumeRolePolicy: deferOperation(
    "updateAssumeRolePolicy",
    () => import("./operation/update-assume-role-policy.js"),
  ),
  UpdateGroup: deferOperation("updateGroup", () => import("./operation/update-group.js")),
  UpdateLoginProfile: deferOperation(
    "updateLoginProfile",
    () => import("./operation/update-login-profile.js"),
  ),
  UpdateOpenIDConnectProviderThumbprint: deferOperation(
    "updateOpenIDConnectProviderThumbprint",
    () => import("./operation/update-open-id-connect-provider-thumbprint.js"),
  ),
  UpdateRole: deferOperation("updateRole", () => import("./operation/update-role.js")),
  UpdateRoleDescription: deferOperation(
    "updateRoleDescription",
    () => import("./operation/update-role-description.js"),
  ),
  UpdateSAMLProvider: deferOperation(
    "updateSAMLProvider",
    () => import("./operation/update-saml-provider.js"),
  ),
  UpdateSSHPublicKey: deferOperation(
    "updateSSHPublicKey",
    () => import("./operation/update-ssh-public-key.js"),
  ),
  UpdateServerCertificate: deferOperation(
    "updateServerCertificate",
    () => import("./operation/update-server-certificate.js"),
  ),
  UpdateServiceSpecificCredential: deferOperation(
    "updateServiceSpecificCredential",
    () => import("./operation/update-service-specific-credential.js"),
  ),
  UpdateSigningCertificate: deferOperation(
    "updateSigningCertificate",
    () => import("./operation/update-signing-certificate.js"),
  ),
  UpdateUser: deferOperation("updateUser", () => import("./operation/update-user.js")),
  UploadSSHPublicKey: deferOperation(
    "uploadSSHPublicKey",
    () => import("./operation/upload-ssh-public-key.js"),
  ),
  UploadServerCertificate: deferOperation(
    "uploadServerCertificate",
    () => import("./operation/upload-server-certificate.js"),
  ),
  UploadSigningCertificate: deferOperation(
    "uploadSigningCertificate",
    () => import("./operation/upload-signing-certificate.js"),
  ),
};
