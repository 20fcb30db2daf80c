import { createStsError } from "./sts-error.js";

/** Refuses a one-time code, as AWS does when the device is not the caller's. */
export function checkMfa(serialNumber: string | undefined): void {
  if (serialNumber === undefined) return;
  throw createStsError(
    "AccessDenied",
    "MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial number is valid and associated with this user.",
  );
}
