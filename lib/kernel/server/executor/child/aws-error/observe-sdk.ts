import Module from "node:module";
import { type ClientPrototype, observeClients } from "../../../../../lesson/refusal/observe-operations.js";

/** Where every copy of the SDK has the class that its clients inherit, in newer versions and in older ones. */
const BASES: ReadonlySet<string> = new Set(["@smithy/core/client", "@smithy/smithy-client"]);

type Load = (request: string, ...rest: readonly unknown[]) => unknown;

/**
 * Remembers the operation of every call that a cell makes with the SDK: its errors do not name it. Whatever copy a cell
 * imports is seen when it is loaded.
 */
export function observeSdk(): void {
  const loader = Module as unknown as { _load: Load };
  const load = loader._load;
  loader._load = function (this: unknown, request, ...rest) {
    const exports = load.call(this, request, ...rest);
    if (BASES.has(request)) observe(exports);
    return exports;
  };
}

function observe(exports: unknown): void {
  const { Client } = (exports ?? {}) as { readonly Client?: { readonly prototype: ClientPrototype } };
  if (typeof Client?.prototype.send === "function") observeClients(Client.prototype);
}
