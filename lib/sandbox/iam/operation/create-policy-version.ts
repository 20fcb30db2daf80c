import type { CreatePolicyVersionRequest, CreatePolicyVersionResponse } from "@aws-sdk/client-iam";
import { checkPolicyDocument } from "../../document/check-policy-document.js";
import type { Operation } from "../../service/operation.js";
import type { ManagedPolicy } from "../../store/entity.js";
import { formatListedVersion } from "../entity/format-policy.js";
import { checkPolicySize } from "../entity/policy-size.js";
import { createIamError } from "../error/iam-error.js";
import { findModifiable } from "../kind/find-entity.js";
import { POLICIES } from "../kind/policy.js";

const MAX_VERSIONS = 5;

/** Adds a version to a managed policy; it is in force only when it is made the default. */
export const createPolicyVersion: Operation<CreatePolicyVersionRequest, CreatePolicyVersionResponse> = (
  call,
) => {
  const { input, account, clock } = call;
  const policy = findModifiable(account, POLICIES, input.PolicyArn);
  checkPolicyDocument(input.PolicyDocument, "managed");
  checkPolicySize(input.PolicyDocument);
  if (policy.versions.length >= MAX_VERSIONS) {
    throw createIamError(
      "LimitExceeded",
      `A managed policy can have up to ${MAX_VERSIONS} versions. Before you create a new version, you must delete an existing version.`,
    );
  }
  const createdAt = clock.now().getTime();
  const version = { versionId: `v${policy.nextVersion}`, document: input.PolicyDocument, createdAt };
  const changed: ManagedPolicy = {
    ...policy,
    updatedAt: createdAt,
    versions: [...policy.versions, version],
    nextVersion: policy.nextVersion + 1,
    defaultVersionId: input.SetAsDefault === true ? version.versionId : policy.defaultVersionId,
  };
  account.policies.set(policy.arn, changed);
  return { PolicyVersion: formatListedVersion(changed, version) };
};
