import type { DeleteVpcRequest } from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { createEc2Error } from "../error/ec2-error.js";
import { findRow, findRows } from "../list/find-rows.js";
import { removeSecurityGroup } from "../vpc/remove-security-group.js";

/** Deletes a VPC and its own security group. Everything else in it must be gone. */
export const deleteVpc: Operation<DeleteVpcRequest> = ({ input, account, region }) => {
  const { vpcId } = findRow(account, region, "vpcs", input.VpcId);
  const subnets = findRows(account, region, "subnets").filter((subnet) => subnet.vpcId === vpcId);
  const groups = findRows(account, region, "securityGroups").filter((group) => group.vpcId === vpcId);
  if (subnets.length > 0 || groups.some(({ isDefault }) => !isDefault)) {
    const text = `The vpc '${vpcId}' has dependencies and cannot be deleted.`;
    throw createEc2Error("DependencyViolation", text);
  }
  for (const { groupId } of groups) removeSecurityGroup(account, groupId);
  account.vpcs.delete(vpcId);
  return undefined;
};
