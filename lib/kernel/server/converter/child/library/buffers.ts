import type { Feature } from "./feature.js";

/** Memory that grows, is handed over, and is shared. */
export const BUFFERS: readonly Feature[] = [
  {
    since: 20,
    probe: "ArrayBuffer.prototype.resize",
    declarations: `interface ArrayBuffer {
  readonly maxByteLength: number;
  readonly resizable: boolean;
  resize(newByteLength?: number): void;
}
interface ArrayBufferConstructor {
  new (byteLength: number, options?: { maxByteLength?: number }): ArrayBuffer;
}
interface SharedArrayBuffer {
  readonly growable: boolean;
  readonly maxByteLength: number;
  grow(newByteLength?: number): void;
}
interface SharedArrayBufferConstructor {
  new (byteLength: number, options?: { maxByteLength?: number }): SharedArrayBuffer;
}`,
  },
  {
    since: 21,
    probe: "ArrayBuffer.prototype.transfer",
    declarations: `interface ArrayBuffer {
  readonly detached: boolean;
  transfer(newByteLength?: number): ArrayBuffer;
  transferToFixedLength(newByteLength?: number): ArrayBuffer;
}`,
  },
  {
    since: 20,
    probe: "Atomics.waitAsync",
    declarations: `interface Atomics {
  waitAsync(
    typedArray: Int32Array,
    index: number,
    value: number,
    timeout?: number,
  ): { async: false; value: "not-equal" | "timed-out" } | { async: true; value: Promise<"ok" | "timed-out"> };
  waitAsync(
    typedArray: BigInt64Array,
    index: number,
    value: bigint,
    timeout?: number,
  ): { async: false; value: "not-equal" | "timed-out" } | { async: true; value: Promise<"ok" | "timed-out"> };
}`,
  },
  {
    since: 24,
    probe: "Atomics.pause",
    declarations: "interface Atomics { pause(n?: number): void; }",
  },
];
