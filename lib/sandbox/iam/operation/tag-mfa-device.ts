import type { TagMFADeviceRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findMfaDevice } from "../credential/find-mfa-device.js";
import { addTags } from "../kind/tags.js";

/** Adds tags to a virtual MFA device. */
export const tagMFADevice: Operation<TagMFADeviceRequest> = ({ input, account }) => {
  const device = findMfaDevice(account, input.SerialNumber);
  const tags = addTags(device.tags, input.Tags, "exact");
  account.mfaDevices.set(device.serialNumber, { ...device, tags });
  return undefined;
};
