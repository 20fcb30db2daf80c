import type { DeleteSecurityGroupRequest, DeleteSecurityGroupResult } from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { createEc2Error } from "../error/ec2-error.js";
import { findNamedGroup } from "../vpc/find-security-groups.js";
import { removeSecurityGroup } from "../vpc/remove-security-group.js";

/** Deletes a security group that nothing uses. */
export const deleteSecurityGroup: Operation<DeleteSecurityGroupRequest, DeleteSecurityGroupResult> = ({
  input,
  account,
  region,
}) => {
  const { groupId, groupName, isDefault } = findNamedGroup(account, region, input);
  if (isDefault) {
    const text = `the specified group: "${groupId}" name: "${groupName}" cannot be deleted by a user`;
    throw createEc2Error("CannotDelete", text);
  }
  const isUsed =
    [...account.networkInterfaces.values()].some(({ groupIds }) => groupIds.includes(groupId)) ||
    [...account.securityGroupRules.values()].some(
      (rule) => rule.groupId === groupId && rule.ownGroupId !== groupId,
    );
  if (isUsed) throw createEc2Error("DependencyViolation", `resource ${groupId} has a dependent object`);
  removeSecurityGroup(account, groupId);
  return { Return: true, GroupId: groupId };
};
