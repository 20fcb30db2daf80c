import type { Operations } from "../operation.js";
import { attachRolePolicy } from "./attach-role-policy.js";
import { attachUserPolicy } from "./attach-user-policy.js";
import { createAccessKey } from "./create-access-key.js";
import { createPolicy } from "./create-policy.js";
import { createPolicyVersion } from "./create-policy-version.js";
import { createRole } from "./create-role.js";
import { createUser } from "./create-user.js";
import { deleteAccessKey } from "./delete-access-key.js";
import { deletePolicy } from "./delete-policy.js";
import { deletePolicyVersion } from "./delete-policy-version.js";
import { deleteRole } from "./delete-role.js";
import { deleteRolePolicy } from "./delete-role-policy.js";
import { deleteUser } from "./delete-user.js";
import { deleteUserPolicy } from "./delete-user-policy.js";
import { detachRolePolicy } from "./detach-role-policy.js";
import { detachUserPolicy } from "./detach-user-policy.js";
import { getAccessKeyLastUsed } from "./get-access-key-last-used.js";
import { getPolicy } from "./get-policy.js";
import { getPolicyVersion } from "./get-policy-version.js";
import { getRole } from "./get-role.js";
import { getRolePolicy } from "./get-role-policy.js";
import { getUser } from "./get-user.js";
import { getUserPolicy } from "./get-user-policy.js";
import { listAccessKeys } from "./list-access-keys.js";
import { listAttachedRolePolicies } from "./list-attached-role-policies.js";
import { listAttachedUserPolicies } from "./list-attached-user-policies.js";
import { listEntitiesForPolicy } from "./list-entities-for-policy.js";
import { listPolicies } from "./list-policies.js";
import { listPolicyTags } from "./list-policy-tags.js";
import { listPolicyVersions } from "./list-policy-versions.js";
import { listRolePolicies } from "./list-role-policies.js";
import { listRoleTags } from "./list-role-tags.js";
import { listRoles } from "./list-roles.js";
import { listUserPolicies } from "./list-user-policies.js";
import { listUserTags } from "./list-user-tags.js";
import { listUsers } from "./list-users.js";
import { putRolePolicy } from "./put-role-policy.js";
import { putUserPolicy } from "./put-user-policy.js";
import { setDefaultPolicyVersion } from "./set-default-policy-version.js";
import { tagPolicy } from "./tag-policy.js";
import { tagRole } from "./tag-role.js";
import { tagUser } from "./tag-user.js";
import { untagPolicy } from "./untag-policy.js";
import { untagRole } from "./untag-role.js";
import { untagUser } from "./untag-user.js";
import { updateAccessKey } from "./update-access-key.js";
import { updateAssumeRolePolicy } from "./update-assume-role-policy.js";
import { updateRole } from "./update-role.js";
import { updateRoleDescription } from "./update-role-description.js";
import { updateUser } from "./update-user.js";

/** Every IAM operation that the local account carries out, by name. */
export const iamOperations: Operations = {
  AttachRolePolicy: attachRolePolicy,
  AttachUserPolicy: attachUserPolicy,
  CreateAccessKey: createAccessKey,
  CreatePolicy: createPolicy,
  CreatePolicyVersion: createPolicyVersion,
  CreateRole: createRole,
  CreateUser: createUser,
  DeleteAccessKey: deleteAccessKey,
  DeletePolicy: deletePolicy,
  DeletePolicyVersion: deletePolicyVersion,
  DeleteRole: deleteRole,
  DeleteRolePolicy: deleteRolePolicy,
  DeleteUser: deleteUser,
  DeleteUserPolicy: deleteUserPolicy,
  DetachRolePolicy: detachRolePolicy,
  DetachUserPolicy: detachUserPolicy,
  GetAccessKeyLastUsed: getAccessKeyLastUsed,
  GetPolicy: getPolicy,
  GetPolicyVersion: getPolicyVersion,
  GetRole: getRole,
  GetRolePolicy: getRolePolicy,
  GetUser: getUser,
  GetUserPolicy: getUserPolicy,
  ListAccessKeys: listAccessKeys,
  ListAttachedRolePolicies: listAttachedRolePolicies,
  ListAttachedUserPolicies: listAttachedUserPolicies,
  ListEntitiesForPolicy: listEntitiesForPolicy,
  ListPolicies: listPolicies,
  ListPolicyTags: listPolicyTags,
  ListPolicyVersions: listPolicyVersions,
  ListRolePolicies: listRolePolicies,
  ListRoleTags: listRoleTags,
  ListRoles: listRoles,
  ListUserPolicies: listUserPolicies,
  ListUserTags: listUserTags,
  ListUsers: listUsers,
  PutRolePolicy: putRolePolicy,
  PutUserPolicy: putUserPolicy,
  SetDefaultPolicyVersion: setDefaultPolicyVersion,
  TagPolicy: tagPolicy,
  TagRole: tagRole,
  TagUser: tagUser,
  UntagPolicy: untagPolicy,
  UntagRole: untagRole,
  UntagUser: untagUser,
  UpdateAccessKey: updateAccessKey,
  UpdateAssumeRolePolicy: updateAssumeRolePolicy,
  UpdateRole: updateRole,
  UpdateRoleDescription: updateRoleDescription,
  UpdateUser: updateUser,
};
