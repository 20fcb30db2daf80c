/** An array of half floats, which is like one of floats of 32 bits. */
export const FLOAT16 = `interface Float16Array {
  [index: number]: number;
  readonly buffer: ArrayBufferLike;
  readonly byteLength: number;
  readonly byteOffset: number;
  readonly BYTES_PER_ELEMENT: number;
  readonly length: number;
  readonly [Symbol.toStringTag]: "Float16Array";
  [Symbol.iterator](): IterableIterator<number>;
  at(index: number): number | undefined;
  copyWithin(target: number, start: number, end?: number): this;
  entries(): IteratorObject<[number, number]>;
  every(test: (value: number, index: number, array: this) => unknown): boolean;
  fill(value: number, start?: number, end?: number): this;
  filter(test: (value: number, index: number, array: this) => unknown): Float16Array;
  find(test: (value: number, index: number, array: this) => unknown): number | undefined;
  findIndex(test: (value: number, index: number, array: this) => unknown): number;
  findLast(test: (value: number, index: number, array: this) => unknown): number | undefined;
  findLastIndex(test: (value: number, index: number, array: this) => unknown): number;
  forEach(visit: (value: number, index: number, array: this) => void): void;
  includes(value: number, from?: number): boolean;
  indexOf(value: number, from?: number): number;
  join(separator?: string): string;
  keys(): IteratorObject<number>;
  lastIndexOf(value: number, from?: number): number;
  map(change: (value: number, index: number, array: this) => number): Float16Array;
  reduce(join: (joined: number, value: number, index: number, array: this) => number): number;
  reduce<U>(join: (joined: U, value: number, index: number, array: this) => U, initial: U): U;
  reduceRight(join: (joined: number, value: number, index: number, array: this) => number): number;
  reduceRight<U>(join: (joined: U, value: number, index: number, array: this) => U, initial: U): U;
  reverse(): this;
  set(values: ArrayLike<number>, offset?: number): void;
  slice(start?: number, end?: number): Float16Array;
  some(test: (value: number, index: number, array: this) => unknown): boolean;
  sort(compareFn?: (a: number, b: number) => number): this;
  subarray(start?: number, end?: number): Float16Array;
  toLocaleString(): string;
  toReversed(): Float16Array;
  toSorted(compareFn?: (a: number, b: number) => number): Float16Array;
  toString(): string;
  values(): IteratorObject<number>;
  with(index: number, value: number): Float16Array;
}
interface Float16ArrayConstructor {
  new (length?: number): Float16Array;
  new (values: Iterable<number> | ArrayLike<number>): Float16Array;
  new (buffer: ArrayBufferLike, byteOffset?: number, length?: number): Float16Array;
  readonly prototype: Float16Array;
  readonly BYTES_PER_ELEMENT: number;
  of(...values: number[]): Float16Array;
  from(values: Iterable<number> | ArrayLike<number>): Float16Array;
  from<T>(values: Iterable<T> | ArrayLike<T>, map: (value: T, index: number) => number): Float16Array;
}
declare var Float16Array: Float16ArrayConstructor;`;
