import type { AsyncLocalStorage } from "node:async_hooks";
import { inspect } from "node:util";

/** Of Node 20 and 22: where it notes the store of what is going on. Later ones note nothing in the object. */
type NotingStorage<T> = AsyncLocalStorage<T> & {
  readonly kResourceStore?: symbol;
  _propagate?(resource: object, trigger: object, type: string): void;
};

/**
 * Keeps what Node notes in promises and timers, since we ask which cell they belong to, out of what is printed of them.
 * In promises, of which there are many, it is hidden only when one is printed.
 */
export function hideRecords<T>(storage: AsyncLocalStorage<T>): void {
  const { kResourceStore: key, _propagate: propagate }: NotingStorage<T> = storage;
  if (key === undefined || propagate === undefined) return;
  Object.assign(storage, {
    _propagate(resource: object, trigger: object, type: string) {
      if (type === "PROMISE") return propagate.call(storage, resource, trigger, type);
      const value: unknown = Reflect.get(trigger, key);
      Object.defineProperty(resource, key, { value, configurable: true, enumerable: false, writable: true });
    },
  });
  Object.defineProperty(Promise.prototype, inspect.custom, {
    value(this: object) {
      for (const symbol of Object.getOwnPropertySymbols(this)) {
        if (symbol === key || /^(?:trigger_)?async_id_symbol$/.test(symbol.description ?? "")) {
          Reflect.defineProperty(this, symbol, { enumerable: false });
        }
      }
      return this;
    },
    configurable: true,
    enumerable: false,
    writable: true,
  });
}
