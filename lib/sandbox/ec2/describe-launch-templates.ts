import type { DescribeLaunchTemplatesRequest, DescribeLaunchTemplatesResult } from "@aws-sdk/client-ec2";
import type { Operation } from "../service/operation.js";
import { createEc2Error } from "./ec2-error.js";
import { type FilterPaths, filterItems, TAG_PATHS } from "./filter-items.js";
import { findPage } from "./find-page.js";
import { findRows } from "./find-rows.js";
import { formatTemplate } from "./format-template.js";
import { findTemplate } from "./launch-templates.js";

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
