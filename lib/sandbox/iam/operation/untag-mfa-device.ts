import type { UntagMFADeviceRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findMfaDevice } from "../credential/find-mfa-device.js";
import { removeTags } from "../kind/tags.js";

/** Takes tags away from a virtual MFA device. */
export const untagMFADevice: Operation<UntagMFADeviceRequest> = ({ input, account }) => {
  const device = findMfaDevice(account, input.SerialNumber);
  const tags = removeTags(device.tags, input.TagKeys, "exact");
  account.mfaDevices.set(device.serialNumber, { ...device, tags });
  return undefined;
};
