import type { ListPoliciesRequest, ListPoliciesResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { readAwsManagedPolicies } from "../../store/aws-managed-policies.js";
import { countAttachments } from "../entity/count-attachments.js";
import { formatListedPolicy } from "../entity/format-policy.js";
import { findPage, sortByName } from "../list/page.js";

/** Lists managed policies, in pages: the account's own, AWS's, or both; all or those in use. */
export const listPolicies: Operation<ListPoliciesRequest, ListPoliciesResponse> = ({ input, account }) => {
  const { Scope: scope = "All", OnlyAttached: onlyAttached = false, PathPrefix: prefix = "/" } = input;
  const counts = countAttachments(account);
  const isUsed = (arn: string) => {
    const { attached = 0, boundary = 0 } = counts.get(arn) ?? {};
    if (input.PolicyUsageFilter === "PermissionsBoundary") return boundary > 0;
    if (input.PolicyUsageFilter === "PermissionsPolicy") return attached > 0;
    return !onlyAttached || attached > 0;
  };
  const policies = [
    ...(scope === "AWS" ? [] : account.policies.values()),
    ...(scope === "Local" ? [] : readAwsManagedPolicies()),
  ].filter(({ path, arn }) => path.startsWith(prefix) && isUsed(arn));
  const sorted = sortByName(policies, ({ policyName }) => policyName);
  const { items, position } = findPage(sorted, input, ({ arn }) => arn);
  return { Policies: items.map((policy) => formatListedPolicy(policy, counts)), ...position };
};
