import type { ListPolicyTagsRequest, ListPolicyTagsResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findPolicy } from "../entity/find-policy.js";
import { sortTags } from "../kind/tags.js";
import { findPage } from "../page.js";

/** Lists the tags of a managed policy, in pages. */
export const listPolicyTags: Operation<ListPolicyTagsRequest, ListPolicyTagsResponse> = ({
  input,
  account,
}) => {
  const tags = sortTags(findPolicy(account, input.PolicyArn).tags);
  const { items, position } = findPage(tags, input, ({ Key }) => Key);
  return { Tags: [...items], ...position };
};
