import type { Publisher, Reply, Router } from "zeromq";
import type { Connection } from "../../protocol/connection.js";

/** A kernel's five sockets. */
export interface Sockets {
  readonly shell: Router;
  readonly control: Router;
  readonly stdin: Router;
  readonly iopub: Publisher;
  readonly heartbeat: Reply;
}

/** Opens the five sockets of a connection file; returns when all of them accept. Rejects when a port is taken. */
export async function openSockets(connection: Connection): Promise<Sockets> {
  const { Publisher, Reply, Router } = await import("zeromq");
  const limitless = { linger: 1000, sendHighWaterMark: 0, receiveHighWaterMark: 0 };
  const sockets: Sockets = {
    shell: new Router(limitless),
    // A front end that has gone must not keep the kernel from going on.
    control: new Router(limitless),
    stdin: new Router(limitless),
    iopub: new Publisher({ linger: 1000, sendHighWaterMark: 0 }),
    heartbeat: new Reply({ linger: 0 }),
  };
  // iopub first: what a front end asks as soon as shell accepts must find its way out.
  for (const [socket, port] of [
    [sockets.iopub, connection.iopub_port],
    [sockets.stdin, connection.stdin_port],
    [sockets.heartbeat, connection.hb_port],
    [sockets.control, connection.control_port],
    [sockets.shell, connection.shell_port],
  ] as const) {
    await socket.bind(formatAddress(connection, port));
  }
  return sockets;
}

function formatAddress({ transport, ip }: Connection, port: number): string {
  return transport === "ipc" ? `ipc://${ip}-${port}` : `${transport}://${ip}:${port}`;
}
