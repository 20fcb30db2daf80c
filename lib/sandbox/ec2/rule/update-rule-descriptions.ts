import type {
  UpdateSecurityGroupRuleDescriptionsIngressRequest,
  UpdateSecurityGroupRuleDescriptionsIngressResult,
} from "@aws-sdk/client-ec2";
import type { Checked, OperationCall } from "../../service/operation.js";
import { createEc2Error } from "../error/ec2-error.js";
import { findGroupRules } from "../row/group-rules.js";
import type { SecurityGroup } from "../row/security-group.js";
import type { SecurityGroupRule } from "../row/security-group-rule.js";
import { findNamedGroup } from "../vpc/find-security-groups.js";
import { readGroupRule } from "./read-group-rule.js";
import { readPermissions } from "./read-permissions.js";
import { isSameRule } from "./same-rule.js";

type Call = OperationCall<Checked<UpdateSecurityGroupRuleDescriptionsIngressRequest>>;
type Change = readonly [rule: SecurityGroupRule, description: string | undefined];

/** Describes rules of a security group in other words, or in none; they are named by id or by what they allow. */
export function updateRuleDescriptions(
  call: Call,
  isEgress: boolean,
): UpdateSecurityGroupRuleDescriptionsIngressResult {
  const { input, account, region } = call;
  const group = findNamedGroup(account, region, input);
  const { SecurityGroupRuleDescriptions: given = [] } = input;
  const changes =
    given.length === 0
      ? findByContent(call, group, isEgress)
      : given.map(
          ({ SecurityGroupRuleId: id = "", Description: text }): Change => [
            readGroupRule(account, group, id, isEgress),
            text,
          ],
        );
  for (const [{ description: _, ...rule }, text] of changes) {
    const described = text === undefined || text === "" ? {} : { description: text };
    account.securityGroupRules.set(rule.ruleId, { ...rule, ...described });
  }
  return { Return: true };
}

function findByContent({ input, account }: Call, group: SecurityGroup, isEgress: boolean): readonly Change[] {
  const present = findGroupRules(account, group, isEgress);
  return readPermissions(account, group, input).map((asked): Change => {
    const rule = present.find((other) => isSameRule(other, asked));
    if (rule !== undefined) return [rule, asked.description];
    const text = "The specified rule does not exist in this security group.";
    throw createEc2Error("InvalidPermission.NotFound", text);
  });
}
