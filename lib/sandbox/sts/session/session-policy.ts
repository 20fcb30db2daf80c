import { deflateRawSync } from "node:zlib";
import type { PolicyDescriptorType } from "@aws-sdk/client-sts";
import { checkPolicyDocument } from "../../document/check-policy-document.js";
import type { Checked } from "../../service/operation.js";
import type { AccountState } from "../../store/account-state.js";
import type { Tag } from "../../store/entity.js";
import { findManagedPolicy } from "../../store/managed-policy.js";
import { createStsError } from "../error/sts-error.js";

const PACKED_BYTES = 2048;

/** The ARNs of a request's managed session policies. */
export function listPolicyArns(
  policies: readonly Checked<PolicyDescriptorType>[] | undefined,
): readonly string[] {
  return (policies ?? []).flatMap(({ arn }) => (arn === undefined ? [] : [arn]));
}

/** Refuses session policies that are malformed or do not exist. */
export function checkSessionPolicies(
  account: AccountState,
  policy: string | undefined,
  arns: readonly string[],
): void {
  if (policy !== undefined) checkPolicyDocument(policy, "session");
  for (const arn of arns) {
    if (findManagedPolicy(account, arn) === undefined) {
      throw createStsError("ValidationError", `Policy ${arn} does not exist or is not attachable.`);
    }
  }
}

/**
 * How much of the room for policies and tags a session takes, in percent; undefined when it has none.
 * Throws `PackedPolicyTooLarge` for more than there is.
 */
export function findPackedSize(
  policy: string | undefined,
  arns: readonly string[],
  tags: readonly Tag[],
): number | undefined {
  if (policy === undefined && arns.length === 0 && tags.length === 0) return undefined;
  const packed = deflateRawSync(JSON.stringify([policy?.replace(/\s+/g, ""), arns, tags]));
  const size = Math.ceil((packed.length * 100) / PACKED_BYTES);
  if (size <= 100) return size;
  throw createStsError(
    "PackedPolicyTooLarge",
    `Packed policy consumes ${size}% of allotted space, please use smaller policy.`,
  );
}
