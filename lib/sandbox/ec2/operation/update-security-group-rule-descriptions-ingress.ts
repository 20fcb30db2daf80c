import type {
  UpdateSecurityGroupRuleDescriptionsIngressRequest,
  UpdateSecurityGroupRuleDescriptionsIngressResult,
} from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { updateRuleDescriptions } from "../rule/update-rule-descriptions.js";

/** Describes who may reach the members of a security group in other words. */
export const updateSecurityGroupRuleDescriptionsIngress: Operation<
  UpdateSecurityGroupRuleDescriptionsIngressRequest,
  UpdateSecurityGroupRuleDescriptionsIngressResult
> = (call) => updateRuleDescriptions(call, false);
