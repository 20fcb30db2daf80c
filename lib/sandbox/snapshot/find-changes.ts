/** ARN → what is there, as inventories of accounts of any kind are. */
export type Inventory = Readonly<Record<string, unknown>>;

/** One resource that came, went or is not as it was. */
export interface InventoryChange {
  readonly change: "created" | "deleted" | "changed";
  readonly arn: string;
  /** What is different about it: for a new one what it came with, in the order of its members. */
  readonly details: readonly DetailChange[];
}

/** A member of a resource that is not as it was. Of a list only what came and went is given. */
export interface DetailChange {
  readonly member: string;
  readonly added: readonly unknown[];
  readonly removed: readonly unknown[];
}

/** Compares two inventories: first what is new, then what changed, then what is gone, each by ARN. */
export function findChanges(before: Inventory, after: Inventory): readonly InventoryChange[] {
  const arns = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  const changes = arns.flatMap((arn): readonly InventoryChange[] => {
    const details = findDetails(before[arn], after[arn]);
    if (!Object.hasOwn(before, arn)) return [{ change: "created", arn, details }];
    if (!Object.hasOwn(after, arn)) return [{ change: "deleted", arn, details }];
    return details.length === 0 ? [] : [{ change: "changed", arn, details }];
  });
  const order = ["created", "changed", "deleted"];
  return changes.sort((left, right) => order.indexOf(left.change) - order.indexOf(right.change));
}

function findDetails(before: unknown, after: unknown): readonly DetailChange[] {
  const [left, right] = [toMembers(before), toMembers(after)];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].flatMap((member) => {
    const [old, now] = [toList(left[member]), toList(right[member])];
    const added = now.filter((item) => !includes(old, item));
    const removed = old.filter((item) => !includes(now, item));
    return added.length + removed.length === 0 ? [] : [{ member, added, removed }];
  });
}

function toMembers(value: unknown): Inventory {
  return typeof value === "object" && value !== null ? (value as Inventory) : {};
}

function toList(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function includes(items: readonly unknown[], wanted: unknown): boolean {
  const text = JSON.stringify(wanted);
  return items.some((item) => JSON.stringify(item) === text);
}
