import type { Ec2Resource } from "./network.js";

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
  readonly subnetId: string;
  readonly vpcId: string;
  readonly availabilityZone: string;
  readonly availabilityZoneId: string;
  readonly groupIds: readonly string[];
  readonly privateIpAddress: string;
  readonly publicIpAddress?: string;
  /** `eni-…` */
  readonly networkInterfaceId: string;
  /** `eni-attach-…` */
  readonly attachmentId: string;
  readonly macAddress: string;
  /** `vol-…` */
  readonly volumeId: string;
  readonly isMonitored: boolean;
  readonly isEbsOptimized: boolean;
  /** Milliseconds since 1970, whole seconds. */
  readonly launchedAt: number;
  /** Only once it has been terminated; milliseconds since 1970. */
  readonly terminatedAt?: number;
}
