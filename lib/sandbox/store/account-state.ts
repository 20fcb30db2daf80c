import type { AccessKey } from "./access-key.js";
import type { AccessJob, AccessRecord, CredentialReport, DeletionTask } from "./access-record.js";
import type { AccountSettings } from "./account-settings.js";
import type { ServerCertificate, ServiceCredential, SigningCertificate, SshPublicKey } from "./credential.js";
import type { Alias, Group, InstanceProfile, ManagedPolicy, Role, User } from "./entity.js";
import type { OidcProvider, SamlProvider } from "./identity-provider.js";
import type { Instance } from "./instance.js";
import type { KeyPair } from "./key-pair.js";
import type { LaunchTemplate } from "./launch-template.js";
import type { LoginProfile, PasswordPolicy } from "./login-profile.js";
import type { MfaDevice } from "./mfa-device.js";
import type { OpenRegion, SecurityGroup, Subnet, Vpc } from "./network.js";
import type { NetworkInterface } from "./network-interface.js";
import type { OutboundFederation } from "./outbound-federation.js";
import type { SecurityGroupRule } from "./security-group-rule.js";
import type { Session } from "./session.js";
import type { Table } from "./table.js";
import type { Volume } from "./volume.js";

/**
 * Everything that exists in one account: tables of plain rows (JSON values only) and nothing else.
 * Snapshots, what is seen late and what is kept on disk are made from any table that is added here.
 */
export interface AccountState {
  /** Twelve digits. */
  readonly accountId: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** The account's alias by itself, or nothing. */
  readonly aliases: Table<Alias>;
  /** By name, in lower case. */
  readonly users: Table<User>;
  /** By name, in lower case. */
  readonly groups: Table<Group>;
  /** By name, in lower case. */
  readonly roles: Table<Role>;
  /** By name, in lower case. */
  readonly instanceProfiles: Table<InstanceProfile>;
  /** The account's own managed policies, by ARN. */
  readonly policies: Table<ManagedPolicy>;
  /** Long-term keys, by id. */
  readonly accessKeys: Table<AccessKey>;
  /** Virtual MFA devices, by serial number (an ARN). */
  readonly mfaDevices: Table<MfaDevice>;
  /** SSH public keys of users, by id. */
  readonly sshPublicKeys: Table<SshPublicKey>;
  /** Signing certificates of users and of the root user, by id. */
  readonly signingCertificates: Table<SigningCertificate>;
  /** Server certificates, by name in lower case. */
  readonly serverCertificates: Table<ServerCertificate>;
  /** Service-specific credentials of users, by id; passwords are not kept. */
  readonly serviceCredentials: Table<ServiceCredential>;
  /** Passwords of users, by the user's id. */
  readonly loginProfiles: Table<LoginProfile>;
  /** The password policy by itself, as `account`, or nothing. */
  readonly passwordPolicies: Table<PasswordPolicy>;
  /** The account's settings by themselves, as `account`, or nothing. */
  readonly settings: Table<AccountSettings>;
  /** Outbound federation by itself, as `account`, or nothing. */
  readonly outboundFederations: Table<OutboundFederation>;
  /** OpenID Connect providers, by ARN. */
  readonly oidcProviders: Table<OidcProvider>;
  /** SAML providers, by ARN. */
  readonly samlProviders: Table<SamlProvider>;
  /** Who has used which service, by entity id and namespace. */
  readonly accessRecords: Table<AccessRecord>;
  /** Questions about who has used what, by id. */
  readonly accessJobs: Table<AccessJob>;
  /** The credential report by itself, as `report`, or nothing. */
  readonly credentialReports: Table<CredentialReport>;
  /** Removals of service-linked roles, by id. */
  readonly deletionTasks: Table<DeletionTask>;
  /** Temporary credentials, by access key id. */
  readonly sessions: Table<Session>;
  /** Regions in which EC2 has been looked at, and what AWS gives to every account has been made. */
  readonly openRegions: Table<OpenRegion>;
  /** Networks of all regions, by id. */
  readonly vpcs: Table<Vpc>;
  /** Subnets of all regions, by id. */
  readonly subnets: Table<Subnet>;
  /** Security groups of all regions, by id. */
  readonly securityGroups: Table<SecurityGroup>;
  /** Rules of security groups of all regions, by id. */
  readonly securityGroupRules: Table<SecurityGroupRule>;
  /** Virtual machines of all regions, by id; terminated ones for a while. */
  readonly instances: Table<Instance>;
  /** Disks of all regions, by id. */
  readonly volumes: Table<Volume>;
  /** Network interfaces of all regions, by id. */
  readonly networkInterfaces: Table<NetworkInterface>;
  /** Key pairs of all regions, by id. */
  readonly keyPairs: Table<KeyPair>;
  /** Launch templates of all regions, by id. */
  readonly launchTemplates: Table<LaunchTemplate>;
}

/** An account in which nothing exists yet. */
export function createAccountState(accountId: string, createdAt: number): AccountState {
  return {
    accountId,
    createdAt,
    aliases: new Map(),
    users: new Map(),
    groups: new Map(),
    roles: new Map(),
    instanceProfiles: new Map(),
    policies: new Map(),
    accessKeys: new Map(),
    mfaDevices: new Map(),
    sshPublicKeys: new Map(),
    signingCertificates: new Map(),
    serverCertificates: new Map(),
    serviceCredentials: new Map(),
    loginProfiles: new Map(),
    passwordPolicies: new Map(),
    settings: new Map(),
    outboundFederations: new Map(),
    oidcProviders: new Map(),
    samlProviders: new Map(),
    accessRecords: new Map(),
    accessJobs: new Map(),
    credentialReports: new Map(),
    deletionTasks: new Map(),
    sessions: new Map(),
    openRegions: new Map(),
    vpcs: new Map(),
    subnets: new Map(),
    securityGroups: new Map(),
    securityGroupRules: new Map(),
    instances: new Map(),
    volumes: new Map(),
    networkInterfaces: new Map(),
    keyPairs: new Map(),
    launchTemplates: new Map(),
  };
}
