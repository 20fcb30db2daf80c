import type { ManagedPolicy } from "../../store/entity.js";
import { findManagedPolicy } from "../../store/managed-policy.js";
import { createIamError } from "../error/iam-error.js";
import type { TaggedKind } from "./kind.js";

const ARN = /^arn:[^:]+:[^:]+:[^:]*:[^:]*:.+$/;

/** Managed policies: AWS's are found as well, and nobody may change or tag them. */
export const POLICIES: TaggedKind<ManagedPolicy> = {
  type: "policy",
  noun: "Policy",
  label: "policy",
  creation: "CreatePolicy",
  member: "PolicyArn",
  newMember: "PolicyName",
  isNamedByArn: true,
  quota: ["PoliciesPerAccount", 1500],
  tagKeys: "exact",
  protectsTags: true,
  list: undefined,
  findTable: ({ policies }) => policies,
  nameOf: ({ arn }) => arn,
  formatArn: (_, { arn }) => arn,
  formatMissing: (arn) => `Policy ${arn} was not found.`,
  formatTaken: (name) => `A policy called ${name} already exists. Duplicate names are not allowed.`,
  find: findManagedPolicy,
  checkName: checkPolicyArn,
  checkModifiable({ arn }) {
    if (!arn.startsWith("arn:aws:iam::aws:")) return;
    throw createIamError("AccessDenied", "Policy is outside your own account.");
  },
};

/** Refuses what is no ARN at all. */
export function checkPolicyArn(arn: string): void {
  if (!ARN.test(arn)) throw createIamError("ValidationError", "Invalid ARN:  Could not be parsed!");
}
