import type { AccountState } from "../../store/account-state.js";
import { createEc2Error } from "../error/ec2-error.js";
import { findRow } from "../list/find-rows.js";
import type { LaunchTemplate, LaunchTemplateVersion } from "../row/launch-template.js";

/** How a request names a launch template: by its id or its name. */
export interface TemplateInput {
  readonly LaunchTemplateId?: string | undefined;
  readonly LaunchTemplateName?: string | undefined;
}

/** The launch template that a request names, undefined when there is none. */
export function findTemplate(
  account: AccountState,
  region: string,
  { LaunchTemplateId: id, LaunchTemplateName: name }: TemplateInput,
): LaunchTemplate | undefined {
  return [...account.launchTemplates.values()].find(
    (template) =>
      template.region === region &&
      (id === undefined ? template.name === name : template.launchTemplateId === id),
  );
}

/** The launch template that a request names. Throws EC2's refusal when it names none, two or one that is not there. */
export function readTemplate(account: AccountState, region: string, input: TemplateInput): LaunchTemplate {
  const { LaunchTemplateId: id, LaunchTemplateName: name } = input;
  if (id === undefined && name === undefined) {
    const text = "The request must contain the parameter LaunchTemplateId or LaunchTemplateName";
    throw createEc2Error("MissingParameter", text);
  }
  if (id !== undefined && name !== undefined) {
    const text = "Either a launch template ID or a launch template name must be specified, but not both.";
    throw createEc2Error("InvalidParameterCombination", text);
  }
  if (id !== undefined) return findRow(account, region, "launchTemplates", id);
  const found = findTemplate(account, region, input);
  if (found !== undefined) return found;
  const text = `The specified launch template, with template name ${name}, does not exist.`;
  throw createEc2Error("InvalidLaunchTemplateName.NotFoundException", text);
}

/** The version of a number, or of `$Default` (as when none is given) or `$Latest`; undefined when there is none. */
export function findVersion(
  { versions, defaultVersion, latestVersion }: LaunchTemplate,
  asked = "$Default",
): LaunchTemplateVersion | undefined {
  const number = asked === "$Default" ? defaultVersion : asked === "$Latest" ? latestVersion : Number(asked);
  return versions.find(({ versionNumber }) => versionNumber === number);
}

/** The version that a request names. Throws EC2's refusal of one that is not there. */
export function readVersion(template: LaunchTemplate, asked: string | undefined): LaunchTemplateVersion {
  const found = findVersion(template, asked);
  if (found !== undefined) return found;
  const text = `Could not find the specified version ${asked} for the launch template with ID ${template.launchTemplateId}.`;
  throw createEc2Error("InvalidLaunchTemplateId.VersionNotFound", text);
}
