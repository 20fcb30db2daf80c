import type { DeleteSecurityGroupRequest, DeleteSecurityGroupResult } from "@aws-sdk/client-ec2";
import type { Operation } from "../operation.js";
import type { AccountState } from "../store/account-state.js";
import type { SecurityGroup } from "../store/network.js";
import { createEc2Error } from "./ec2-error.js";
import { findRow } from "./find-rows.js";
import { findGroupsByName } from "./find-security-groups.js";

/** Deletes a security group that nothing uses. */
export const deleteSecurityGroup: Operation<DeleteSecurityGroupRequest, DeleteSecurityGroupResult> = ({
  input,
  account,
  region,
}) => {
  const { groupId, groupName, isDefault } = findGroup(account, region, input);
  if (isDefault) {
    const text = `the specified group: "${groupId}" name: "${groupName}" cannot be deleted by a user`;
    throw createEc2Error("CannotDelete", text);
  }
  const isUsed = [...account.networkInterfaces.values()].some(({ groupIds }) => groupIds.includes(groupId));
  if (isUsed) throw createEc2Error("DependencyViolation", `resource ${groupId} has a dependent object`);
  account.securityGroups.delete(groupId);
  return { Return: true, GroupId: groupId };
};

function findGroup(
  account: AccountState,
  region: string,
  { GroupId: id, GroupName: name }: Pick<DeleteSecurityGroupRequest, "GroupId" | "GroupName">,
): SecurityGroup {
  if (id !== undefined) return findRow(account, region, "securityGroups", id);
  const [group] = name === undefined ? [] : findGroupsByName(account, region, [name]);
  if (group !== undefined) return group;
  throw createEc2Error("MissingParameter", "The request must contain the parameter groupName or groupId");
}
