import { MODEL_ORDERS } from "./model-order.js";

type Entry = readonly [member: string, value: unknown];

/** Puts the members of one object into the order of AWS's model, which the SDK changes for a few shapes. */
export function orderMembers(entries: readonly Entry[]): readonly Entry[] {
  const names = entries.map(([name]) => name);
  const order = MODEL_ORDERS.find(
    ({ required, members }) =>
      required.every((name) => names.includes(name)) && names.every((name) => members.includes(name)),
  );
  if (order === undefined) return entries;
  return entries.toSorted(([a], [b]) => order.members.indexOf(a) - order.members.indexOf(b));
}
