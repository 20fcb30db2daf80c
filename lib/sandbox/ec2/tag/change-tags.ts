import type { AccountState } from "../../store/account-state.js";
import type { Tag } from "../../store/entity.js";
import { createEc2Error } from "../error/ec2-error.js";
import { findKindOfId, tableOf } from "../kind/find-kind.js";
import { findRow } from "../list/find-rows.js";
import type { Ec2Kind } from "../row/ec2-tables.js";

type Change = (tags: readonly Tag[]) => readonly Tag[];

/** Changes the tags of resources: of all that are named or, when that is not possible for one, of none. */
export function changeTags(
  account: AccountState,
  region: string,
  ids: readonly string[],
  change: Change,
): void {
  const changes = [...new Set(ids)].map((id) => {
    const name = findKindOfId(id);
    if (name === undefined) throw createEc2Error("InvalidID", `The ID '${id}' is not valid`);
    return prepareChange(account, region, name, id, change);
  });
  for (const carryOut of changes) carryOut();
}

function prepareChange<Name extends Ec2Kind>(
  account: AccountState,
  region: string,
  name: Name,
  id: string,
  change: Change,
): () => void {
  const row = findRow(account, region, name, id);
  const changed = { ...row, tags: change(row.tags) };
  return () => void tableOf(account, name).set(id, changed);
}
