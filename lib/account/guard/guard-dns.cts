import dns = require("node:dns");
import refusal = require("./refusal.cjs");

type Callback = (error: Error) => void;
type Asked = (...args: unknown[]) => unknown;

/** Everything that asks a name server; its packets are sent by c-ares, which no socket of Node's sees. */
const QUESTION = /^(resolve|reverse$|lookupService$)/;

/** Refuses to ask for any name that may not be reached; a name server knows nothing of `localhost`. */
function guardDns(): void {
  const lookup = (args: readonly unknown[]) => refusal.findRefusal(args[0]);
  const question = (args: readonly unknown[]) => refusal.findQuestionRefusal(String(args[0]));
  replace(dns, "lookup", lookup, failLater);
  replace(dns.promises, "lookup", lookup, fail);
  for (const [holder, refuse] of [
    [dns, failLater],
    [dns.Resolver.prototype, failLater],
    [dns.promises, fail],
    [dns.promises.Resolver.prototype, fail],
  ] as const) {
    for (const name of listNames(holder)) if (QUESTION.test(name)) replace(holder, name, question, refuse);
  }
}

/** A resolver's methods are its parent's too. */
function listNames(holder: object): string[] {
  const parent = Object.getPrototypeOf(holder) as object | null;
  const names = Object.getOwnPropertyNames(holder);
  return parent === null || parent === Object.prototype ? names : [...names, ...listNames(parent)];
}

/** A proxy keeps what `util.promisify` looks for. */
function replace(
  holder: object,
  name: string,
  find: (args: readonly unknown[]) => Error | undefined,
  refuse: (error: Error, args: readonly unknown[]) => unknown,
): void {
  const original = Reflect.get(holder, name) as unknown;
  if (typeof original !== "function") return;
  const value = new Proxy(original as Asked, {
    apply(target, self, args: unknown[]) {
      const error = find(args);
      return error === undefined ? Reflect.apply(target, self, args) : refuse(error, args);
    },
  });
  Object.defineProperty(holder, name, { value, configurable: true, enumerable: true, writable: true });
}

function fail(error: Error): Promise<never> {
  return Promise.reject(error);
}

function failLater(error: Error, args: readonly unknown[]): object {
  const callback = args.at(-1);
  if (typeof callback !== "function") throw error;
  process.nextTick(callback as Callback, error);
  return {};
}

export = { guardDns };
