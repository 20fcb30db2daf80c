import type {
  LaunchTemplate as TemplateAnswer,
  LaunchTemplateVersion as VersionAnswer,
} from "@aws-sdk/client-ec2";
import type { LaunchTemplate, LaunchTemplateVersion } from "../row/launch-template.js";
import { formatTags } from "./format-tags.js";

/** A launch template as DescribeLaunchTemplates answers it. */
export function formatTemplate(template: LaunchTemplate): TemplateAnswer {
  return {
    LaunchTemplateId: template.launchTemplateId,
    LaunchTemplateName: template.name,
    CreateTime: new Date(template.createdAt),
    CreatedBy: template.createdBy,
    DefaultVersionNumber: template.defaultVersion,
    LatestVersionNumber: template.latestVersion,
    ...formatTags(template.tags),
    Operator: { Managed: false },
  };
}

/** A version of a launch template as DescribeLaunchTemplateVersions answers it. */
export function formatTemplateVersion(
  { launchTemplateId, name, defaultVersion }: LaunchTemplate,
  version: LaunchTemplateVersion,
): VersionAnswer {
  const { versionNumber, description, createdAt, createdBy, data } = version;
  return {
    LaunchTemplateId: launchTemplateId,
    LaunchTemplateName: name,
    VersionNumber: versionNumber,
    ...(description === undefined ? {} : { VersionDescription: description }),
    CreateTime: new Date(createdAt),
    CreatedBy: createdBy,
    DefaultVersion: versionNumber === defaultVersion,
    LaunchTemplateData: data as NonNullable<VersionAnswer["LaunchTemplateData"]>,
    Operator: { Managed: false },
  };
}
