import type { GetAccessKeyLastUsedRequest, GetAccessKeyLastUsedResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { createIamError } from "../error/iam-error.js";

/** Tells when a key was last used, for which service and in which region. A key that nobody has is refused. */
export const getAccessKeyLastUsed: Operation<GetAccessKeyLastUsedRequest, GetAccessKeyLastUsedResponse> = (
  call,
) => {
  const { input, account, caller } = call;
  const key = account.accessKeys.get(input.AccessKeyId);
  if (key === undefined) {
    throw createIamError(
      "AccessDenied",
      `User: ${caller.arn} is not authorized to perform iam:GetAccessKeyLastUsed on resource: access key ${input.AccessKeyId}`,
    );
  }
  const { lastUsed, userName } = key;
  return {
    ...(userName === undefined ? {} : { UserName: userName }),
    AccessKeyLastUsed: {
      ...(lastUsed === undefined ? {} : { LastUsedDate: new Date(lastUsed.at) }),
      ServiceName: lastUsed?.service ?? "N/A",
      Region: lastUsed?.region ?? "N/A",
    } as Required<GetAccessKeyLastUsedResponse>["AccessKeyLastUsed"],
  };
};
