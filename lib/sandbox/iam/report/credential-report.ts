import type { AccessKey } from "../../store/access-key.js";
import type { AccountState } from "../../store/account-state.js";
import { formatIamArn, formatRootArn } from "../../store/arn.js";
import type { SigningCertificate } from "../../store/credential.js";
import type { User } from "../../store/entity.js";
import { PASSWORD_POLICY } from "../../store/login-profile.js";
import { findCertificates } from "../credential/find-certificates.js";
import { findKeys } from "../credential/find-keys.js";
import { findUserDevices } from "../credential/find-mfa-devices.js";

/** The key of the account's report in its table. */
export const CREDENTIAL_REPORT = "report";

/** AWS makes a new one when the last is as old as this. */
export const REPORT_LIFETIME_MS = 4 * 60 * 60 * 1000;

const DAY_MS = 24 * 60 * 60 * 1000;

const COLUMNS = [
  "user",
  "arn",
  "user_creation_time",
  "password_enabled",
  "password_last_used",
  "password_last_changed",
  "password_next_rotation",
  "mfa_active",
  ...[1, 2].flatMap((number) =>
    ["active", "last_rotated", "last_used_date", "last_used_region", "last_used_service"].map(
      (column) => `access_key_${number}_${column}`,
    ),
  ),
  "cert_1_active",
  "cert_1_last_rotated",
  "cert_2_active",
  "cert_2_last_rotated",
];
const NO_CERTIFICATE = ["false", "N/A"];
const NO_KEY = ["false", "N/A", "N/A", "N/A", "N/A"];

/** The credentials of all users, and of the root user first, as comma-separated values. */
export function createCredentialReport(account: AccountState): string {
  const rows = [
    createRootRow(account),
    ...[...account.users.values()].map((user) => createRow(account, user)),
  ];
  return [COLUMNS, ...rows].map((row) => row.join(",")).join("\n");
}

function createRootRow(account: AccountState): readonly string[] {
  return [
    "<root_account>",
    formatRootArn(account.accountId),
    formatTime(account.createdAt),
    "not_supported",
    "no_information",
    "not_supported",
    "not_supported",
    "false",
    ...formatKeys(findKeys(account, undefined)),
    ...formatCertificates(findCertificates(account, undefined)),
  ];
}

function createRow(account: AccountState, user: User): readonly string[] {
  const profile = account.loginProfiles.get(user.userId);
  const maxAge = account.passwordPolicies.get(PASSWORD_POLICY)?.maxAge;
  const password =
    profile === undefined
      ? ["false", "N/A", "N/A", "N/A"]
      : [
          "true",
          "no_information",
          formatTime(profile.changedAt),
          maxAge === undefined ? "N/A" : formatTime(profile.changedAt + maxAge * DAY_MS),
        ];
  return [
    user.userName,
    formatIamArn(account.accountId, "user", user.path, user.userName),
    formatTime(user.createdAt),
    ...password,
    String(findUserDevices(account, user).length > 0),
    ...formatKeys(findKeys(account, user.userName)),
    ...formatCertificates(findCertificates(account, user.userId)),
  ];
}

function formatKeys([first, second]: readonly AccessKey[]): readonly string[] {
  return [first, second].flatMap((key) => (key === undefined ? NO_KEY : formatKey(key)));
}

function formatKey({ status, createdAt, lastUsed }: AccessKey): readonly string[] {
  const used =
    lastUsed === undefined
      ? ["N/A", "N/A", "N/A"]
      : [formatTime(lastUsed.at), lastUsed.region, lastUsed.service];
  return [String(status === "Active"), formatTime(createdAt), ...used];
}

function formatCertificates([first, second]: readonly SigningCertificate[]): readonly string[] {
  return [first, second].flatMap((one) =>
    one === undefined ? NO_CERTIFICATE : [String(one.status === "Active"), formatTime(one.uploadedAt)],
  );
}

function formatTime(time: number): string {
  return new Date(time).toISOString().replace(/\.\d{3}Z/, "+00:00");
}
