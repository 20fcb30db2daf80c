import type { Tag } from "./entity.js";
import type { Ec2Resource } from "./network.js";

/** A disk of an instance. */
export interface InstanceVolume {
  /** E.g. `/dev/xvda`, which is the root's. */
  readonly deviceName: string;
  /** `vol-…` */
  readonly volumeId: string;
  readonly isDeletedOnTermination: boolean;
  readonly tags: readonly Tag[];
}

/** A network interface of an instance. */
export interface InstanceInterface {
  /** `eni-…` */
  readonly networkInterfaceId: string;
  /** `eni-attach-…` */
  readonly attachmentId: string;
  readonly macAddress: string;
  /** 0 is the primary one. */
  readonly deviceIndex: number;
  readonly description: string;
  readonly subnetId: string;
  readonly vpcId: string;
  readonly groupIds: readonly string[];
  readonly privateIpAddress: string;
  readonly publicIpAddress?: string;
  readonly isDeletedOnTermination: boolean;
  readonly tags: readonly Tag[];
}

/** A virtual machine, of which only the description exists. */
export interface Instance extends Ec2Resource {
  /** `i-…` */
  readonly instanceId: string;
  /** `r-…`, shared by instances that were launched together. */
  readonly reservationId: string;
  /** Place among the instances that were launched together. */
  readonly launchIndex: number;
  readonly clientToken: string;
  /** `ami-…` */
  readonly imageId: string;
  readonly instanceType: string;
  readonly architecture: string;
  readonly instanceProfileArn?: string;
  /** `AIPA…` */
  readonly instanceProfileId?: string;
  readonly availabilityZone: string;
  readonly availabilityZoneId: string;
  /** The primary one first. */
  readonly interfaces: readonly [InstanceInterface, ...InstanceInterface[]];
  /** The root's first. */
  readonly volumes: readonly InstanceVolume[];
  readonly isMonitored: boolean;
  readonly isEbsOptimized: boolean;
  /** Milliseconds since 1970, whole seconds. */
  readonly launchedAt: number;
  /** Only once it has been terminated; milliseconds since 1970. */
  readonly terminatedAt?: number;
}
