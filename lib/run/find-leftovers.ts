import { isDeepStrictEqual } from "node:util";
import type { Inventory } from "../account/account.js";

/** The ARNs whose state is not what it was before: made, changed or gone. Sorted. */
export function findLeftovers(before: Inventory, after: Inventory): readonly string[] {
  const arns = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...arns].filter((arn) => !isDeepStrictEqual(before[arn], after[arn])).sort();
}
