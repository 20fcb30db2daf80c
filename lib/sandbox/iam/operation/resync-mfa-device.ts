import type { ResyncMFADeviceRequest } from "@aws-sdk/client-iam";
import { findSyncStep } from "../../mfa/find-code-step.js";
import type { Operation } from "../../service/operation.js";
import { findEnabledDevice } from "../credential/find-mfa-devices.js";
import { createIamError } from "../error/iam-error.js";
import { findEntity } from "../kind/find-entity.js";
import { USERS } from "../kind/user.js";

/** Brings a device and the account together again by two codes, one after the other. */
export const resyncMFADevice: Operation<ResyncMFADeviceRequest> = ({ input, account, clock }) => {
  const user = findEntity(account, USERS, input.UserName);
  const device = findEnabledDevice(account, user, input.SerialNumber);
  const codes = [input.AuthenticationCode1, input.AuthenticationCode2] as const;
  const lastStep = findSyncStep(device, codes, [new Date(), clock.now()]);
  if (lastStep === undefined) {
    throw createIamError("InvalidAuthenticationCode", "Authentication code for device is not valid.");
  }
  account.mfaDevices.set(device.serialNumber, { ...device, lastStep });
  return undefined;
};
