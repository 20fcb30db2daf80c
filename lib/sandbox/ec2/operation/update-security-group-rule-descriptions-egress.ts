import type {
  UpdateSecurityGroupRuleDescriptionsEgressRequest,
  UpdateSecurityGroupRuleDescriptionsEgressResult,
} from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { updateRuleDescriptions } from "../rule/update-rule-descriptions.js";

/** Describes what members of a security group may reach in other words. */
export const updateSecurityGroupRuleDescriptionsEgress: Operation<
  UpdateSecurityGroupRuleDescriptionsEgressRequest,
  UpdateSecurityGroupRuleDescriptionsEgressResult
> = (call) => updateRuleDescriptions(call, true);
