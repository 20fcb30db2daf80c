import type { ListPolicyVersionsRequest, ListPolicyVersionsResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { formatListedVersion } from "../entity/format-policy.js";
import { findEntity } from "../kind/find-entity.js";
import { POLICIES } from "../kind/policy.js";
import { findPage } from "../list/page.js";

/** Lists the versions of a managed policy, newest first, in pages. */
export const listPolicyVersions: Operation<ListPolicyVersionsRequest, ListPolicyVersionsResponse> = (
  call,
) => {
  const { input, account } = call;
  const policy = findEntity(account, POLICIES, input.PolicyArn);
  const newestFirst = [...policy.versions].reverse();
  const { items, position } = findPage(newestFirst, input, ({ versionId }) => versionId);
  return { Versions: items.map((version) => formatListedVersion(policy, version)), ...position };
};
