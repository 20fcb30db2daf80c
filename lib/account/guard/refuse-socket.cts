import type net = require("node:net");

const refused = new WeakSet<net.Socket>();

/** Ends a socket with a refusal before anything is sent. */
function refuseSocket(socket: net.Socket, error: Error): void {
  refused.add(socket);
  // What is written until then waits, as for any host.
  Reflect.set(socket, "connecting", true);
  // Not earlier: those who asked for the socket have not yet attached their listeners.
  process.nextTick(() => socket.destroy(error));
}

/** Whether a socket waits for the end that a refusal brings. */
function isRefused(socket: net.Socket): boolean {
  return refused.has(socket);
}

export = { refuseSocket, isRefused };
