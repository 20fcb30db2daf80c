import refusal = require("./refusal.cjs");

/** Makes fetch reject with the refusal itself; without, it would be the hidden cause of "fetch failed". */
function guardFetch(): void {
  globalThis.fetch = new Proxy(globalThis.fetch, {
    apply(target, self, args: Parameters<typeof fetch>) {
      const error = refusal.findRefusal(findHost(args[0]));
      return error === undefined ? Reflect.apply(target, self, args) : Promise.reject(error);
    },
  });
}

/** The host of what fetch gets; nothing for addresses without one and for what is no address at all. */
function findHost(input: string | URL | Request): string | undefined {
  const address = typeof input === "object" && "url" in input ? input.url : String(input);
  return URL.canParse(address) ? new URL(address).hostname : undefined;
}

export = { guardFetch };
