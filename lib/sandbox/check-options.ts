import { WORDINGS } from "./authorization/wording.js";
import { AwsError } from "./protocol/aws-error.js";
import { CONSISTENCIES } from "./replication/consistency.js";
import type { SandboxOptions } from "./sandbox.js";
import { isAccountId } from "./world/create-account.js";

/** Checks what programs without types can get wrong, before anything is opened. Throws a `ValidationError`. */
export function checkOptions({
  port = 0,
  accountId,
  consistency = "none",
  wording = "today",
}: SandboxOptions): void {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) refuse("port", port, "a number from 0 to 65535");
  if (accountId !== undefined && !isAccountId(accountId)) {
    refuse("accountId", accountId, "a text of twelve digits that are not all 0");
  }
  if (!CONSISTENCIES.includes(consistency))
    refuse("consistency", consistency, `one of ${CONSISTENCIES.join(", ")}`);
  if (!WORDINGS.includes(wording)) refuse("wording", wording, `one of ${WORDINGS.join(", ")}`);
}

function refuse(option: string, value: unknown, expected: string): never {
  throw new AwsError(
    "ValidationError",
    `Cannot start the local account: ${option} is ${format(value)}. Give ${expected}.`,
    400,
  );
}

function format(value: unknown): string {
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}
