/** Sends messages on one socket, in order and one at a time: zeromq refuses a second while one is put off. */
export interface Sender {
  send(frames: Buffer[]): void;
  /** Resolves when everything so far is on its way. */
  settle(): Promise<void>;
}

export function createSender(socket: { send(frames: Buffer[]): Promise<void> }): Sender {
  let last = Promise.resolve();
  return {
    send(frames) {
      // A front end that has gone is not missed.
      last = last.then(() => socket.send(frames)).catch(() => {});
    },
    settle: () => last,
  };
}
