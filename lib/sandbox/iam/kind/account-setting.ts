import type { AccountSettings } from "../../store/account-settings.js";
import type { Alias } from "../../store/entity.js";
import type { PasswordPolicy } from "../../store/login-profile.js";
import type { OutboundFederation } from "../../store/outbound-federation.js";
import type { Kind } from "./kind.js";

/** The account's alias. */
export const ALIASES: Kind<Alias> = {
  findTable: ({ aliases }) => aliases,
  formatArn: ({ accountId }, { alias }) => `arn:aws:iam::${accountId}:account-alias/${alias}`,
};

/** What the account asks of passwords. */
export const PASSWORD_POLICIES: Kind<PasswordPolicy> = {
  findTable: ({ passwordPolicies }) => passwordPolicies,
  formatArn: ({ accountId }) => `arn:aws:iam::${accountId}:account-password-policy`,
};

/** What the account has chosen for itself. */
export const SETTINGS: Kind<AccountSettings> = {
  findTable: ({ settings }) => settings,
  formatArn: ({ accountId }) => `arn:aws:iam::${accountId}:account-settings`,
};

/** Whether services elsewhere may be shown who the account's principals are. */
export const OUTBOUND_FEDERATIONS: Kind<OutboundFederation> = {
  findTable: ({ outboundFederations }) => outboundFederations,
  formatArn: ({ accountId }) => `arn:aws:iam::${accountId}:outbound-web-identity-federation`,
  formatListed: ({ keys: _, ...federation }) => federation,
};
