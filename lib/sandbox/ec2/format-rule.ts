import type { SecurityGroupRule as RuleAnswer } from "@aws-sdk/client-ec2";
import type { AccountState } from "../store/account-state.js";
import { formatEc2Arn } from "../store/ec2-arn.js";
import type { SecurityGroupRule } from "../store/security-group-rule.js";

/** A rule of a security group as DescribeSecurityGroupRules answers it. */
export function formatRule(account: AccountState, rule: SecurityGroupRule): RuleAnswer {
  const { accountId } = account;
  const { ruleId, ownGroupId, region, groupId, cidrIpv4, cidrIpv6, description } = rule;
  const vpcId = groupId === undefined ? undefined : account.securityGroups.get(groupId)?.vpcId;
  return {
    SecurityGroupRuleId: ruleId,
    GroupId: ownGroupId,
    GroupOwnerId: accountId,
    IsEgress: rule.isEgress,
    IpProtocol: rule.protocol,
    FromPort: rule.fromPort,
    ToPort: rule.toPort,
    ...(cidrIpv4 === undefined ? {} : { CidrIpv4: cidrIpv4 }),
    ...(cidrIpv6 === undefined ? {} : { CidrIpv6: cidrIpv6 }),
    ...(groupId === undefined
      ? {}
      : { ReferencedGroupInfo: { GroupId: groupId, UserId: accountId, ...(vpcId && { VpcId: vpcId }) } }),
    ...(description === undefined ? {} : { Description: description }),
    Tags: [...rule.tags],
    SecurityGroupRuleArn: formatEc2Arn(region, accountId, "security-group-rule", ruleId),
  };
}
