import { appendFileSync } from "node:fs";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { message } from "../../message/message.js";
import reachOf from "../guard/reach.cjs";
import { connectHost, createLookup, formatAuthorization, parseTarget } from "./connect-host.js";
import { type LoopbackServer, listenOnLoopback } from "./listen-on-loopback.js";

/** What a proxy lets through. */
export interface ProxyOptions {
  /** As `SEIGO_REACH` has it: nothing (empty), `*`, or hosts with commas. AWS's hosts are never reached. */
  readonly reach: string;
  /** Each refused host is a line more in this file. */
  readonly journal?: string;
  /** The proxy that a host is reached through, if there is one. */
  readonly findUpstream?: (host: string) => URL | undefined;
}

/** Some clients show nothing but this line of a refused tunnel. */
const REASON = "seigo: this host is not reached from here";
const HOP = /^(proxy-.*|connection|keep-alive)$/i;

/**
 * Starts a proxy for programs that are not Node, whose connections no guard sees: it reaches some hosts and refuses all
 * others before their names are looked up.
 */
export async function startProxy({
  reach: text,
  journal,
  findUpstream,
}: ProxyOptions): Promise<LoopbackServer> {
  const reach = reachOf.createReach(text);
  const sockets = new Set<Duplex>();
  const refuse = (host: string): string => {
    if (journal !== undefined) appendFileSync(journal, `${host.replace(/\s/g, "")}\n`);
    return `${message("{host} was not reached: seigo refuses connections to it here.", { host })}\n`;
  };

  const tunnel = (incoming: IncomingMessage, socket: Duplex, head: Buffer): void => {
    sockets.add(socket.on("error", () => socket.destroy()).on("close", () => sockets.delete(socket)));
    const target = parseTarget(incoming.url ?? "");
    if (target === undefined) return void socket.end("HTTP/1.1 400 Bad Request\r\n\r\n");
    if (!reach.mayReach(target.host)) {
      const body = refuse(target.host);
      const size = Buffer.byteLength(body);
      return void socket.end(
        `HTTP/1.1 403 ${REASON}\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: ${size}\r\nConnection: close\r\n\r\n${body}`,
      );
    }
    const lookup = createLookup(reach, target.host, refuse);
    connectHost(target, { lookup, upstream: findUpstream?.(target.host) })
      .then((far) => {
        sockets.add(far.on("error", () => far.destroy()).on("close", () => socket.destroy()));
        socket.on("close", () => far.destroy());
        socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
        far.write(head);
        socket.pipe(far).pipe(socket);
      })
      .catch(() => socket.end("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n"));
  };

  const forward = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const url = URL.canParse(incoming.url ?? "") ? new URL(incoming.url ?? "") : undefined;
    if (url === undefined) return void outgoing.writeHead(400).end();
    const host = url.hostname;
    if (!reach.mayReach(host)) {
      const headers = { "Content-Type": "text/plain; charset=utf-8" };
      return void outgoing.writeHead(403, headers).end(refuse(host));
    }
    const upstream = findUpstream?.(host);
    const headers = Object.fromEntries(Object.entries(incoming.headers).filter(([name]) => !HOP.test(name)));
    const far = request({
      host: (upstream ?? url).hostname.replace(/^\[|\]$/g, ""),
      port: (upstream ?? url).port || 80,
      path: upstream === undefined ? `${url.pathname}${url.search}` : url.href,
      method: incoming.method,
      headers: { ...headers, ...(upstream && formatAuthorization(upstream)) },
      ...(upstream === undefined && { lookup: createLookup(reach, host, refuse) }),
    });
    far.on("response", (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    far.on("error", () => (outgoing.headersSent ? outgoing.destroy() : outgoing.writeHead(502).end()));
    outgoing.on("close", () => far.destroy());
    incoming.pipe(far);
  };

  return listenOnLoopback(createServer(forward).on("connect", tunnel), sockets);
}
