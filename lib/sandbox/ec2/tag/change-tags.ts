import type { AccountState } from "../../store/account-state.js";
import type { Tag } from "../../store/entity.js";
import type { Table } from "../../store/table.js";
import { createEc2Error } from "../ec2-error.js";
import { type Ec2Rows, type Ec2Table, findRow } from "../list/find-rows.js";

/** What has tags, by the beginning of its id. */
const TABLES: Readonly<Record<string, Ec2Table>> = {
  eni: "networkInterfaces",
  i: "instances",
  key: "keyPairs",
  lt: "launchTemplates",
  sg: "securityGroups",
  sgr: "securityGroupRules",
  subnet: "subnets",
  vol: "volumes",
  vpc: "vpcs",
};

type Change = (tags: readonly Tag[]) => readonly Tag[];

/** Changes the tags of resources: of all that are named or, when that is not possible for one, of none. */
export function changeTags(
  account: AccountState,
  region: string,
  ids: readonly string[],
  change: Change,
): void {
  const changes = [...new Set(ids)].map((id) => {
    const name = TABLES[id.slice(0, Math.max(0, id.lastIndexOf("-")))];
    if (name === undefined) throw createEc2Error("InvalidID", `The ID '${id}' is not valid`);
    return prepareChange(account, region, name, id, change);
  });
  for (const carryOut of changes) carryOut();
}

function prepareChange<Name extends Ec2Table>(
  account: AccountState,
  region: string,
  name: Name,
  id: string,
  change: Change,
): () => void {
  const row = findRow(account, region, name, id);
  const changed = { ...row, tags: change(row.tags) };
  const tables: { readonly [Key in Ec2Table]: Table<Ec2Rows[Key]> } = account;
  return () => void tables[name].set(id, changed);
}
