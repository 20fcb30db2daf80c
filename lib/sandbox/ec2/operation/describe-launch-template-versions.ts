import type {
  DescribeLaunchTemplateVersionsRequest,
  DescribeLaunchTemplateVersionsResult,
} from "@aws-sdk/client-ec2";
import type { Checked, Operation } from "../../service/operation.js";
import { refuseMembers } from "../../service/refuse-members.js";
import { formatTemplateVersion } from "../answer/format-template.js";
import { createEc2Error } from "../error/ec2-error.js";
import { filterItems } from "../filter/filter-items.js";
import { readTemplate, readVersion } from "../launch/launch-templates.js";
import { findPage } from "../list/find-page.js";
import { findRows } from "../list/find-rows.js";
import type { LaunchTemplate, LaunchTemplateVersion } from "../row/launch-template.js";

const MEMBERS = [
  "Filters",
  "IncludeManagedResources",
  "LaunchTemplateId",
  "LaunchTemplateName",
  "MaxResults",
  "MaxVersion",
  "MinVersion",
  "NextToken",
  "Versions",
];
const LARGEST_PAGE = 200;

type Input = Checked<DescribeLaunchTemplateVersionsRequest>;

/** Describes versions of a launch template, newest first; or the default or latest ones of all. */
export const describeLaunchTemplateVersions: Operation<
  DescribeLaunchTemplateVersionsRequest,
  DescribeLaunchTemplateVersionsResult
> = ({ input, account, region }) => {
  const { ResolveAlias: isResolved, ...rest } = input;
  refuseMembers("DescribeLaunchTemplateVersions", isResolved === true ? { ...input } : rest, MEMBERS);
  checkPage(input.MaxResults);
  const isAll = (input.LaunchTemplateId ?? input.LaunchTemplateName) === undefined;
  if (isAll && !input.Versions?.every((version) => version.startsWith("$"))) {
    const text = "The request must contain the parameter LaunchTemplateId or LaunchTemplateName";
    throw createEc2Error("MissingParameter", text);
  }
  const templates = isAll
    ? findRows(account, region, "launchTemplates")
    : [readTemplate(account, region, input)];
  const versions = templates.flatMap((template) =>
    findVersions(template, input).map((version) => formatTemplateVersion(template, version)),
  );
  const passing = filterItems("DescribeLaunchTemplateVersions", versions, input.Filters);
  const { items, position } = findPage(
    passing,
    input,
    ({ LaunchTemplateId, VersionNumber }) => `${LaunchTemplateId} ${VersionNumber}`,
    LARGEST_PAGE,
  );
  return { LaunchTemplateVersions: [...items], ...position };
};

function findVersions(template: LaunchTemplate, input: Input): readonly LaunchTemplateVersion[] {
  const { Versions: asked = [], MinVersion: min, MaxVersion: max } = input;
  const named = new Set(asked.map((version) => readVersion(template, version)));
  const [least, most] = [Number(min ?? 0), Number(max ?? Number.POSITIVE_INFINITY)];
  return [...template.versions]
    .reverse()
    .filter((version) => named.size === 0 || named.has(version))
    .filter(({ versionNumber }) => versionNumber >= least && versionNumber <= most);
}

function checkPage(maxResults: number | undefined): void {
  if (maxResults === undefined || (maxResults >= 1 && maxResults <= LARGEST_PAGE)) return;
  const bound = maxResults < 1 ? "greater than or equal to 1" : `smaller than or equal to ${LARGEST_PAGE}`;
  const text = `Value ( ${maxResults} ) for parameter maxResults is invalid. Expecting a value ${bound}.`;
  throw createEc2Error("InvalidParameterValue", text);
}
