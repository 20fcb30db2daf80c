import type { ModifyLaunchTemplateRequest, ModifyLaunchTemplateResult } from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { formatTemplate } from "../answer/format-template.js";
import { createEc2Error } from "../error/ec2-error.js";
import { readTemplate, readVersion } from "../launch/launch-templates.js";

/** Gives a launch template another default version. */
export const modifyLaunchTemplate: Operation<ModifyLaunchTemplateRequest, ModifyLaunchTemplateResult> = ({
  input,
  account,
  region,
}) => {
  const template = readTemplate(account, region, input);
  if (input.DefaultVersion === undefined) {
    throw createEc2Error("MissingParameter", "The request must contain the parameter SetDefaultVersion");
  }
  const { versionNumber } = readVersion(template, input.DefaultVersion);
  const changed = { ...template, defaultVersion: versionNumber };
  account.launchTemplates.set(template.launchTemplateId, changed);
  return { LaunchTemplate: formatTemplate(changed) };
};
