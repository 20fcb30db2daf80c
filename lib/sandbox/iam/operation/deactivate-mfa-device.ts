import type { DeactivateMFADeviceRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findEnabledDevice } from "../credential/find-mfa-devices.js";
import { findMeantUser } from "../entity/own-user.js";
import { createIamError } from "../error/iam-error.js";
import { findEntity } from "../kind/find-entity.js";
import { USERS } from "../kind/user.js";

/** Takes a device from its user; the device stays. */
export const deactivateMFADevice: Operation<DeactivateMFADeviceRequest> = ({ input, account, caller }) => {
  const userName = findMeantUser(caller, input.UserName);
  if (userName === undefined) throw createIamError("NoSuchEntity", "MFA Device invalid for user.");
  const user = findEntity(account, USERS, userName);
  const { userId: _, enabledAt: __, ...device } = findEnabledDevice(account, user, input.SerialNumber);
  account.mfaDevices.set(device.serialNumber, device);
  return undefined;
};
