import type { ListPolicyVersionsRequest, ListPolicyVersionsResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findPolicy } from "../entity/find-policy.js";
import { formatListedVersion } from "../entity/format-policy.js";
import { findPage } from "../page.js";

/** Lists the versions of a managed policy, newest first, in pages. */
export const listPolicyVersions: Operation<ListPolicyVersionsRequest, ListPolicyVersionsResponse> = (
  call,
) => {
  const { input, account } = call;
  const policy = findPolicy(account, input.PolicyArn);
  const newestFirst = [...policy.versions].reverse();
  const { items, position } = findPage(newestFirst, input, ({ versionId }) => versionId);
  return { Versions: items.map((version) => formatListedVersion(policy, version)), ...position };
};
