import type { Feature } from "./feature.js";

const ALGEBRA = `
  difference<U>(other: SetLike<U>): Set<T>;
  intersection<U>(other: SetLike<U>): Set<T & U>;
  isDisjointFrom(other: SetLike<unknown>): boolean;
  isSubsetOf(other: SetLike<unknown>): boolean;
  isSupersetOf(other: SetLike<unknown>): boolean;
  symmetricDifference<U>(other: SetLike<U>): Set<T | U>;
  union<U>(other: SetLike<U>): Set<T | U>;
`;

/** Groups of what is in a list, and sets as mathematics has them. */
export const COLLECTIONS: readonly Feature[] = [
  {
    since: 21,
    probe: "Object.groupBy",
    declarations: `interface ObjectConstructor {
  groupBy<K extends PropertyKey, T>(items: Iterable<T>, key: (item: T, index: number) => K): Partial<Record<K, T[]>>;
}
interface MapConstructor {
  groupBy<K, T>(items: Iterable<T>, key: (item: T, index: number) => K): Map<K, T[]>;
}`,
  },
  {
    since: 22,
    probe: "Set.prototype.union",
    declarations: `interface SetLike<T> {
  readonly size: number;
  has(value: any): boolean;
  keys(): { next(): { done?: boolean; value?: T | any } };
}
interface Set<T> {${ALGEBRA}}
interface ReadonlySet<T> {${ALGEBRA}}`,
  },
];
