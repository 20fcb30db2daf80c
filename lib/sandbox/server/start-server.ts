import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { SeigoError } from "../../message/error.js";
import { createProxyRefusal, isForeignTarget, refuseTunnel } from "./refuse-proxy.js";
import type { HttpResponse } from "./response.js";
import { writeResponse } from "./write-response.js";

const HOST = "127.0.0.1";
const MAX_HEADERS = 100;
/** Clients keep idle connections for up to a minute; the server must not be the first to close one. */
const KEEP_ALIVE_MS = 65_000;
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;
const CHECK_TIMEOUTS_MS = 2_000;

/** A running HTTP server on loopback. */
export interface RunningServer {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** Ends every connection and frees the port. Safe to call twice. */
  stop(): Promise<void>;
}

/** Starts a server that hands every request of its own to `answer`, and refuses to be anybody's proxy. */
export async function startServer(
  port: number,
  answer: (incoming: IncomingMessage) => Promise<HttpResponse>,
): Promise<RunningServer> {
  const server = createServer(
    {
      keepAliveTimeout: KEEP_ALIVE_MS,
      headersTimeout: HEADERS_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      connectionsCheckingInterval: CHECK_TIMEOUTS_MS,
    },
    (incoming, outgoing) => void respond(incoming, outgoing, url, answer),
  );
  server.maxHeadersCount = MAX_HEADERS;
  server.on("connect", (incoming, socket) => refuseTunnel(incoming, socket, url));
  const url = `http://${HOST}:${await listen(server, port)}`;
  return { url, stop: () => stop(server) };
}

async function respond(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  url: string,
  answer: (incoming: IncomingMessage) => Promise<HttpResponse>,
): Promise<void> {
  outgoing.on("error", () => outgoing.destroy());
  const target = incoming.url ?? "/";
  try {
    const response = isForeignTarget(target, url) ? createProxyRefusal(target, url) : await answer(incoming);
    writeResponse(outgoing, response);
  } catch {
    outgoing.destroy();
  }
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause) => {
      reject(
        new SeigoError("Cannot start the local account: port {port} of {host} cannot be opened ({reason}).", {
          values: { port, host: HOST, reason: (cause as NodeJS.ErrnoException).code ?? cause.message },
          next: "Choose another port, or none to let a free one be picked.",
          cause,
        }),
      );
    });
    server.listen({ port, host: HOST }, resolve);
  });
  return (server.address() as AddressInfo).port;
}

async function stop(server: Server): Promise<void> {
  if (!server.listening) return;
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
