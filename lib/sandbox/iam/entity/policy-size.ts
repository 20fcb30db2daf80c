import { createIamError } from "../error/iam-error.js";

const MAX_MANAGED = 6144;

/** The size of a document as IAM's quotas count it: characters, white space not counted. */
export function countCharacters(document: string): number {
  return document.replace(/\s/g, "").length;
}

/** Refuses a managed policy that is too long. */
export function checkPolicySize(document: string): void {
  if (countCharacters(document) <= MAX_MANAGED) return;
  throw createIamError("LimitExceeded", `Cannot exceed quota for PolicySize: ${MAX_MANAGED}`);
}
