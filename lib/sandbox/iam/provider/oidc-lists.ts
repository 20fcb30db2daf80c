import { createIamError } from "../error/iam-error.js";

const MAX_CLIENT_IDS = 100;
const MAX_THUMBPRINTS = 5;

/** Refuses too many audiences for one provider. */
export function checkClientIds(clientIds: readonly string[]): void {
  if (clientIds.length <= MAX_CLIENT_IDS) return;
  throw createIamError(
    "LimitExceeded",
    `Cannot exceed quota for ClientIdsPerOpenIdConnectProvider: ${MAX_CLIENT_IDS}`,
  );
}

/** Refuses too many thumbprints for one provider. */
export function checkThumbprints(thumbprints: readonly string[]): void {
  if (thumbprints.length <= MAX_THUMBPRINTS) return;
  throw createIamError("InvalidInput", `Thumbprint list must contain fewer than ${MAX_THUMBPRINTS} entries.`);
}
