import type { Volume as VolumeAnswer } from "@aws-sdk/client-ec2";
import type { Volume } from "../row/volume.js";
import { createStableKeyArn } from "../volume/stable-key-arn.js";
import { formatTags } from "./format-tags.js";

/** A gp2 volume has three operations a second for each GiB, but not fewer or more than these. */
const GP2_OPERATIONS = [100, 16000] as const;

/** A volume as DescribeVolumes answers it. */
export function formatVolume(accountId: string, volume: Volume): VolumeAnswer {
  const { volumeId, size, type, throughput, region, attachment } = volume;
  const iops = volume.iops ?? (type === "gp2" ? countOperations(size) : undefined);
  return {
    AvailabilityZoneId: volume.availabilityZoneId,
    ...(iops === undefined ? {} : { Iops: iops }),
    ...formatTags(volume.tags),
    VolumeType: type as VolumeAnswer["VolumeType"],
    MultiAttachEnabled: false,
    ...(throughput === undefined ? {} : { Throughput: throughput }),
    Operator: { Managed: false },
    VolumeId: volumeId,
    Size: size,
    SnapshotId: "",
    AvailabilityZone: volume.availabilityZone,
    State: attachment === undefined ? "available" : "in-use",
    CreateTime: new Date(volume.createdAt),
    Attachments: attachment === undefined ? [] : [formatAttachment(volumeId, attachment, "attached")],
    Encrypted: volume.isEncrypted,
    ...(volume.isEncrypted ? { KmsKeyId: volume.kmsKeyId ?? createStableKeyArn(accountId, region) } : {}),
  };
}

type Attachment = NonNullable<VolumeAnswer["Attachments"]>[number];

/** Where a volume is in use, as answers have it. */
export function formatAttachment(
  volumeId: string,
  attachment: NonNullable<Volume["attachment"]>,
  state: NonNullable<Attachment["State"]>,
): Attachment {
  return {
    DeleteOnTermination: attachment.isDeletedOnTermination,
    VolumeId: volumeId,
    InstanceId: attachment.instanceId,
    Device: attachment.deviceName,
    State: state,
    AttachTime: new Date(attachment.attachedAt),
  };
}

function countOperations(size: number): number {
  const [least, most] = GP2_OPERATIONS;
  return Math.min(most, Math.max(least, 3 * size));
}
