import type { AccountState } from "../../store/account-state.js";
import { createEc2Error } from "../error/ec2-error.js";
import { findRow, findRows } from "../list/find-rows.js";
import type { SecurityGroup } from "../row/security-group.js";
import type { Vpc } from "../row/vpc.js";

/** The region's default VPC, unless it has been deleted. */
export function findDefaultVpc(account: AccountState, region: string): Vpc | undefined {
  return findRows(account, region, "vpcs").find(({ isDefault }) => isDefault);
}

/** The security groups of these names in the default network. Throws EC2's refusal when there is none of a name. */
export function findGroupsByName(
  account: AccountState,
  region: string,
  names: readonly string[],
): readonly SecurityGroup[] {
  const vpcId = findDefaultVpc(account, region)?.vpcId;
  const groups = findRows(account, region, "securityGroups").filter((group) => group.vpcId === vpcId);
  return names.map((name) => {
    const group = groups.find(({ groupName }) => groupName === name);
    if (group !== undefined) return group;
    const place = vpcId === undefined ? "" : ` in default VPC '${vpcId}'`;
    throw createEc2Error("InvalidGroup.NotFound", `The security group '${name}' does not exist${place}`);
  });
}

/** The security group that a request names by its id or, in the default VPC, by its name. */
export function findNamedGroup(
  account: AccountState,
  region: string,
  {
    GroupId: id,
    GroupName: name,
  }: { readonly GroupId?: string | undefined; readonly GroupName?: string | undefined },
): SecurityGroup {
  if (id !== undefined) return findRow(account, region, "securityGroups", id);
  const [group] = name === undefined ? [] : findGroupsByName(account, region, [name]);
  if (group !== undefined) return group;
  throw createEc2Error("MissingParameter", "The request must contain the parameter groupName or groupId");
}
