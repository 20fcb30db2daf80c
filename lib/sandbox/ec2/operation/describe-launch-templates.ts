import type { DescribeLaunchTemplatesRequest, DescribeLaunchTemplatesResult } from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { formatTemplate } from "../answer/format-template.js";
import { createEc2Error } from "../ec2-error.js";
import { type FilterPaths, filterItems, TAG_PATHS } from "../filter/filter-items.js";
import { findTemplate } from "../launch/launch-templates.js";
import { findPage } from "../list/find-page.js";
import { findRows } from "../list/find-rows.js";

const FILTERS: FilterPaths = {
  ...TAG_PATHS,
  "create-time": "CreateTime",
  "launch-template-name": "LaunchTemplateName",
};

/** Describes the region's launch templates. */
export const describeLaunchTemplates: Operation<
  DescribeLaunchTemplatesRequest,
  DescribeLaunchTemplatesResult
> = ({ input, account, region }) => {
  const { LaunchTemplateNames: names = [] } = input;
  for (const name of names) {
    if (findTemplate(account, region, { LaunchTemplateName: name }) !== undefined) continue;
    const text = "At least one of the launch templates specified in the request does not exist.";
    throw createEc2Error("InvalidLaunchTemplateName.NotFoundException", text);
  }
  const templates = findRows(account, region, "launchTemplates", input.LaunchTemplateIds)
    .filter(({ name }) => names.length === 0 || names.includes(name))
    .map(formatTemplate);
  const passing = filterItems(templates, input.Filters, FILTERS);
  const { items, position } = findPage(passing, input, ({ LaunchTemplateId }) => LaunchTemplateId ?? "");
  return { LaunchTemplates: [...items], ...position };
};
