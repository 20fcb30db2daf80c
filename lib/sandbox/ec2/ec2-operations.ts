import type { Operations } from "../operation.js";
import { describeInstanceTypes } from "./describe-instance-types.js";
import { describeVpcs } from "./describe-vpcs.js";

/** Every EC2 operation that the local account carries out, by name. */
export const ec2Operations: Operations = {
  DescribeInstanceTypes: describeInstanceTypes,
  DescribeVpcs: describeVpcs,
};
