import type { CreateLaunchTemplateRequest, CreateLaunchTemplateResult } from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { refuseMembers } from "../../service/refuse-members.js";
import { formatTemplate } from "../answer/format-template.js";
import { createEc2Error } from "../error/ec2-error.js";
import { KINDS } from "../kind/kinds.js";
import { findTemplate } from "../launch/launch-templates.js";
import { readTemplateData } from "../launch/template-data.js";
import { findRows } from "../list/find-rows.js";
import { createEc2Id } from "../row/ec2-id.js";
import type { LaunchTemplate } from "../row/launch-template.js";
import { readTagSpecifications } from "../tag/read-tag-specifications.js";

const MEMBERS = [
  "ClientToken",
  "LaunchTemplateData",
  "LaunchTemplateName",
  "TagSpecifications",
  "VersionDescription",
];

/** Makes a launch template with its first version. */
export const createLaunchTemplate: Operation<CreateLaunchTemplateRequest, CreateLaunchTemplateResult> = (
  call,
) => {
  const { input, account, region, store, clock, caller } = call;
  refuseMembers("CreateLaunchTemplate", { ...input }, MEMBERS);
  const { LaunchTemplateName: name, ClientToken: clientToken, VersionDescription: description } = input;
  const known = findRows(account, region, "launchTemplates").find(
    ({ versions }) => clientToken !== undefined && versions[0]?.clientToken === clientToken,
  );
  if (known !== undefined) return { LaunchTemplate: formatTemplate(known) };
  checkName(name);
  const tags = readTagSpecifications(input.TagSpecifications, KINDS.launchTemplates.type);
  const data = readTemplateData("CreateLaunchTemplate", input.LaunchTemplateData);
  if (findTemplate(account, region, { LaunchTemplateName: name }) !== undefined) {
    const text = "Launch template name already in use.";
    throw createEc2Error("InvalidLaunchTemplateName.AlreadyExistsException", text);
  }
  const made = { createdAt: clock.now().getTime(), createdBy: caller.arn };
  const template: LaunchTemplate = {
    launchTemplateId: createEc2Id(KINDS.launchTemplates.prefix, store.random),
    region,
    name,
    ...made,
    defaultVersion: 1,
    latestVersion: 1,
    nextVersion: 2,
    versions: [
      {
        versionNumber: 1,
        ...(description === undefined ? {} : { description }),
        ...made,
        ...(clientToken === undefined ? {} : { clientToken }),
        data,
      },
    ],
    tags,
  };
  account.launchTemplates.set(template.launchTemplateId, template);
  return { LaunchTemplate: formatTemplate(template) };
};

function checkName(name: string): void {
  if (/^[a-zA-Z0-9().\-/_]{3,128}$/.test(name)) return;
  const text =
    "A launch template name must be between 3 and 128 characters, and may contain letters, numbers, and the following characters: - ( ) . / _.";
  throw createEc2Error("InvalidLaunchTemplateName.MalformedException", text);
}
