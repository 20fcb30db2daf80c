import type { EnableMFADeviceRequest } from "@aws-sdk/client-iam";
import { findSyncStep } from "../../mfa/find-code-step.js";
import type { Operation } from "../../service/operation.js";
import { findMfaDevice, findUserDevices } from "../credential/find-mfa-device.js";
import { createIamError } from "../iam-error.js";
import { checkQuota, findEntity, USERS } from "../kind/entity-kind.js";

/** Gives a device to a user who shows two codes of it, one after the other. */
export const enableMFADevice: Operation<EnableMFADeviceRequest> = ({ input, account, clock }) => {
  const user = findEntity(account, USERS, input.UserName);
  const device = findMfaDevice(account, input.SerialNumber);
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
