import type { AccountInventory } from "../service/service.js";
import type { AccountState } from "../store/account-state.js";
import { formatIamArn } from "../store/arn.js";

/** Lists everything that IAM has in an account. */
export function createIamInventory(account: AccountState): AccountInventory {
  const { accountId, users, groups, roles, instanceProfiles, policies, accessKeys } = account;
  const inventory: Record<string, unknown> = {};
  for (const user of users.values()) {
    const accessKeyIds = [...accessKeys.values()].filter(({ userName }) => userName === user.userName);
    inventory[formatIamArn(accountId, "user", user.path, user.userName)] = {
      ...user,
      accessKeys: accessKeyIds.map(({ accessKeyId, status }) => ({ accessKeyId, status })),
    };
  }
  for (const group of groups.values()) {
    inventory[formatIamArn(accountId, "group", group.path, group.groupName)] = group;
  }
  for (const { lastUsed: _, ...role } of roles.values()) {
    inventory[formatIamArn(accountId, "role", role.path, role.roleName)] = role;
  }
  for (const profile of instanceProfiles.values()) {
    const arn = formatIamArn(accountId, "instance-profile", profile.path, profile.instanceProfileName);
    inventory[arn] = profile;
  }
  for (const { seed: _, lastStep: __, ...device } of account.mfaDevices.values()) {
    inventory[device.serialNumber] = device;
  }
  for (const key of account.sshPublicKeys.values()) {
    inventory[`arn:aws:iam::${accountId}:ssh-public-key/${key.keyId}`] = key;
  }
  for (const certificate of account.signingCertificates.values()) {
    inventory[`arn:aws:iam::${accountId}:signing-certificate/${certificate.certificateId}`] = certificate;
  }
  for (const certificate of account.serverCertificates.values()) {
    inventory[formatIamArn(accountId, "server-certificate", certificate.path, certificate.name)] =
      certificate;
  }
  for (const credential of account.serviceCredentials.values()) {
    inventory[`arn:aws:iam::${accountId}:service-specific-credential/${credential.credentialId}`] =
      credential;
  }
  for (const { userId, password: _, before: __, ...profile } of account.loginProfiles.values()) {
    const user = [...users.values()].find((candidate) => candidate.userId === userId);
    if (user !== undefined) inventory[`arn:aws:iam::${accountId}:login-profile/${user.userName}`] = profile;
  }
  for (const provider of account.oidcProviders.values()) inventory[provider.arn] = provider;
  for (const provider of account.samlProviders.values()) inventory[provider.arn] = provider;
  for (const policy of account.passwordPolicies.values()) {
    inventory[`arn:aws:iam::${accountId}:account-password-policy`] = policy;
  }
  for (const { keys: _, ...federation } of account.outboundFederations.values()) {
    inventory[`arn:aws:iam::${accountId}:outbound-web-identity-federation`] = federation;
  }
  for (const settings of account.settings.values()) {
    inventory[`arn:aws:iam::${accountId}:account-settings`] = settings;
  }
  for (const policy of policies.values()) inventory[policy.arn] = policy;
  for (const alias of account.aliases.keys())
    inventory[`arn:aws:iam::${accountId}:account-alias/${alias}`] = { alias };
  return inventory;
}
