import type { DeleteVirtualMFADeviceRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { createIamError } from "../error/iam-error.js";
import { findEntity } from "../kind/find-entity.js";
import { MFA_DEVICES } from "../kind/mfa-device.js";

/** Deletes a device that nobody uses. */
export const deleteVirtualMFADevice: Operation<DeleteVirtualMFADeviceRequest> = ({ input, account }) => {
  const device = findEntity(account, MFA_DEVICES, input.SerialNumber);
  if (device.userId !== undefined) {
    throw createIamError(
      "DeleteConflict",
      "MFA VirtualDevice is in use. Must deactivate MFA device before deleting VirtualMFADevice.",
    );
  }
  account.mfaDevices.delete(device.serialNumber);
  return undefined;
};
