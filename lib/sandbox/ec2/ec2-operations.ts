import { deferOperation } from "../defer-operation.js";
import type { Operations } from "../operation.js";

/** Every EC2 operation that the local account carries out, by name. */
export const ec2Operations: Operations = {
  CreateSecurityGroup: deferOperation("createSecurityGroup", () => import("./create-security-group.js")),
  CreateSubnet: deferOperation("createSubnet", () => import("./create-subnet.js")),
  CreateTags: deferOperation("createTags", () => import("./create-tags.js")),
  CreateVpc: deferOperation("createVpc", () => import("./create-vpc.js")),
  DeleteSecurityGroup: deferOperation("deleteSecurityGroup", () => import("./delete-security-group.js")),
  DeleteSubnet: deferOperation("deleteSubnet", () => import("./delete-subnet.js")),
  DeleteTags: deferOperation("deleteTags", () => import("./delete-tags.js")),
  DeleteVpc: deferOperation("deleteVpc", () => import("./delete-vpc.js")),
  DescribeAvailabilityZones: deferOperation(
    "describeAvailabilityZones",
    () => import("./describe-availability-zones.js"),
  ),
  DescribeInstanceTypeOfferings: deferOperation(
    "describeInstanceTypeOfferings",
    () => import("./describe-instance-type-offerings.js"),
  ),
  DescribeInstanceTypes: deferOperation(
    "describeInstanceTypes",
    () => import("./describe-instance-types.js"),
  ),
  DescribeInstances: deferOperation("describeInstances", () => import("./describe-instances.js")),
  DescribeRegions: deferOperation("describeRegions", () => import("./describe-regions.js")),
  DescribeSecurityGroups: deferOperation(
    "describeSecurityGroups",
    () => import("./describe-security-groups.js"),
  ),
  DescribeSubnets: deferOperation("describeSubnets", () => import("./describe-subnets.js")),
  DescribeTags: deferOperation("describeTags", () => import("./describe-tags.js")),
  DescribeVpcs: deferOperation("describeVpcs", () => import("./describe-vpcs.js")),
  RunInstances: deferOperation("runInstances", () => import("./run-instances.js")),
  TerminateInstances: deferOperation("terminateInstances", () => import("./terminate-instances.js")),
};
