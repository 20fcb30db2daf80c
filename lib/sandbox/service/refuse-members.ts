import { AwsError } from "../protocol/aws-error.js";
import type { Members } from "../protocol/members.js";

/** Refuses an input that asks for what the operation does not do here, rather than to do something else in silence. */
export function refuseMembers(operation: string, input: Members, members: readonly string[]): void {
  const known = new Set([...members, "DryRun"]);
  const other = Object.keys(input).find((member) => input[member] !== undefined && !known.has(member));
  if (other === undefined) return;
  const text = `The local account does not carry out ${operation} with ${other}. It knows: ${[...members].sort().join(", ")}.`;
  throw new AwsError("NotImplemented", text, 501);
}
