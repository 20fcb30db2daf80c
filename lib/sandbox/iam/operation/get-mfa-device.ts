import type { GetMFADeviceRequest, GetMFADeviceResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findEnabledDevice } from "../credential/find-mfa-devices.js";
import { findEntity } from "../kind/find-entity.js";
import { MFA_DEVICES } from "../kind/mfa-device.js";
import { USERS } from "../kind/user.js";

/** Tells about a device, and whose it is. */
export const getMFADevice: Operation<GetMFADeviceRequest, GetMFADeviceResponse> = ({ input, account }) => {
  const { SerialNumber: serialNumber, UserName: given } = input;
  const asked = given === undefined ? undefined : findEntity(account, USERS, given);
  const device =
    asked === undefined
      ? findEntity(account, MFA_DEVICES, serialNumber)
      : findEnabledDevice(account, asked, serialNumber);
  const user = [...account.users.values()].find(({ userId }) => userId === device.userId);
  return {
    ...(user === undefined ? {} : { UserName: user.userName }),
    SerialNumber: serialNumber,
    ...(device.enabledAt === undefined ? {} : { EnableDate: new Date(device.enabledAt) }),
  };
};
