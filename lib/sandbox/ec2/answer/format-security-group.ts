import type { SecurityGroup as SecurityGroupAnswer } from "@aws-sdk/client-ec2";
import type { AccountState } from "../../store/account-state.js";
import { formatEc2Arn } from "../row/ec2-arn.js";
import { findGroupRules } from "../row/group-rules.js";
import type { SecurityGroup } from "../row/security-group.js";
import { formatPermissions } from "./format-permissions.js";
import { formatTags } from "./format-tags.js";

/** A security group as DescribeSecurityGroups answers it. */
export function formatSecurityGroup(account: AccountState, group: SecurityGroup): SecurityGroupAnswer {
  const { groupId, groupName, description, vpcId, region, tags } = group;
  const { accountId } = account;
  const rules = findGroupRules(account, group);
  return {
    GroupId: groupId,
    IpPermissionsEgress: formatPermissions(
      accountId,
      rules.filter(({ isEgress }) => isEgress),
    ),
    ...formatTags(tags),
    VpcId: vpcId,
    SecurityGroupArn: formatEc2Arn(region, accountId, "security-group", groupId),
    OwnerId: accountId,
    GroupName: groupName,
    Description: description,
    IpPermissions: formatPermissions(
      accountId,
      rules.filter(({ isEgress }) => !isEgress),
    ),
  };
}
