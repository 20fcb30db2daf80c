import { lookup as askName } from "node:dns";
import { request } from "node:http";
import { connect, type LookupFunction, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import type reachOf from "../guard/reach.cjs";

/** A host, by name or address, and a port. */
export interface Target {
  readonly host: string;
  readonly port: number;
}

/** What a tunnel is asked for: `host:port`, an IPv6 address in brackets. */
export function parseTarget(text: string): Target | undefined {
  const [, bracketed, name, port] = /^(?:\[([^\]]+)\]|([^:\s]+)):(\d{1,5})$/.exec(text) ?? [];
  const host = bracketed ?? name;
  return host === undefined ? undefined : { host, port: Number(port) };
}

/** A lookup whose answer must not lead where the name may not. */
export function createLookup(
  reach: ReturnType<typeof reachOf.createReach>,
  host: string,
  onRefused: (host: string) => void,
): LookupFunction {
  return (name, options, done) =>
    askName(name, options, (error, found, family) => {
      const addresses = typeof found === "string" ? [found] : (found ?? []).map(({ address }) => address);
      const refused = addresses.find((address) => !reach.mayFollow(host, address));
      if (refused === undefined) return done(error, found, family);
      onRefused(host);
      done(new Error(`${host} leads to ${refused}, which is not reached from here`), found, family);
    });
}

/** Connects to a host, through another proxy where there is one. */
export function connectHost(
  { host, port }: Target,
  { lookup, upstream }: { readonly lookup: LookupFunction; readonly upstream: URL | undefined },
): Promise<Duplex> {
  return new Promise((resolve, reject) => {
    if (upstream === undefined) {
      const socket: Socket = connect({ host, port, lookup }, () => resolve(socket));
      socket.once("error", reject);
      return;
    }
    const path = `${host.includes(":") ? `[${host}]` : host}:${port}`;
    const asked = request({
      host: upstream.hostname.replace(/^\[|\]$/g, ""),
      port: upstream.port || 80,
      method: "CONNECT",
      path,
      headers: formatAuthorization(upstream),
    });
    asked.once("error", reject).once("connect", ({ statusCode }, socket, head) => {
      if (statusCode !== 200) return reject(new Error(`the proxy answers ${statusCode}`));
      if (head.length > 0) socket.unshift(head);
      resolve(socket);
    });
    asked.end();
  });
}

/** The header by which a proxy's address says who is asking. */
export function formatAuthorization({ username, password }: URL): Readonly<Record<string, string>> {
  if (username === "") return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { "Proxy-Authorization": `Basic ${Buffer.from(pair).toString("base64")}` };
}
