import type { Ec2Resource } from "./ec2-resource.js";

/** Where a network interface is in use. */
interface InterfaceAttachment {
  /** `eni-attach-…` */
  readonly attachmentId: string;
  readonly instanceId: string;
  /** 0 is the primary one. */
  readonly deviceIndex: number;
  readonly isDeletedOnTermination: boolean;
  /** Milliseconds since 1970, whole seconds. */
  readonly attachedAt: number;
}

/** A network interface. */
export interface NetworkInterface extends Ec2Resource {
  /** `eni-…` */
  readonly networkInterfaceId: string;
  readonly macAddress: string;
  readonly description: string;
  readonly subnetId: string;
  readonly vpcId: string;
  readonly availabilityZone: string;
  readonly availabilityZoneId: string;
  readonly groupIds: readonly string[];
  readonly privateIpAddress: string;
  /** Whether it has an address in the internet while its instance runs. */
  readonly isPublic: boolean;
  readonly publicIpAddress?: string;
  readonly isSourceDestChecked: boolean;
  readonly attachment?: InterfaceAttachment;
}
