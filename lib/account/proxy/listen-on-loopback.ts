import { Server as HttpServer } from "node:http";
import type { AddressInfo, Server } from "node:net";
import type { Duplex } from "node:stream";

/** A server of ours that only this machine reaches. */
export interface LoopbackServer {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  /** Ends every connection. Safe to call twice. */
  stop(): Promise<void>;
}

/** Lets a server listen on a free port of loopback; `sockets` are the connections that it does not know of itself. */
export async function listenOnLoopback(
  server: Server,
  sockets: ReadonlySet<Duplex>,
): Promise<LoopbackServer> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      if (!server.listening) return;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      if (server instanceof HttpServer) server.closeAllConnections();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
