import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** An address of ours that is the account's: we see that it is called, and nothing of what is said. */
export interface Forwarder {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  /** Calls back once, before the first connection goes on. */
  onFirst(callback: () => void): void;
  /** Ends every connection. Safe to call twice. */
  stop(): Promise<void>;
}

/** Starts a forwarder to the account at a URL of loopback. */
export async function startForwarder(url: string): Promise<Forwarder> {
  const { hostname: host, port } = new URL(url);
  const sockets = new Set<Socket>();
  let first = (): void => {};
  const watch = (socket: Socket, other: () => Socket | undefined): Socket => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    return socket.on("close", () => {
      sockets.delete(socket);
      other()?.destroy();
    });
  };
  const server = createServer((near) => {
    first();
    first = () => {};
    const far: Socket = watch(connect({ host, port: Number(port) }), () => near);
    watch(near, () => far);
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    onFirst(callback) {
      first = callback;
    },
    async stop() {
      if (!server.listening) return;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
