import type { IpPermission } from "@aws-sdk/client-ec2";
import type { Checked } from "../../service/operation.js";
import type { AccountState } from "../../store/account-state.js";
import { formatCidrBlock, readCidrBlock } from "../address/cidr-block.js";
import { normalizeIpv6Block } from "../address/ipv6-block.js";
import type { PermissionRule } from "../answer/format-permissions.js";
import { createEc2Error } from "../error/ec2-error.js";
import { findRow } from "../list/find-rows.js";
import type { SecurityGroup } from "../row/security-group.js";
import type { RulePeer, RuleTraffic } from "../row/security-group-rule.js";
import { findGroupsByName } from "../vpc/find-security-groups.js";
import { readTraffic } from "./read-traffic.js";

/** How a request names rules: in a list, or one by its own members. */
export interface PermissionInput {
  readonly IpPermissions?: readonly Checked<IpPermission>[] | undefined;
  readonly IpProtocol?: string | undefined;
  readonly FromPort?: number | undefined;
  readonly ToPort?: number | undefined;
  readonly CidrIp?: string | undefined;
  readonly SourceSecurityGroupName?: string | undefined;
}

type Permission = Checked<IpPermission>;

/** The rules that a request names, one for each peer. Throws EC2's refusal of those that cannot be. */
export function readPermissions(
  account: AccountState,
  group: SecurityGroup,
  input: PermissionInput,
): readonly PermissionRule[] {
  const permissions = listPermissions(input);
  return permissions.flatMap((permission) => {
    const traffic = readTraffic(permission);
    const rules = [
      ...(permission.IpRanges ?? []).map(({ CidrIp: text, Description: description }) =>
        createRule(traffic, { cidrIpv4: readIpv4(text) }, description),
      ),
      ...(permission.Ipv6Ranges ?? []).map(({ CidrIpv6: text, Description: description }) =>
        createRule(traffic, { cidrIpv6: readIpv6(text) }, description),
      ),
      ...(permission.UserIdGroupPairs ?? []).map((pair) =>
        createRule(traffic, { groupId: readGroup(account, group, pair).groupId }, pair.Description),
      ),
    ];
    for (const { PrefixListId: id } of permission.PrefixListIds ?? []) {
      throw createEc2Error("InvalidPrefixListID.NotFound", `The prefix list ID '${id}' does not exist`);
    }
    if (rules.length > 0) return rules;
    const text =
      "The request must contain the parameter ipRanges, ipv6Ranges, groups or prefixListIds for each permission";
    throw createEc2Error("MissingParameter", text);
  });
}

function listPermissions(input: PermissionInput): readonly Permission[] {
  const { IpPermissions: permissions, IpProtocol, FromPort, ToPort, CidrIp, SourceSecurityGroupName } = input;
  const isOwn = (IpProtocol ?? FromPort ?? ToPort ?? CidrIp ?? SourceSecurityGroupName) !== undefined;
  if (permissions !== undefined && isOwn) {
    const text = "The parameter ipPermissions may not be used in combination with the parameters of one rule";
    throw createEc2Error("InvalidParameterCombination", text);
  }
  if (permissions !== undefined && permissions.length > 0) return permissions;
  if (!isOwn) {
    throw createEc2Error("MissingParameter", "The request must contain the parameter ipPermissions");
  }
  return [
    {
      IpProtocol: IpProtocol ?? (SourceSecurityGroupName === undefined ? undefined : "-1"),
      FromPort,
      ToPort,
      IpRanges: CidrIp === undefined ? undefined : [{ CidrIp }],
      UserIdGroupPairs:
        SourceSecurityGroupName === undefined ? undefined : [{ GroupName: SourceSecurityGroupName }],
    },
  ];
}

const MAX_DESCRIPTION = 255;

function createRule(traffic: RuleTraffic, peer: RulePeer, description: string | undefined): PermissionRule {
  if (description !== undefined && !/^[a-zA-Z0-9. _\-:/()#,@[\]+=&;{}!$*]*$/.test(description)) {
    const text =
      "Invalid rule description. Valid descriptions are strings less than 256 characters from the following set:  a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*";
    throw createEc2Error("InvalidParameterValue", text);
  }
  if (description !== undefined && description.length > MAX_DESCRIPTION) {
    const text = `Rule description cannot be longer than ${MAX_DESCRIPTION} characters.`;
    throw createEc2Error("InvalidParameterValue", text);
  }
  return { ...traffic, ...peer, ...(description === undefined ? {} : { description }) };
}

function readIpv4(text: string | undefined): string {
  const block = readCidrBlock(text ?? "");
  if (block !== undefined) return formatCidrBlock(block);
  throw createEc2Error("InvalidParameterValue", `CIDR block ${text} is malformed`);
}

function readIpv6(text: string | undefined): string {
  const block = normalizeIpv6Block(text ?? "");
  if (block !== undefined) return block;
  throw createEc2Error("InvalidParameterValue", `CIDR block ${text} is malformed`);
}

function readGroup(
  account: AccountState,
  { region, vpcId }: SecurityGroup,
  pair: NonNullable<Permission["UserIdGroupPairs"]>[number],
): SecurityGroup {
  const { GroupId: id, GroupName: name } = pair;
  const [named] = name === undefined ? [] : findGroupsByName(account, region, [name]);
  const found = id === undefined ? named : findRow(account, region, "securityGroups", id);
  if (found === undefined) {
    throw createEc2Error("MissingParameter", "The request must contain the parameter groupName or groupId");
  }
  if (found.vpcId === vpcId) return found;
  const text = "You have specified two resources that belong to different networks.";
  throw createEc2Error("InvalidGroup.NotFound", text);
}
