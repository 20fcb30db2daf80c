import type {
  DescribeSecurityGroupRulesRequest,
  DescribeSecurityGroupRulesResult,
} from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { formatRule } from "../answer/format-rule.js";
import { type FilterPaths, filterItems, TAG_PATHS } from "../filter/filter-items.js";
import { checkPageSize } from "../list/check-paging.js";
import { findPage } from "../list/find-page.js";
import { findRows } from "../list/find-rows.js";

const FILTERS: FilterPaths = {
  ...TAG_PATHS,
  "group-id": "GroupId",
  "security-group-rule-id": "SecurityGroupRuleId",
};

/** Describes the rules of the region's security groups. */
export const describeSecurityGroupRules: Operation<
  DescribeSecurityGroupRulesRequest,
  DescribeSecurityGroupRulesResult
> = ({ input, account, region }) => {
  checkPageSize(input.MaxResults);
  const rows = findRows(account, region, "securityGroupRules", input.SecurityGroupRuleIds);
  const rules = rows.map((rule) => formatRule(account, rule));
  const passing = filterItems(rules, input.Filters, FILTERS);
  const { items, position } = findPage(
    passing,
    input,
    ({ SecurityGroupRuleId }) => SecurityGroupRuleId ?? "",
  );
  return { SecurityGroupRules: [...items], ...position };
};
