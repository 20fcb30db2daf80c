import type { BlockDeviceMapping } from "@aws-sdk/client-ec2";
import type { Checked } from "../operation.js";
import { createEc2Error } from "./ec2-error.js";
import { refuseMembers } from "./refuse-members.js";

/** A disk that a launch makes. */
export interface VolumePlan {
  readonly deviceName: string;
  /** GiB */
  readonly size: number;
  readonly type: string;
  readonly iops?: number | undefined;
  readonly throughput?: number | undefined;
  readonly isEncrypted: boolean;
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
/** What AWS makes of a volume when nobody says. */
const DEFAULT_TYPE = "gp2";
/** Of the types that have them without being told. */
const DEFAULTS: Readonly<Record<string, Pick<VolumePlan, "iops" | "throughput">>> = {
  gp3: { iops: 3000, throughput: 125 },
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

/** The disks of a launch as they are asked for, checked by nobody yet: the root's first. */
export function findLaunchVolumes(mappings: readonly Mapping[] | undefined = []): readonly VolumePlan[] {
  const own = mappings.find(({ DeviceName }) => DeviceName === ROOT.deviceName);
  const more = mappings.filter(
    ({ DeviceName, Ebs, NoDevice }) =>
      DeviceName !== ROOT.deviceName && NoDevice === undefined && Ebs !== undefined,
  );
  return [
    { ...ROOT, ...planVolume(own, ROOT) },
    ...more.map((mapping) => planVolume(mapping, undefined)),
  ].map((volume) => ({ ...DEFAULTS[volume.type], ...volume }));
}

function planVolume(mapping: Mapping | undefined, root: VolumePlan | undefined): VolumePlan {
  const { DeviceName: deviceName = "", Ebs: ebs = {} } = mapping ?? {};
  const { Iops: iops, Throughput: throughput, SnapshotId: snapshotId } = ebs;
  return {
    deviceName: deviceName === "" && root !== undefined ? root.deviceName : deviceName,
    size: ebs.VolumeSize ?? root?.size ?? 1,
    type: ebs.VolumeType ?? root?.type ?? DEFAULT_TYPE,
    isEncrypted: ebs.Encrypted === true || ebs.KmsKeyId !== undefined,
    isDeletedOnTermination: ebs.DeleteOnTermination ?? true,
    ...(iops === undefined ? {} : { iops }),
    ...(throughput === undefined ? {} : { throughput }),
    ...(snapshotId === undefined ? {} : { snapshotId }),
  };
}

/** Refuses disks that cannot be. */
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
  const { SnapshotId: snapshotId, VolumeSize: size, VolumeType: type, Iops: iops } = ebs;
  if (name !== ROOT.deviceName && snapshotId === undefined && size === undefined) {
    throw createEc2Error("MissingParameter", "The request must contain the parameter size or snapshotId");
  }
  if (snapshotId !== undefined) {
    throw createEc2Error("InvalidSnapshot.NotFound", `The snapshot '${snapshotId}' does not exist.`);
  }
  if (iops === undefined && (type === "io1" || type === "io2")) {
    const text = `The request must contain the parameter iops`;
    throw createEc2Error("MissingParameter", text);
  }
  if (iops !== undefined && !["gp3", "io1", "io2"].includes(type ?? DEFAULT_TYPE)) {
    const text = `The parameter iops is not supported for ${type ?? DEFAULT_TYPE} volumes.`;
    throw createEc2Error("InvalidParameterCombination", text);
  }
}
