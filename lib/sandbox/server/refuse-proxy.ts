import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { message } from "../../message/message.js";
import type { HttpResponse } from "./response.js";

/** Some clients show nothing but this line of a refused tunnel. */
const REASON = "seigo: no connection leaves the local account";

/**
 * A run names the local account as its proxy, so that a call which is about to leave the machine comes here.
 * Says whether a request's target is another host than the server's own.
 */
export function isForeignTarget(target: string, ownUrl: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(target) && !`${target}/`.toLowerCase().startsWith(`${ownUrl}/`);
}

/** The answer to a request for another host. */
export function createProxyRefusal(target: string, ownUrl: string): HttpResponse {
  const body = message(
    "{target} was not reached: in the local account no connection leaves this machine. Send the call to {url}.",
    { target, url: ownUrl },
  );
  return { status: 403, headers: { "Content-Type": "text/plain; charset=utf-8" }, body: `${body}\n` };
}

/** Refuses a tunnel (CONNECT) to another host, and ends the connection. */
export function refuseTunnel(incoming: IncomingMessage, socket: Duplex, ownUrl: string): void {
  const { status, headers, body } = createProxyRefusal(incoming.url ?? "", ownUrl);
  socket.on("error", () => socket.destroy());
  socket.end(
    [
      `HTTP/1.1 ${status} ${REASON}`,
      ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
      `Content-Length: ${Buffer.byteLength(body)}`,
      "Connection: close",
      "",
      body,
    ].join("\r\n"),
  );
}
