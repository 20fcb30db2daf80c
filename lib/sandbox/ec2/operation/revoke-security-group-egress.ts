import type { RevokeSecurityGroupEgressRequest, RevokeSecurityGroupEgressResult } from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { revokeSecurityGroup } from "../rule/revoke-security-group.js";

/** Takes away what members of a security group may reach. */
export const revokeSecurityGroupEgress: Operation<
  RevokeSecurityGroupEgressRequest,
  RevokeSecurityGroupEgressResult
> = (call) => revokeSecurityGroup(call, true);
