import type { CreateVolumeRequest, Volume as VolumeAnswer } from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { refuseMembers } from "../../service/refuse-members.js";
import { formatVolume } from "../answer/format-volume.js";
import { createEc2Error } from "../error/ec2-error.js";
import { KINDS } from "../kind/kinds.js";
import { findRows } from "../list/find-rows.js";
import { findZone } from "../region/find-zone.js";
import { createEc2Id } from "../row/ec2-id.js";
import type { Volume } from "../row/volume.js";
import { readTagSpecifications } from "../tag/read-tag-specifications.js";
import { checkVolumeSettings, readVolumeSettings } from "../volume/volume-settings.js";

const MEMBERS = [
  "AvailabilityZone",
  "AvailabilityZoneId",
  "ClientToken",
  "Encrypted",
  "Iops",
  "KmsKeyId",
  "Size",
  "SnapshotId",
  "TagSpecifications",
  "Throughput",
  "VolumeType",
];

/** Makes a volume that is attached to nothing. */
export const createVolume: Operation<CreateVolumeRequest, VolumeAnswer> = (call) => {
  const { input, account, region, store, clock } = call;
  const { MultiAttachEnabled: isShared, ...rest } = input;
  refuseMembers("CreateVolume", isShared === true ? { ...input } : rest, MEMBERS);
  const { accountId } = account;
  const known = findRows(account, region, "volumes").find(
    ({ clientToken }) => clientToken !== undefined && clientToken === input.ClientToken,
  );
  if (known !== undefined) return formatCreated(accountId, known);
  const tags = readTagSpecifications(input.TagSpecifications, KINDS.volumes.type);
  const zone = readZone(region, input.AvailabilityZone, input.AvailabilityZoneId);
  if (input.SnapshotId !== undefined) {
    throw createEc2Error("InvalidSnapshot.NotFound", `The snapshot '${input.SnapshotId}' does not exist.`);
  }
  if (input.Size === undefined) {
    throw createEc2Error("MissingParameter", "The request must contain the parameter size/snapshot");
  }
  checkVolumeSettings(input);
  const { KmsKeyId: kmsKeyId, ClientToken: clientToken } = input;
  const volume: Volume = {
    volumeId: createEc2Id(KINDS.volumes.prefix, store.random),
    region,
    availabilityZone: zone.name,
    availabilityZoneId: zone.id,
    ...readVolumeSettings(input),
    ...(kmsKeyId === undefined ? {} : { kmsKeyId }),
    ...(clientToken === undefined ? {} : { clientToken }),
    createdAt: clock.now().getTime(),
    tags,
  };
  account.volumes.set(volume.volumeId, volume);
  return formatCreated(accountId, volume);
};

function formatCreated(accountId: string, volume: Volume): VolumeAnswer {
  const { Attachments: _, ...answer } = formatVolume(accountId, volume);
  return { ...answer, State: "creating" };
}

function readZone(region: string, name: string | undefined, id: string | undefined) {
  if (name === undefined && id === undefined) {
    throw createEc2Error("MissingParameter", "The request must contain the parameter availabilityZone");
  }
  const zone = findZone(region, name, id);
  if (zone !== undefined) return zone;
  throw createEc2Error("InvalidZone.NotFound", `The zone '${name ?? id}' does not exist.`);
}
