import type { AccountState } from "../../store/account-state.js";
import type { Kind } from "./kind.js";
import { KINDS } from "./kinds.js";

/** Lists what exists in IAM, by ARN. */
export function createIamInventory(account: AccountState): Readonly<Record<string, unknown>> {
  return Object.fromEntries(KINDS.flatMap((kind) => listRows(account, kind)));
}

function listRows<Row>(account: AccountState, kind: Kind<Row>): readonly (readonly [string, unknown])[] {
  return [...kind.findTable(account).values()].flatMap((row) => {
    const arn = kind.formatArn(account, row);
    return arn === undefined ? [] : [[arn, kind.formatListed?.(row, account) ?? row] as const];
  });
}
