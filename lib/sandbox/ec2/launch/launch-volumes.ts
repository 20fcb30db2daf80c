import type { BlockDeviceMapping } from "@aws-sdk/client-ec2";
import type { Checked } from "../../service/operation.js";
import { refuseMembers } from "../../service/refuse-members.js";
import { createEc2Error } from "../error/ec2-error.js";
import { checkVolumeSettings, readVolumeSettings, type VolumeSettings } from "../volume/volume-settings.js";

/** A volume that a launch makes. */
export interface VolumePlan extends VolumeSettings {
  readonly deviceName: string;
  readonly snapshotId?: string | undefined;
  readonly isDeletedOnTermination: boolean;
}

/** What every image has: the local account has none, and shows what AWS's own have. */
const ROOT: VolumePlan = {
  deviceName: "/dev/xvda",
  size: 8,
  type: "gp3",
  isEncrypted: false,
  isDeletedOnTermination: true,
};
const MEMBERS = ["DeviceName", "Ebs", "NoDevice", "VirtualName"];
const EBS_MEMBERS = [
  "DeleteOnTermination",
  "Encrypted",
  "Iops",
  "KmsKeyId",
  "SnapshotId",
  "Throughput",
  "VolumeSize",
  "VolumeType",
];

type Mapping = Checked<BlockDeviceMapping>;

/** The volumes of a launch as they are asked for, checked by nobody yet: the root's first. */
export function findLaunchVolumes(mappings: readonly Mapping[] | undefined = []): readonly VolumePlan[] {
  const own = mappings.find(({ DeviceName }) => DeviceName === ROOT.deviceName);
  const more = mappings.filter(
    ({ DeviceName, Ebs, NoDevice }) =>
      DeviceName !== ROOT.deviceName && NoDevice === undefined && Ebs !== undefined,
  );
  return [planVolume(own, ROOT), ...more.map((mapping) => planVolume(mapping, undefined))];
}

function planVolume(mapping: Mapping | undefined, root: VolumePlan | undefined): VolumePlan {
  const { DeviceName: deviceName = "", Ebs: ebs = {} } = mapping ?? {};
  const { SnapshotId: snapshotId } = ebs;
  return {
    deviceName: root?.deviceName ?? deviceName,
    ...readVolumeSettings({ ...ebs, Size: ebs.VolumeSize }, root),
    isDeletedOnTermination: ebs.DeleteOnTermination ?? true,
    ...(snapshotId === undefined ? {} : { snapshotId }),
  };
}

/** Refuses volumes that cannot be. */
export function checkLaunchVolumes(mappings: readonly Mapping[] | undefined = []): void {
  const names = new Set<string>();
  for (const mapping of mappings) {
    refuseMembers("RunInstances", { ...mapping }, MEMBERS);
    refuseMembers("RunInstances", { ...mapping.Ebs }, EBS_MEMBERS);
    const { DeviceName: name, Ebs: ebs } = mapping;
    if (name === undefined) {
      throw createEc2Error("MissingParameter", "The request must contain the parameter deviceName");
    }
    if (names.has(name)) {
      const text = `The device '${name}' is used in more than one block-device mapping`;
      throw createEc2Error("InvalidBlockDeviceMapping", text);
    }
    names.add(name);
    if (ebs !== undefined) checkVolume(name, ebs);
  }
}

function checkVolume(name: string, ebs: NonNullable<Mapping["Ebs"]>): void {
  const { SnapshotId: snapshotId, VolumeSize: size } = ebs;
  if (name !== ROOT.deviceName && snapshotId === undefined && size === undefined) {
    throw createEc2Error("MissingParameter", "The request must contain the parameter size or snapshotId");
  }
  if (snapshotId !== undefined) {
    throw createEc2Error("InvalidSnapshot.NotFound", `The snapshot '${snapshotId}' does not exist.`);
  }
  checkVolumeSettings({
    ...ebs,
    Size: size,
    VolumeType: ebs.VolumeType ?? (name === ROOT.deviceName ? ROOT.type : undefined),
  });
}
