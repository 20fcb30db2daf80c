import type { GetAccountSummaryResponse } from "@aws-sdk/client-iam";
import type { Members } from "../../protocol/members.js";
import type { Operation } from "../../service/operation.js";
import { ACCOUNT_SETTINGS } from "../../store/account-settings.js";
import type { AccountState } from "../../store/account-state.js";
import { findCertificates } from "../credential/find-certificates.js";
import { GROUPS } from "../kind/group.js";
import { INSTANCE_PROFILES } from "../kind/instance-profile.js";
import { POLICIES } from "../kind/policy.js";
import { ROLES } from "../kind/role.js";
import { SERVER_CERTIFICATES } from "../kind/server-certificate.js";
import { USERS } from "../kind/user.js";

/** Counts what is in the account, and tells the quotas. */
export const getAccountSummary: Operation<Members, GetAccountSummaryResponse> = ({ account }) => ({
  SummaryMap: { ...QUOTAS, ...countEntities(account) },
});

const QUOTAS = {
  AccessKeysPerUserQuota: 2,
  AssumeRolePolicySizeQuota: 2048,
  AttachedPoliciesPerGroupQuota: GROUPS.attachQuota[1],
  AttachedPoliciesPerRoleQuota: ROLES.attachQuota[1],
  AttachedPoliciesPerUserQuota: USERS.attachQuota[1],
  GroupPolicySizeQuota: GROUPS.inlineQuota,
  GroupsPerUserQuota: 10,
  GroupsQuota: GROUPS.quota[1],
  InstanceProfilesQuota: INSTANCE_PROFILES.quota[1],
  PoliciesQuota: POLICIES.quota[1],
  PolicySizeQuota: 6144,
  PolicyVersionsInUseQuota: 10000,
  RolePolicySizeQuota: ROLES.inlineQuota,
  RolesQuota: ROLES.quota[1],
  ServerCertificatesQuota: SERVER_CERTIFICATES.quota[1],
  SigningCertificatesPerUserQuota: 2,
  UserPolicySizeQuota: USERS.inlineQuota,
  UsersQuota: USERS.quota[1],
  VersionsPerPolicyQuota: 5,
};

function countEntities(account: AccountState) {
  const { users, groups, roles, instanceProfiles, policies, accessKeys, mfaDevices } = account;
  const rootKeys = [...accessKeys.values()].filter(({ userName }) => userName === undefined);
  return {
    AccountAccessKeysPresent: rootKeys.length > 0 ? 1 : 0,
    AccountMFAEnabled: 0,
    AccountPasswordPresent: 1,
    AccountSigningCertificatesPresent: findCertificates(account, undefined).length > 0 ? 1 : 0,
    GlobalEndpointTokenVersion: account.settings.get(ACCOUNT_SETTINGS)?.globalEndpointTokenVersion ?? 1,
    Groups: groups.size,
    InstanceProfiles: instanceProfiles.size,
    MFADevices: mfaDevices.size,
    MFADevicesInUse: [...mfaDevices.values()].filter(({ userId }) => userId !== undefined).length,
    Policies: policies.size,
    PolicyVersionsInUse: [...policies.values()].reduce((sum, { versions }) => sum + versions.length, 0),
    Providers: account.oidcProviders.size + account.samlProviders.size,
    Roles: roles.size,
    ServerCertificates: account.serverCertificates.size,
    Users: users.size,
  };
}
