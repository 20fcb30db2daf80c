import dns = require("node:dns");
import net = require("node:net");
import tunnels = require("./guard-tunnels.cjs");
import refusal = require("./refusal.cjs");
import refuse = require("./refuse-socket.cjs");

type Addresses = string | readonly { readonly address: string }[];
type Answer = (error: Error | null, addresses?: Addresses, family?: number) => void;
type Lookup = (host: string, options: object, answer: Answer) => void;

interface Target {
  readonly path?: unknown;
  readonly host?: unknown;
  /** The name that TLS asks the server for, whatever its address is. */
  readonly servername?: unknown;
  readonly lookup?: Lookup;
}

/** Refuses every connection but those to hosts that may be reached and to paths: http, https, http2, tls and fetch end here. */
function guardSockets(): void {
  const { connect } = net.Socket.prototype;
  net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
    tunnels.guardTunnels();
    const [given, callback] = Array.isArray(args[0]) ? (args[0] as unknown[]) : args;
    const target = readTarget(given, args[1]);
    if (target.path) return Reflect.apply(connect, this, args);
    const error = refusal.findRefusal(target.host) ?? refusal.findRefusal(target.servername);
    if (error !== undefined) {
      refuse.refuseSocket(this, error);
      return this;
    }
    if (typeof given !== "object" || given === null) return Reflect.apply(connect, this, args);
    const lookup = guardLookup(target.lookup);
    return Reflect.apply(connect, this, [Object.create(given, { lookup: { value: lookup } }), callback]);
  } as typeof connect;
}

/** `(options)`, `(port, host)` or `(path)`. */
function readTarget(first: unknown, second: unknown): Target {
  if (typeof first === "object" && first !== null) return first;
  if (typeof first === "string" && !/^\s*\d+\s*$/.test(first)) return { path: first };
  return typeof second === "string" ? { host: second } : {};
}

/** A lookup, the client's own too, whose answer must not lead elsewhere than its name may. */
function guardLookup(lookup: Lookup = dns.lookup as unknown as Lookup): Lookup {
  return (host, options, answer) =>
    lookup(host, options, (error, addresses, family) => {
      const found = typeof addresses === "string" ? [{ address: addresses }] : (addresses ?? []);
      const [refused] = found.flatMap(({ address }) => refusal.findAddressRefusal(host, address) ?? []);
      if (refused !== undefined) answer(refused);
      else answer(error, addresses, family);
    });
}

export = { guardSockets };
