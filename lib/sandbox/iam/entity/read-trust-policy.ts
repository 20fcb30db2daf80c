import { parseTrustPolicy } from "../../document/trust-policy.js";
import type { Store } from "../../store/store.js";
import { createIamError } from "../error/iam-error.js";
import { countCharacters } from "./policy-size.js";

const MAX_SIZE = 2048;

/** Reads a trust policy that a request brings, as the role is to keep it. */
export function readTrustPolicy(store: Store, document: string): string {
  const stored = parseTrustPolicy(store, document);
  if (countCharacters(document) <= MAX_SIZE) return stored;
  throw createIamError("LimitExceeded", `Cannot exceed quota for ACLSizePerRole: ${MAX_SIZE}`);
}
