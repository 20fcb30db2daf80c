import type { GetCallerIdentityRequest, GetCallerIdentityResponse } from "@aws-sdk/client-sts";
import type { Operation } from "../../service/operation.js";

/** Tells who is calling. Nobody can forbid that. */
export const getCallerIdentity: Operation<GetCallerIdentityRequest, GetCallerIdentityResponse> = ({
  caller,
}) => ({
  UserId: caller.userId,
  Account: caller.accountId,
  Arn: caller.arn,
});
