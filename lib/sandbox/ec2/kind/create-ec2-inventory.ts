import type { AccountState } from "../../store/account-state.js";
import { formatEc2Arn } from "../row/ec2-arn.js";
import type { Ec2Kind, Ec2Tables } from "../row/ec2-tables.js";
import { EC2_KINDS, findKindOfId, nameInArnOf, tableOf } from "./find-kind.js";
import { KINDS } from "./kinds.js";

type Entry = readonly [arn: string, state: unknown];

/** What tables show that are no kind's. */
const OTHERS: {
  readonly [Name in Exclude<keyof Ec2Tables, Ec2Kind>]: (account: AccountState) => readonly Entry[];
} = { openRegions: listDeleted };

/**
 * Lists what has been made in EC2, by ARN, and what of that which AWS gives to every account has been changed:
 * what has tags, and what has been deleted. Every table of EC2's has its say in `KINDS` or in `OTHERS`.
 */
export function createEc2Inventory(account: AccountState): Readonly<Record<string, unknown>> {
  return Object.fromEntries([
    ...EC2_KINDS.flatMap((name) => listRows(account, name)),
    ...Object.values(OTHERS).flatMap((list) => list(account)),
  ]);
}

function listRows<Name extends Ec2Kind>(account: AccountState, name: Name): readonly Entry[] {
  const { type, inventory } = KINDS[name];
  if (typeof inventory !== "function") return [];
  return [...tableOf(account, name).values()].flatMap((row) => {
    const state = inventory(row, account);
    if (state === undefined) return [];
    return [[formatEc2Arn(row.region, account.accountId, type, nameInArnOf(name, row)), state] as const];
  });
}

/** What AWS has given to the account in a region and is there no more. */
function listDeleted(account: AccountState): readonly Entry[] {
  return [...account.openRegions.values()].flatMap(({ region, givenIds }) =>
    givenIds.flatMap((id) => {
      const name = findKindOfId(id);
      if (name === undefined || tableOf(account, name).has(id)) return [];
      return [[formatEc2Arn(region, account.accountId, KINDS[name].type, id), { isDeleted: true }] as const];
    }),
  );
}
