import { checkPolicyDocument } from "../../document/check-policy-document.js";
import type { NamedPolicy } from "../../policy/decision.js";
import { AwsError } from "../../protocol/aws-error.js";
import { createIamError } from "../error/iam-error.js";

/** A policy that takes part in a simulation. */
export interface SimulatedPolicy extends NamedPolicy {
  /** As a result names it: `PolicyInputList.1`, or the name of the policy. */
  readonly sourceId: string;
}

/** Refuses documents that are no policies. */
export function checkSimulatedPolicies(documents: readonly string[]): void {
  for (const document of documents) {
    try {
      checkPolicyDocument(document, "inline");
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      throw createIamError("InvalidInput", `Invalid policy: ${error.message}`);
    }
  }
}

/** Documents of a request as policies that are called after the member they came in. */
export function nameInputPolicies(member: string, documents: readonly string[]): readonly SimulatedPolicy[] {
  return documents.map((document, index) => {
    const sourceId = `${member}.${index + 1}`;
    return { name: sourceId, sourceId, document };
  });
}
