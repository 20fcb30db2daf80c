import type { Members } from "../../protocol/members.js";
import type { EntityKind } from "./kind.js";

/** The name or ARN in an input whose members have been checked. */
export function readName<Row>({ member }: EntityKind<Row>, input: Members): string {
  return String(input[member]);
}
