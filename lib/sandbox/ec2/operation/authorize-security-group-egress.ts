import type {
  AuthorizeSecurityGroupEgressRequest,
  AuthorizeSecurityGroupEgressResult,
} from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { authorizeSecurityGroup } from "../rule/authorize-security-group.js";

/** Lets members of a security group reach more. */
export const authorizeSecurityGroupEgress: Operation<
  AuthorizeSecurityGroupEgressRequest,
  AuthorizeSecurityGroupEgressResult
> = (call) => authorizeSecurityGroup(call, true);
