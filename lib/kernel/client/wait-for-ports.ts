import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** Milliseconds between two tries; a start takes about 1.2 s. */
const PAUSE = 15;

/** Resolves when every port accepts a TCP connection; goes on until then or until `signal`, whose reason is thrown. */
export async function waitForPorts(
  host: string,
  ports: readonly number[],
  signal: AbortSignal,
): Promise<void> {
  for (const port of ports) {
    while (!(await isAccepting(host, port))) {
      signal.throwIfAborted();
      await sleep(PAUSE);
    }
  }
}

function isAccepting(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const end = (accepting: boolean): void => {
      socket.destroy();
      resolve(accepting);
    };
    socket.once("connect", () => end(true));
    socket.once("error", () => end(false));
  });
}
