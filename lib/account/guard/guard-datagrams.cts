import dgram = require("node:dgram");
import refusal = require("./refusal.cjs");

type Callback = (error: Error) => void;

/** Refuses to send datagrams to hosts that may not be reached. */
function guardDatagrams(): void {
  const { send, connect } = dgram.Socket.prototype;
  // (message, port, address) or (message, offset, length, port, address)
  dgram.Socket.prototype.send = guard(send, (args) => [args[2], args[4]]) as typeof send;
  dgram.Socket.prototype.connect = guard(connect, (args) => [args[1]]) as typeof connect;
}

function guard(
  original: (...args: never[]) => unknown,
  findHosts: (args: readonly unknown[]) => readonly unknown[],
): (this: dgram.Socket, ...args: unknown[]) => unknown {
  return function (...args) {
    const hosts = findHosts(args).filter((host) => typeof host === "string");
    const [error] = hosts.flatMap((host) => refusal.findRefusal(host) ?? []);
    if (error === undefined) return Reflect.apply(original, this, args);
    const callback = args.at(-1);
    if (typeof callback === "function") process.nextTick(callback as Callback, error);
    else process.nextTick(() => this.emit("error", error));
    return undefined;
  };
}

export = { guardDatagrams };
