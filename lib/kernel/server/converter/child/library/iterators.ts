import type { Feature } from "./feature.js";

const HELPERS = `
  drop(count: number): IteratorObject<T>;
  every(test: (value: T, index: number) => unknown): boolean;
  filter<S extends T>(test: (value: T, index: number) => value is S): IteratorObject<S>;
  filter(test: (value: T, index: number) => unknown): IteratorObject<T>;
  find<S extends T>(test: (value: T, index: number) => value is S): S | undefined;
  find(test: (value: T, index: number) => unknown): T | undefined;
  flatMap<U>(map: (value: T, index: number) => Iterator<U> | Iterable<U>): IteratorObject<U>;
  forEach(visit: (value: T, index: number) => void): void;
  map<U>(map: (value: T, index: number) => U): IteratorObject<U>;
  reduce(join: (joined: T, value: T, index: number) => T): T;
  reduce<U>(join: (joined: U, value: T, index: number) => U, initial: U): U;
  some(test: (value: T, index: number) => unknown): boolean;
  take(count: number): IteratorObject<T>;
  toArray(): T[];
`;

const LISTS = ["Array", "ReadonlyArray"].map(
  (name) => `interface ${name}<T> {
  entries(): IteratorObject<[number, T]>;
  keys(): IteratorObject<number>;
  values(): IteratorObject<T>;
}`,
);
const SETS = ["Set", "ReadonlySet"].map(
  (name) => `interface ${name}<T> {
  entries(): IteratorObject<[T, T]>;
  keys(): IteratorObject<T>;
  values(): IteratorObject<T>;
}`,
);
const MAPS = ["Map", "ReadonlyMap"].map(
  (name) => `interface ${name}<K, V> {
  entries(): IteratorObject<[K, V]>;
  keys(): IteratorObject<K>;
  values(): IteratorObject<V>;
}`,
);

/**
 * Iterators with the methods of arrays. They are not members of `IterableIterator`, which programs implement by
 * classes of their own that have none of them, but of what the language's own lists and generators give.
 */
export const ITERATORS: readonly Feature[] = [
  {
    since: 22,
    probe: "globalThis.Iterator",
    declarations: [
      `interface IteratorObject<T> extends IterableIterator<T> {${HELPERS}}`,
      `interface Generator<T = unknown, TReturn = any, TNext = unknown> {${HELPERS}}`,
      ...LISTS,
      ...SETS,
      ...MAPS,
      `interface String { matchAll(pattern: RegExp): IteratorObject<RegExpMatchArray>; }
interface IteratorConstructor {
  from<T>(value: Iterator<T> | Iterable<T>): IteratorObject<T>;
  readonly prototype: IteratorObject<any>;
}
declare var Iterator: IteratorConstructor;`,
    ].join("\n"),
  },
];
