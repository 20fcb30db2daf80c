import { connect, createServer, type Socket } from "node:net";
import { type LoopbackServer, listenOnLoopback } from "../../account/proxy/listen-on-loopback.js";

/** An address of ours that is the account's: we see that it is called, and nothing of what is said. */
export interface Forwarder extends LoopbackServer {
  /** Calls back once, before the first connection goes on. */
  onFirst(callback: () => void): void;
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
  return {
    ...(await listenOnLoopback(server, sockets)),
    onFirst(callback) {
      first = callback;
    },
  };
}
