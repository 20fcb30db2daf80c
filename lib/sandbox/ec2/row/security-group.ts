import type { Ec2Resource } from "./ec2-resource.js";

/** A security group. Its rules are rows of their own. */
export interface SecurityGroup extends Ec2Resource {
  /** `sg-…` */
  readonly groupId: string;
  readonly groupName: string;
  readonly description: string;
  readonly vpcId: string;
  /** Every VPC has one that came with it and goes with it. */
  readonly isDefault: boolean;
}
