import type { SetSecurityTokenServicePreferencesRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { ACCOUNT_SETTINGS } from "../../store/account-settings.js";

/** Chooses the version of the tokens that STS's global endpoint gives; the account's summary shows it. */
export const setSecurityTokenServicePreferences: Operation<SetSecurityTokenServicePreferencesRequest> = ({
  input,
  account,
}) => {
  const globalEndpointTokenVersion = input.GlobalEndpointTokenVersion === "v2Token" ? 2 : 1;
  account.settings.set(ACCOUNT_SETTINGS, { globalEndpointTokenVersion });
  return undefined;
};
