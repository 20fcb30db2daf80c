import type { EnableMFADeviceRequest } from "@aws-sdk/client-iam";
import { findSyncStep } from "../../mfa/find-code-step.js";
import type { Operation } from "../../service/operation.js";
import { findUserDevices } from "../credential/find-mfa-devices.js";
import { createIamError } from "../error/iam-error.js";
import { checkQuota, findEntity } from "../kind/find-entity.js";
import { MFA_DEVICES } from "../kind/mfa-device.js";
import { USERS } from "../kind/user.js";

/** Gives a device to a user who shows two codes of it, one after the other. */
export const enableMFADevice: Operation<EnableMFADeviceRequest> = ({ input, account, clock }) => {
  const user = findEntity(account, USERS, input.UserName);
  const device = findEntity(account, MFA_DEVICES, input.SerialNumber);
  if (device.userId !== undefined) {
    throw createIamError("EntityAlreadyExists", "MFA Device is already in use.");
  }
  checkQuota(["MFADevicesPerUser", 8], findUserDevices(account, user).length + 1);
  const codes = [input.AuthenticationCode1, input.AuthenticationCode2] as const;
  const lastStep = findSyncStep(device, codes, [new Date(), clock.now()]);
  if (lastStep === undefined) {
    throw createIamError("InvalidAuthenticationCode", "Authentication code for device is not valid.");
  }
  const enabledAt = clock.now().getTime();
  account.mfaDevices.set(device.serialNumber, { ...device, userId: user.userId, enabledAt, lastStep });
  return undefined;
};
