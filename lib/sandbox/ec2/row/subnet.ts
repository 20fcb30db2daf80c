import type { Ec2Resource } from "./ec2-resource.js";

/** A part of a VPC, in one zone. */
export interface Subnet extends Ec2Resource {
  /** `subnet-…` */
  readonly subnetId: string;
  readonly vpcId: string;
  readonly availabilityZone: string;
  readonly availabilityZoneId: string;
  readonly cidrBlock: string;
  readonly isDefault: boolean;
}
