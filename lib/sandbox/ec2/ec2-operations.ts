import type { Operations } from "../operation.js";
import { describeAvailabilityZones } from "./describe-availability-zones.js";
import { describeInstanceTypeOfferings } from "./describe-instance-type-offerings.js";
import { describeInstanceTypes } from "./describe-instance-types.js";
import { describeInstances } from "./describe-instances.js";
import { describeRegions } from "./describe-regions.js";
import { describeSecurityGroups } from "./describe-security-groups.js";
import { describeSubnets } from "./describe-subnets.js";
import { describeVpcs } from "./describe-vpcs.js";

/** Every EC2 operation that the local account carries out, by name. */
export const ec2Operations: Operations = {
  DescribeAvailabilityZones: describeAvailabilityZones,
  DescribeInstanceTypeOfferings: describeInstanceTypeOfferings,
  DescribeInstanceTypes: describeInstanceTypes,
  DescribeInstances: describeInstances,
  DescribeRegions: describeRegions,
  DescribeSecurityGroups: describeSecurityGroups,
  DescribeSubnets: describeSubnets,
  DescribeVpcs: describeVpcs,
};
