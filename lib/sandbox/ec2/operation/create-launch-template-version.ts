import type {
  CreateLaunchTemplateVersionRequest,
  CreateLaunchTemplateVersionResult,
} from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { refuseMembers } from "../../service/refuse-members.js";
import { formatTemplateVersion } from "../answer/format-template.js";
import { readTemplate, readVersion } from "../launch/launch-templates.js";
import { readTemplateData } from "../launch/template-data.js";
import type { LaunchTemplateVersion } from "../row/launch-template.js";

const MEMBERS = [
  "ClientToken",
  "LaunchTemplateData",
  "LaunchTemplateId",
  "LaunchTemplateName",
  "SourceVersion",
  "VersionDescription",
];

/** Adds a version to a launch template: what is given, over what another version has. */
export const createLaunchTemplateVersion: Operation<
  CreateLaunchTemplateVersionRequest,
  CreateLaunchTemplateVersionResult
> = ({ input, account, region, clock, caller }) => {
  const { ResolveAlias: isResolved, ...rest } = input;
  refuseMembers("CreateLaunchTemplateVersion", isResolved === true ? { ...input } : rest, MEMBERS);
  const template = readTemplate(account, region, input);
  const { ClientToken: clientToken, SourceVersion: source, VersionDescription: description } = input;
  const known = template.versions.find(
    (version) => clientToken !== undefined && version.clientToken === clientToken,
  );
  if (known !== undefined) return { LaunchTemplateVersion: formatTemplateVersion(template, known) };
  const data = readTemplateData("CreateLaunchTemplateVersion", input.LaunchTemplateData);
  const inherited = source === undefined ? {} : readVersion(template, source).data;
  const latestVersion = template.nextVersion;
  const version: LaunchTemplateVersion = {
    versionNumber: latestVersion,
    ...(description === undefined ? {} : { description }),
    createdAt: clock.now().getTime(),
    createdBy: caller.arn,
    ...(clientToken === undefined ? {} : { clientToken }),
    data: { ...inherited, ...data },
  };
  const versions = [...template.versions, version];
  const changed = { ...template, latestVersion, nextVersion: latestVersion + 1, versions };
  account.launchTemplates.set(template.launchTemplateId, changed);
  return { LaunchTemplateVersion: formatTemplateVersion(template, version) };
};
