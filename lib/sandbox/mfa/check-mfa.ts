import type { Caller } from "../identity/caller.js";
import { AwsError } from "../protocol/aws-error.js";
import type { Members } from "../protocol/members.js";
import type { AccountState } from "../store/account-state.js";
import type { MfaDevice } from "../store/mfa-device.js";
import { findCodeStep } from "./find-code-step.js";

/** A caller's device whose code was right, and the code's period. */
export interface MfaProof {
  readonly device: MfaDevice;
  readonly step: number;
}

/**
 * Checks the one-time code of a request to STS: `SerialNumber` and `TokenCode`. Undefined when it brings none.
 * Throws AWS's refusal for a device that is not the caller's, and for a code that is wrong or was used before.
 */
export function checkMfa(
  account: AccountState,
  caller: Caller,
  { SerialNumber: serialNumber, TokenCode: code }: Members,
  times: readonly Date[],
): MfaProof | undefined {
  if (serialNumber === undefined && code === undefined) return undefined;
  if (typeof serialNumber !== "string" || typeof code !== "string") {
    throw createFailure(", must provide both MFA serial number and one time pass code.");
  }
  const device = account.mfaDevices.get(serialNumber);
  if (caller.type !== "user" || device?.userId === undefined || device.userId !== caller.userId) {
    throw createFailure(
      ", unable to validate MFA code.  Please verify your MFA serial number is valid and associated with this user.",
    );
  }
  const step = findCodeStep(device, code, times);
  if (step === undefined) throw createFailure(" with invalid MFA one time pass code. ");
  return { device, step };
}

/** Remembers that a code was used: it counts once. */
export function useMfa(account: AccountState, { device, step }: MfaProof): void {
  account.mfaDevices.set(device.serialNumber, { ...device, lastStep: step });
}

function createFailure(text: string): AwsError {
  return new AwsError("AccessDenied", `MultiFactorAuthentication failed${text}`, 403);
}
