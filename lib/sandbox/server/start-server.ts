import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { SeigoError } from "../../message/error.js";
import { createProxyRefusal, isForeignTarget, refuseTunnel } from "./refuse-proxy.js";
import type { HttpResponse } from "./response.js";
import { writeResponse } from "./write-response.js";

const HOST = "127.0.0.1";
const MAX_HEADERS = 100;

/** How long the server waits for its clients, in milliseconds. */
export interface ServerTimes {
  readonly headers: number;
  readonly request: number;
  readonly idle: number;
  /** How often the first two are looked after. */
  readonly check: number;
}

/** Clients keep idle connections for up to a minute; the server must not be the first to close one. */
const TIMES: ServerTimes = { headers: 10_000, request: 30_000, idle: 65_000, check: 2_000 };

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
  times: ServerTimes = TIMES,
): Promise<RunningServer> {
  const server = createServer(
    {
      keepAliveTimeout: times.idle,
      headersTimeout: times.headers,
      requestTimeout: times.request,
      connectionsCheckingInterval: times.check,
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
