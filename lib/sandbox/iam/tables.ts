import type { AccessKey } from "../store/access-key.js";
import type { AccessJob, AccessRecord, CredentialReport, DeletionTask } from "../store/access-record.js";
import type { AccountSettings } from "../store/account-settings.js";
import type {
  ServerCertificate,
  ServiceCredential,
  SigningCertificate,
  SshPublicKey,
} from "../store/credential.js";
import type { Alias, Group, InstanceProfile, ManagedPolicy, Role, User } from "../store/entity.js";
import type { OidcProvider, SamlProvider } from "../store/identity-provider.js";
import type { LoginProfile, PasswordPolicy } from "../store/login-profile.js";
import type { MfaDevice } from "../store/mfa-device.js";
import type { OutboundFederation } from "../store/outbound-federation.js";
import type { Table } from "../store/table.js";

/** What IAM keeps in an account. */
export interface IamTables {
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
}

declare module "../store/account-state.js" {
  interface AccountState extends IamTables {}
}

/** Tables in which nothing is yet. */
export function createTables(): IamTables {
  return {
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
  };
}
