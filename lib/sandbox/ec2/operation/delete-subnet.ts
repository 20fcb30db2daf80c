import type { DeleteSubnetRequest } from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { createEc2Error } from "../error/ec2-error.js";
import { findRow } from "../list/find-rows.js";

/** Deletes a subnet in which nothing is. */
export const deleteSubnet: Operation<DeleteSubnetRequest> = ({ input, account, region }) => {
  const { subnetId } = findRow(account, region, "subnets", input.SubnetId);
  const isUsed = [...account.networkInterfaces.values()].some((one) => one.subnetId === subnetId);
  if (isUsed) {
    const text = `The subnet '${subnetId}' has dependencies and cannot be deleted.`;
    throw createEc2Error("DependencyViolation", text);
  }
  account.subnets.delete(subnetId);
  return undefined;
};
