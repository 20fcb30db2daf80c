import type { DeleteLaunchTemplateRequest, DeleteLaunchTemplateResult } from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { formatTemplate } from "../answer/format-template.js";
import { readTemplate } from "../launch/launch-templates.js";

/** Deletes a launch template with all its versions. */
export const deleteLaunchTemplate: Operation<DeleteLaunchTemplateRequest, DeleteLaunchTemplateResult> = ({
  input,
  account,
  region,
}) => {
  const template = readTemplate(account, region, input);
  account.launchTemplates.delete(template.launchTemplateId);
  return { LaunchTemplate: formatTemplate(template) };
};
