import type { Tag } from "../../store/entity.js";

/** What every resource of EC2 has. */
export interface Ec2Resource {
  readonly region: string;
  readonly tags: readonly Tag[];
}

/** A region that has been looked at. */
export interface OpenRegion {
  readonly region: string;
  /** Ids of what AWS has given to the account there: a network, its subnets and its security group. */
  readonly givenIds: readonly string[];
}

/** A virtual network. */
export interface Vpc extends Ec2Resource {
  /** `vpc-…` */
  readonly vpcId: string;
  readonly cidrBlock: string;
  /** `vpc-cidr-assoc-…` */
  readonly associationId: string;
  /** `dopt-…`, the region's own set. */
  readonly dhcpOptionsId: string;
  readonly instanceTenancy: "default" | "dedicated";
  readonly isDefault: boolean;
}

/** A part of a virtual network, in one zone. */
export interface Subnet extends Ec2Resource {
  /** `subnet-…` */
  readonly subnetId: string;
  readonly vpcId: string;
  readonly availabilityZone: string;
  readonly availabilityZoneId: string;
  readonly cidrBlock: string;
  readonly isDefault: boolean;
}

/** A security group. Its rules are rows of their own. */
export interface SecurityGroup extends Ec2Resource {
  /** `sg-…` */
  readonly groupId: string;
  readonly groupName: string;
  readonly description: string;
  readonly vpcId: string;
  /** Every network has one that came with it and goes with it. */
  readonly isDefault: boolean;
}
