import type { IamTables } from "../tables.js";
import { ALIASES, OUTBOUND_FEDERATIONS, PASSWORD_POLICIES, SETTINGS } from "./account-setting.js";
import { LOGIN_PROFILES, SERVICE_CREDENTIALS, SIGNING_CERTIFICATES, SSH_PUBLIC_KEYS } from "./credential.js";
import { GROUPS } from "./group.js";
import { INSTANCE_PROFILES } from "./instance-profile.js";
import type { Entity, EntityKind, Kind } from "./kind.js";
import { MFA_DEVICES } from "./mfa-device.js";
import { OIDC_PROVIDERS } from "./oidc-provider.js";
import { POLICIES } from "./policy.js";
import { ROLES } from "./role.js";
import { SAML_PROVIDERS } from "./saml-provider.js";
import { SERVER_CERTIFICATES } from "./server-certificate.js";
import { USERS } from "./user.js";

/** Every kind of entity that requests name. */
export const ENTITY_KINDS: readonly EntityKind<Entity>[] = [
  USERS,
  GROUPS,
  ROLES,
  INSTANCE_PROFILES,
  MFA_DEVICES,
  SERVER_CERTIFICATES,
  OIDC_PROVIDERS,
  SAML_PROVIDERS,
  POLICIES,
];

/** Every kind of row that the inventory shows. */
export const KINDS: readonly Kind<object>[] = [
  ...ENTITY_KINDS,
  SSH_PUBLIC_KEYS,
  SIGNING_CERTIFICATES,
  SERVICE_CREDENTIALS,
  LOGIN_PROFILES,
  PASSWORD_POLICIES,
  OUTBOUND_FEDERATIONS,
  SETTINGS,
  ALIASES,
];

/** Tables of IAM's that the inventory does not show, and why. */
export const UNLISTED_TABLES: Readonly<Partial<Record<keyof IamTables, string>>> = {
  accessKeys: "shown with their user",
  accessRecords: "what use leaves behind",
  accessJobs: "a question, and not what is asked about",
  credentialReports: "made from what is listed",
  deletionTasks: "a note of what is gone",
};
