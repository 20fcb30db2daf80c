import type { MfaDevice } from "../../store/mfa-device.js";
import type { TaggedKind } from "./kind.js";

/** Virtual MFA devices. What AWS counts is how many a user has enabled. */
export const MFA_DEVICES: TaggedKind<MfaDevice> = {
  type: "mfa",
  noun: "MFADevice",
  creation: "CreateVirtualMFADevice",
  member: "SerialNumber",
  newMember: "VirtualMFADeviceName",
  isNamedByArn: true,
  quota: ["VirtualMFADevicesPerAccount", Number.POSITIVE_INFINITY],
  tagKeys: "exact",
  list: undefined,
  findTable: ({ mfaDevices }) => mfaDevices,
  nameOf: ({ serialNumber }) => serialNumber,
  formatArn: (_, { serialNumber }) => serialNumber,
  formatMissing: (serialNumber) => `VirtualMFADevice with serial number ${serialNumber} doesn't exist.`,
  formatTaken: () => "MFADevice entity at the same path and name already exists.",
  formatListed: ({ seed: _, lastStep: __, ...device }) => device,
};
