import type { Ec2Resource } from "./ec2-resource.js";

/** A virtual private cloud. */
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
