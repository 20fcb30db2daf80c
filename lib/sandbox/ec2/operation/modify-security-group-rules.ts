import type {
  ModifySecurityGroupRulesRequest,
  ModifySecurityGroupRulesResult,
  SecurityGroupRuleRequest,
} from "@aws-sdk/client-ec2";
import type { Checked, Operation } from "../../service/operation.js";
import type { AccountState } from "../../store/account-state.js";
import { formatKnownRule } from "../answer/format-known-rule.js";
import { createEc2Error } from "../error/ec2-error.js";
import { findRow } from "../list/find-rows.js";
import { findGroupRules } from "../row/group-rules.js";
import type { SecurityGroup } from "../row/security-group.js";
import type { SecurityGroupRule } from "../row/security-group-rule.js";
import { readGroupRule } from "../rule/read-group-rule.js";
import { readPermissions } from "../rule/read-permissions.js";
import { isSameRule } from "../rule/same-rule.js";

/** Changes what rules of a security group allow, all of them or none. Direction and kind of peer stay. */
export const modifySecurityGroupRules: Operation<
  ModifySecurityGroupRulesRequest,
  ModifySecurityGroupRulesResult
> = ({ input, account, region }) => {
  const group = findRow(account, region, "securityGroups", input.GroupId);
  const changes = input.SecurityGroupRules.map(
    ({ SecurityGroupRuleId: id, SecurityGroupRule: request = {} }) =>
      changeRule(account, group, readGroupRule(account, group, id), request),
  );
  const ids = new Set(changes.map(({ ruleId }) => ruleId));
  const others = findGroupRules(account, group).filter(({ ruleId }) => !ids.has(ruleId));
  const all = [...others, ...changes];
  const known = changes.find((rule) =>
    all.some((other) => other !== rule && other.isEgress === rule.isEgress && isSameRule(other, rule)),
  );
  if (known !== undefined) {
    const text = `the specified rule "${formatKnownRule(known)}" already exists`;
    throw createEc2Error("InvalidPermission.Duplicate", text);
  }
  for (const rule of changes) account.securityGroupRules.set(rule.ruleId, rule);
  return { Return: true };
};

function changeRule(
  account: AccountState,
  group: SecurityGroup,
  rule: SecurityGroupRule,
  request: Checked<SecurityGroupRuleRequest>,
): SecurityGroupRule {
  const { CidrIpv4, CidrIpv6, PrefixListId, ReferencedGroupId, Description } = request;
  const peers = [CidrIpv4, CidrIpv6, PrefixListId, ReferencedGroupId].filter((peer) => peer !== undefined);
  if (peers.length !== 1) {
    const text =
      "Exactly one of CidrIpv4, CidrIpv6, PrefixListId and ReferencedGroupId must be specified for a rule.";
    throw createEc2Error("InvalidParameterCombination", text);
  }
  const { IpProtocol, FromPort, ToPort } = request;
  const [read] = readPermissions(account, group, {
    IpPermissions: [
      {
        IpProtocol,
        FromPort,
        ToPort,
        IpRanges: CidrIpv4 === undefined ? [] : [{ CidrIp: CidrIpv4, Description }],
        Ipv6Ranges: CidrIpv6 === undefined ? [] : [{ CidrIpv6, Description }],
        PrefixListIds: PrefixListId === undefined ? [] : [{ PrefixListId, Description }],
        UserIdGroupPairs:
          ReferencedGroupId === undefined ? [] : [{ GroupId: ReferencedGroupId, Description }],
      },
    ],
  });
  const { ruleId, ownGroupId, region, isEgress, tags } = rule;
  const isKept = (["cidrIpv4", "cidrIpv6", "groupId"] as const).every(
    (kind) => (read?.[kind] === undefined) === (rule[kind] === undefined),
  );
  if (read === undefined || !isKept) {
    const text = `The type of the security group rule '${ruleId}' cannot be changed.`;
    throw createEc2Error("InvalidParameterValue", text);
  }
  const { description, ...rest } = read;
  const described = description === undefined ? {} : { description };
  return { ruleId, ownGroupId, region, isEgress, ...rest, ...described, isGiven: false, tags };
}
