import type { ListMFADevicesRequest, ListMFADevicesResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findUserDevices } from "../credential/find-mfa-devices.js";
import { findMeantUser } from "../entity/own-user.js";
import { findEntity } from "../kind/find-entity.js";
import { USERS } from "../kind/user.js";
import { findPage } from "../list/page.js";

/** Lists the devices of a user, or of the caller, in pages. */
export const listMFADevices: Operation<ListMFADevicesRequest, ListMFADevicesResponse> = (call) => {
  const { input, account, caller } = call;
  const userName = findMeantUser(caller, input.UserName);
  if (userName === undefined) return { MFADevices: [], IsTruncated: false };
  const user = findEntity(account, USERS, userName);
  const { items, position } = findPage(
    findUserDevices(account, user),
    input,
    ({ serialNumber }) => serialNumber,
  );
  const devices = items.map(({ serialNumber, enabledAt = 0 }) => ({
    UserName: user.userName,
    SerialNumber: serialNumber,
    EnableDate: new Date(enabledAt),
  }));
  return { MFADevices: devices, ...position };
};
