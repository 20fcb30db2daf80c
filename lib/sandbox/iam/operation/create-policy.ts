import type { CreatePolicyRequest, CreatePolicyResponse } from "@aws-sdk/client-iam";
import { checkPolicyDocument } from "../../document/check-policy-document.js";
import type { Operation } from "../../service/operation.js";
import { formatIamArn } from "../../store/arn.js";
import type { ManagedPolicy } from "../../store/entity.js";
import { keyOf } from "../../store/table.js";
import { createUniqueId } from "../../store/unique-id.js";
import { formatListedPolicy } from "../entity/format-policy.js";
import { checkPolicySize } from "../entity/policy-size.js";
import { createIamError } from "../error/iam-error.js";
import { checkQuota } from "../kind/find-entity.js";
import { POLICIES } from "../kind/policy.js";
import { checkTags } from "../kind/tags.js";

/** Makes a managed policy with its first version. */
export const createPolicy: Operation<CreatePolicyRequest, CreatePolicyResponse> = (call) => {
  const { input, account, store, clock } = call;
  const { PolicyName: policyName, PolicyDocument: document, Path: path = "/", Tags: tags = [] } = input;
  const names = [...account.policies.values()].map((policy) => keyOf(policy.policyName));
  if (names.includes(keyOf(policyName))) {
    throw createIamError("EntityAlreadyExists", POLICIES.formatTaken(policyName));
  }
  checkQuota(POLICIES.quota, names.length + 1);
  checkTags(tags, "exact");
  checkPolicyDocument(document, "managed");
  checkPolicySize(document);
  const createdAt = clock.now().getTime();
  const policy: ManagedPolicy = {
    policyName,
    policyId: createUniqueId("ANPA", account.accountId, store.random),
    arn: formatIamArn(account.accountId, "policy", path, policyName),
    path,
    ...(input.Description === undefined ? {} : { description: input.Description }),
    createdAt,
    updatedAt: createdAt,
    defaultVersionId: "v1",
    versions: [{ versionId: "v1", document, createdAt }],
    nextVersion: 2,
    tags,
  };
  account.policies.set(policy.arn, policy);
  return {
    Policy: {
      ...formatListedPolicy(policy, new Map()),
      ...(tags.length === 0 ? {} : { Tags: [...tags] }),
    },
  };
};
