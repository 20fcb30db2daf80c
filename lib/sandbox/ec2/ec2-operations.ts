import type { Operations } from "../operation.js";
import { createSecurityGroup } from "./create-security-group.js";
import { createSubnet } from "./create-subnet.js";
import { createTags } from "./create-tags.js";
import { createVpc } from "./create-vpc.js";
import { deleteSecurityGroup } from "./delete-security-group.js";
import { deleteSubnet } from "./delete-subnet.js";
import { deleteTags } from "./delete-tags.js";
import { deleteVpc } from "./delete-vpc.js";
import { describeAvailabilityZones } from "./describe-availability-zones.js";
import { describeInstanceTypeOfferings } from "./describe-instance-type-offerings.js";
import { describeInstanceTypes } from "./describe-instance-types.js";
import { describeInstances } from "./describe-instances.js";
import { describeRegions } from "./describe-regions.js";
import { describeSecurityGroups } from "./describe-security-groups.js";
import { describeSubnets } from "./describe-subnets.js";
import { describeTags } from "./describe-tags.js";
import { describeVpcs } from "./describe-vpcs.js";
import { runInstances } from "./run-instances.js";
import { terminateInstances } from "./terminate-instances.js";

/** Every EC2 operation that the local account carries out, by name. */
export const ec2Operations: Operations = {
  CreateSecurityGroup: createSecurityGroup,
  CreateSubnet: createSubnet,
  CreateTags: createTags,
  CreateVpc: createVpc,
  DeleteSecurityGroup: deleteSecurityGroup,
  DeleteSubnet: deleteSubnet,
  DeleteTags: deleteTags,
  DeleteVpc: deleteVpc,
  DescribeAvailabilityZones: describeAvailabilityZones,
  DescribeInstanceTypeOfferings: describeInstanceTypeOfferings,
  DescribeInstanceTypes: describeInstanceTypes,
  DescribeInstances: describeInstances,
  DescribeRegions: describeRegions,
  DescribeSecurityGroups: describeSecurityGroups,
  DescribeSubnets: describeSubnets,
  DescribeTags: describeTags,
  DescribeVpcs: describeVpcs,
  RunInstances: runInstances,
  TerminateInstances: terminateInstances,
};
