import type {
  RevokeSecurityGroupIngressRequest,
  RevokeSecurityGroupIngressResult,
} from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { revokeSecurityGroup } from "../rule/revoke-security-group.js";

/** Takes away who may reach the members of a security group. */
export const revokeSecurityGroupIngress: Operation<
  RevokeSecurityGroupIngressRequest,
  RevokeSecurityGroupIngressResult
> = (call) => revokeSecurityGroup(call, false);
