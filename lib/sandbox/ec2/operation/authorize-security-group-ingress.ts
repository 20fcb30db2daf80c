import type {
  AuthorizeSecurityGroupIngressRequest,
  AuthorizeSecurityGroupIngressResult,
} from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { authorizeSecurityGroup } from "../rule/authorize-security-group.js";

/** Lets more reach the members of a security group. */
export const authorizeSecurityGroupIngress: Operation<
  AuthorizeSecurityGroupIngressRequest,
  AuthorizeSecurityGroupIngressResult
> = (call) => authorizeSecurityGroup(call, false);
