import type { Ec2Resource } from "./ec2-resource.js";

/** Where a volume is in use. */
interface VolumeAttachment {
  readonly instanceId: string;
  /** E.g. `/dev/xvda`, which is the root's. */
  readonly deviceName: string;
  readonly isDeletedOnTermination: boolean;
  /** Milliseconds since 1970, whole seconds. */
  readonly attachedAt: number;
}

/** A volume, of which only the description exists. */
export interface Volume extends Ec2Resource {
  /** `vol-…` */
  readonly volumeId: string;
  readonly availabilityZone: string;
  readonly availabilityZoneId: string;
  /** GiB */
  readonly size: number;
  /** E.g. `gp3`. */
  readonly type: string;
  readonly iops?: number | undefined;
  /** MiB a second. */
  readonly throughput?: number | undefined;
  readonly isEncrypted: boolean;
  /** Of the key that was asked for. */
  readonly kmsKeyId?: string;
  readonly clientToken?: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly attachment?: VolumeAttachment;
}
