import type { GetAccessKeyInfoRequest, GetAccessKeyInfoResponse } from "@aws-sdk/client-sts";
import type { Operation } from "../../service/operation.js";
import { readAccountId } from "../../store/unique-id.js";
import { createStsError } from "../error/sts-error.js";

/** Tells the account of a key, which is hidden in its id. */
export const getAccessKeyInfo: Operation<GetAccessKeyInfoRequest, GetAccessKeyInfoResponse> = ({ input }) => {
  const accountId = readAccountId(input.AccessKeyId);
  if (accountId === undefined) throw createStsError("ValidationError", "Invalid Access Key");
  return { Account: accountId };
};
