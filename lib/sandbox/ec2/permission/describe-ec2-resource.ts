import type { AuthorizationCall, RequestedResource } from "../../authorization/requested-action.js";
import { findByArn, findKindOfType } from "../kind/find-kind.js";
import { KINDS } from "../kind/kinds.js";
import type { Ec2Kind } from "../row/ec2-tables.js";

type Place = Pick<AuthorizationCall, "account" | "region">;
type Described = Pick<RequestedResource, "tags" | "context">;

/** What the local account knows of a resource: its tags, and the condition keys that only it has. */
export function describeEc2Resource(place: Place, type: string, id: string): Described {
  const kind = findKindOfType(type);
  return kind === undefined ? {} : describeOfKind(place, kind, id);
}

function describeOfKind<Name extends Ec2Kind>({ account, region }: Place, kind: Name, id: string): Described {
  const row = findByArn(account, region, kind, id);
  return row === undefined ? {} : { tags: row.tags, context: KINDS[kind].conditionKeys(row, account) };
}
