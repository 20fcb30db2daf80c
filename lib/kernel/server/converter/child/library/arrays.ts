import type { Feature } from "./feature.js";
import { FLOAT16 } from "./float16.js";
import { declareTypedArrays } from "./typed-arrays.js";

const COPIES = `
  toReversed(): T[];
  toSorted(compareFn?: (a: T, b: T) => number): T[];
  toSpliced(start: number, deleteCount: number, ...items: T[]): T[];
  toSpliced(start: number, deleteCount?: number): T[];
  with(index: number, value: T): T[];
`;

/** Arrays that are changed as copies, and made from what comes later. */
export const ARRAYS: readonly Feature[] = [
  {
    since: 20,
    probe: "Array.prototype.toSorted",
    declarations: `interface Array<T> {${COPIES}}\ninterface ReadonlyArray<T> {${COPIES}}`,
  },
  {
    since: 20,
    probe: "Uint8Array.prototype.toSorted",
    declarations: declareTypedArrays(
      (name, element) => `interface ${name} {
  toReversed(): ${name};
  toSorted(compareFn?: (a: ${element}, b: ${element}) => number): ${name};
  with(index: number, value: ${element}): ${name};
}`,
    ),
  },
  {
    since: 22,
    probe: "Array.fromAsync",
    declarations: `interface ArrayConstructor {
  fromAsync<T>(from: AsyncIterable<T> | Iterable<T | PromiseLike<T>> | ArrayLike<T | PromiseLike<T>>): Promise<T[]>;
  fromAsync<T, U>(
    from: AsyncIterable<T> | Iterable<T> | ArrayLike<T>,
    map: (value: Awaited<T>, index: number) => U,
    thisArg?: any,
  ): Promise<Awaited<U>[]>;
}`,
  },
  {
    since: 24,
    probe: "Math.f16round",
    declarations: `interface Math { f16round(x: number): number; }
interface DataView {
  getFloat16(byteOffset: number, littleEndian?: boolean): number;
  setFloat16(byteOffset: number, value: number, littleEndian?: boolean): void;
}
${FLOAT16}`,
  },
];
