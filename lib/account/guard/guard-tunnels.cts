import net = require("node:net");
import tls = require("node:tls");
import askedHost = require("./asked-host.cjs");
import refusal = require("./refusal.cjs");
import refuse = require("./refuse-socket.cjs");

type Done = (error?: Error | null) => void;
interface Chunk {
  readonly chunk: unknown;
}

let isGuarded = false;

/**
 * Refuses what leads through a proxy of somebody else's, to which a connection may be made, to a host that may not be
 * reached: its name in the first bytes of a tunnel or a request, and in the greeting of TLS over a socket that is there.
 */
function guardTunnels(): void {
  // Once, and not before the first connection: TLS takes its time to load.
  if (isGuarded) return;
  isGuarded = true;
  const { _write: write, _writev: writeAll } = net.Socket.prototype;
  net.Socket.prototype._write = function (chunk: unknown, encoding: BufferEncoding, done: Done) {
    const error = findRefusal(chunk);
    if (error === undefined) Reflect.apply(write, this, [chunk, encoding, done]);
    else done(error);
  };
  net.Socket.prototype._writev = function (chunks: readonly Chunk[], done: Done) {
    const [error] = chunks.flatMap(({ chunk }) => findRefusal(chunk) ?? []);
    if (error === undefined) Reflect.apply(writeAll as NonNullable<typeof writeAll>, this, [chunks, done]);
    else done(error);
  };
  const { prototype } = tls.TLSSocket as unknown as { prototype: { setServername: (name: string) => void } };
  const { setServername } = prototype;
  prototype.setServername = function (this: net.Socket, name) {
    if (refuse.isRefused(this)) return;
    const error = refusal.findRefusal(name);
    if (error === undefined) Reflect.apply(setServername, this, [name]);
    else refuse.refuseSocket(this, error);
  };
}

function findRefusal(written: unknown): Error | undefined {
  return refusal.findRefusal(askedHost.findAskedHost(written));
}

export = { guardTunnels };
