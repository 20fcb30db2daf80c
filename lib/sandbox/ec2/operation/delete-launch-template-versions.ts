import type {
  DeleteLaunchTemplateVersionsRequest,
  DeleteLaunchTemplateVersionsResult,
  LaunchTemplateErrorCode,
} from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { findVersion, readTemplate } from "../launch/launch-templates.js";
import type { LaunchTemplate } from "../row/launch-template.js";

type Failure = readonly [code: LaunchTemplateErrorCode, text: string];

/** Deletes versions of a launch template, and says of each that it could not why; the default one always stays. */
export const deleteLaunchTemplateVersions: Operation<
  DeleteLaunchTemplateVersionsRequest,
  DeleteLaunchTemplateVersionsResult
> = ({ input, account, region }) => {
  const template = readTemplate(account, region, input);
  const { launchTemplateId, name } = template;
  const results = [...new Set(input.Versions)].map((asked) => ({
    item: {
      LaunchTemplateId: launchTemplateId,
      LaunchTemplateName: name,
      VersionNumber: findVersion(template, asked)?.versionNumber ?? Number(asked),
    },
    failure: findFailure(template, asked),
  }));
  const gone = results.flatMap(({ item, failure }) => (failure === undefined ? [item] : []));
  const numbers = new Set(gone.map(({ VersionNumber }) => VersionNumber));
  const versions = template.versions.filter(({ versionNumber }) => !numbers.has(versionNumber));
  account.launchTemplates.set(launchTemplateId, {
    ...template,
    versions,
    latestVersion: versions.at(-1)?.versionNumber ?? template.latestVersion,
  });
  return {
    SuccessfullyDeletedLaunchTemplateVersions: gone,
    UnsuccessfullyDeletedLaunchTemplateVersions: results.flatMap(({ item, failure }) =>
      failure === undefined ? [] : [{ ...item, ResponseError: { Code: failure[0], Message: failure[1] } }],
    ),
  };
};

function findFailure(template: LaunchTemplate, asked: string): Failure | undefined {
  const version = findVersion(template, asked);
  if (version === undefined) {
    return ["launchTemplateVersionDoesNotExist", `The launch template version ${asked} does not exist.`];
  }
  if (version.versionNumber !== template.defaultVersion) return undefined;
  return ["unexpectedError", "The default version of a launch template cannot be deleted."];
}
