/**
 * What our code uses of JavaScript after a cell has run, as it was before the first one: a cell can replace every
 * method of every prototype. Nothing here looks anything up again, and neither may its users: no `for … of`, no spread,
 * no `await` of what a cell has touched, no method of a value.
 */
const { apply } = Reflect;

/** A method as a function of its `this`. */
export function uncurry<This, Args extends readonly unknown[], Result>(
  method: (this: This, ...args: Args) => Result,
): (self: This, ...args: Args) => Result {
  return (self, ...args) => apply(method, self, args) as Result;
}

export { apply };
export const { parse: parseJson, stringify: formatJson } = JSON;
export const { isArray } = Array;
const { defineProperty } = Object;
export const { freeze, getOwnPropertyDescriptor, setPrototypeOf } = Object;
/** Calls back in the next turn of the event loop. */
export const inNextTurn = setImmediate;

const then = uncurry(Promise.prototype.then);

/** Calls back when a promise of Node's own settles; `then` would ask its constructor for another promise. */
export function settle(
  promise: Promise<unknown>,
  onValue: (value: unknown) => void,
  onThrown: (thrown: unknown) => void,
): void {
  defineProperty(promise, "constructor", { value: undefined });
  then(promise, onValue, onThrown);
}

const { get, set } = WeakMap.prototype;

/** What is known of objects, as long as they are there. */
export function createIndex<Value>(): {
  find(object: object): Value | undefined;
  keep(object: object, value: Value): void;
} {
  const map = new WeakMap<object, Value>();
  return {
    find: (object) => apply(get, map, [object]) as Value | undefined,
    keep(object, value) {
      apply(set, map, [object, value]);
    },
  };
}

/** Puts an object's inherited methods on itself, for good: what is on prototypes can be replaced. */
export function lockMethods(object: object): void {
  for (let from = object; from !== Object.prototype; from = Object.getPrototypeOf(from) as object) {
    for (const name of Reflect.ownKeys(from)) {
      if (Object.hasOwn(object, name)) continue;
      const value: unknown = Object.getOwnPropertyDescriptor(from, name)?.value;
      if (typeof value === "function") Object.defineProperty(object, name, { value });
    }
  }
}
