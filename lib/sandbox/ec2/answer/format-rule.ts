import type { RevokedSecurityGroupRule, SecurityGroupRule as RuleAnswer } from "@aws-sdk/client-ec2";
import type { AccountState } from "../../store/account-state.js";
import { formatEc2Arn } from "../row/ec2-arn.js";
import type { SecurityGroupRule } from "../row/security-group-rule.js";

/** A rule of a security group as DescribeSecurityGroupRules answers it. */
export function formatRule(account: AccountState, rule: SecurityGroupRule): RuleAnswer {
  const { accountId } = account;
  const { ruleId, region, groupId } = rule;
  const vpcId = groupId === undefined ? undefined : account.securityGroups.get(groupId)?.vpcId;
  return {
    ...formatTraffic(rule),
    GroupOwnerId: accountId,
    ...(groupId === undefined
      ? {}
      : { ReferencedGroupInfo: { GroupId: groupId, UserId: accountId, ...(vpcId && { VpcId: vpcId }) } }),
    Tags: [...rule.tags],
    SecurityGroupRuleArn: formatEc2Arn(region, accountId, "security-group-rule", ruleId),
  };
}

/** A rule of a security group that is there no more. */
export function formatRevokedRule(rule: SecurityGroupRule): RevokedSecurityGroupRule {
  const { groupId } = rule;
  return { ...formatTraffic(rule), ...(groupId === undefined ? {} : { ReferencedGroupId: groupId }) };
}

/** Which traffic a rule lets through, and of which group. */
function formatTraffic(rule: SecurityGroupRule) {
  const { cidrIpv4, cidrIpv6, description } = rule;
  return {
    SecurityGroupRuleId: rule.ruleId,
    GroupId: rule.ownGroupId,
    IsEgress: rule.isEgress,
    IpProtocol: rule.protocol,
    FromPort: rule.fromPort,
    ToPort: rule.toPort,
    ...(cidrIpv4 === undefined ? {} : { CidrIpv4: cidrIpv4 }),
    ...(cidrIpv6 === undefined ? {} : { CidrIpv6: cidrIpv6 }),
    ...(description === undefined ? {} : { Description: description }),
  };
}
