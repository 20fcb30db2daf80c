import type { Feature } from "./feature.js";

/** All that the library of the language has gained, the oldest first. */
export const FEATURES: readonly Feature[] = [
  { since: 20, probe: "Array.prototype.toSorted", file: "es2023.array" },
  { since: 20, probe: "new WeakSet([Symbol()])", file: "es2023.collection" },
  { since: 20, probe: "Intl.NumberFormat.prototype.formatRange", file: "es2023.intl" },
  { since: 20, probe: "/a/v.unicodeSets", file: "es2024.regexp" },
  { since: 20, probe: "Atomics.waitAsync", file: "es2024.sharedmemory" },
  { since: 20, probe: "String.prototype.isWellFormed", file: "es2024.string" },
  {
    since: 20,
    probe: "ArrayBuffer.prototype.resize",
    declarations: `interface ArrayBuffer {
  get maxByteLength(): number;
  get resizable(): boolean;
  resize(newByteLength?: number): void;
}
interface ArrayBufferConstructor {
  new (byteLength: number, options?: { maxByteLength?: number }): ArrayBuffer;
}`,
  },
  { since: 21, probe: "ArrayBuffer.prototype.transfer", file: "es2024.arraybuffer" },
  { since: 21, probe: "Map.groupBy", file: "es2024.collection" },
  { since: 21, probe: "Object.groupBy", file: "es2024.object" },
  {
    since: 21,
    probe: "JSON.rawJSON",
    declarations: `interface JSON {
  isRawJSON(value: unknown): boolean;
  rawJSON(text: string): { readonly rawJSON: string };
}`,
  },
  { since: 22, probe: "Promise.withResolvers", file: "es2024.promise" },
  { since: 22, probe: "Set.prototype.union", file: "es2025.collection" },
  { since: 22, probe: "globalThis.Iterator", file: "es2025.iterator" },
  { since: 22, probe: "Array.fromAsync", file: "esnext.array" },
  { since: 23, probe: "Intl.DurationFormat", file: "es2025.intl" },
  { since: 23, probe: "Promise.try", file: "es2025.promise" },
  { since: 24, probe: "Math.f16round", file: "es2025.float16" },
  { since: 24, probe: "RegExp.escape", file: "es2025.regexp" },
  { since: 24, probe: "globalThis.DisposableStack", file: "esnext.disposable" },
  { since: 24, probe: "Error.isError", file: "esnext.error" },
  { since: 24, probe: "Atomics.pause", file: "esnext.sharedmemory" },
  { since: 25, probe: "Uint8Array.fromBase64", file: "esnext.typedarrays" },
];
