/** Used by reach.ts: ways to a host through a proxy on this machine, to which every connection may be made. */
import { EventEmitter, once } from "node:events";
import { Agent as HttpAgent, request } from "node:http";
import { connect as http2Connect } from "node:http2";
import { Agent as HttpsAgent, get as httpsGet, request as httpsRequest } from "node:https";
import { type AddressInfo, connect, createServer, isIPv4, type Socket } from "node:net";
import { Duplex, PassThrough } from "node:stream";
import { TLSSocket, connect as tlsConnect } from "node:tls";

/** What asks a proxy for any host. */
export const ASKED: readonly string[] = [
  "a tunnel",
  "a tunnel behind TLS",
  "a tunnel as text",
  "a tunnel as bytes",
  "a tunnel in lines",
  "a tunnel as last words",
  "a tunnel of SOCKS",
  "a whole address",
  "a whole address of a form",
  "a whole address on a kept connection",
];

/** What greets a name, over a socket that is there already. */
export const GREETED: readonly string[] = [
  "TLS over a socket",
  "TLS over a socket that is connected",
  "TLS over a stream",
  "a socket of TLS itself",
  "http2 over a socket",
  "https by an agent over a socket",
];

type Emitter = NodeJS.EventEmitter;

/** The error that an emitter ends with. */
export async function fails(emitter: Emitter): Promise<never> {
  const [error] = (await once(emitter, "error")) as [Error];
  throw error;
}

/** What a proxy of somebody else's would see, or the error that comes before. */
async function throughProxy(ask: (port: number) => Emitter): Promise<unknown> {
  const sockets = new Set<Socket>();
  const proxy = createProxy(sockets);
  await once(proxy.listen(0, "127.0.0.1"), "listening");
  try {
    // What ends is told of once more by some streams.
    const asked = ask((proxy.address() as AddressInfo).port).on("error", () => {});
    const seen = once(proxy, "asked").then(([text]) => text as unknown);
    return await Promise.race([fails(asked), seen]);
  } finally {
    proxy.close();
    for (const socket of sockets) socket.destroy();
  }
}

/** It answers what it is asked first, if that is a request for itself, and tells of all others. */
function createProxy(sockets: Set<Socket>) {
  const proxy = createServer((socket) => {
    sockets.add(socket);
    socket
      .on("error", () => {})
      .on("data", (data) => {
        if (!data.toString("latin1").startsWith("GET /own "))
          return void proxy.emit("asked", data.toString("latin1"));
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
      });
  });
  return proxy;
}

const LOOPBACK = "127.0.0.1";

/** A request of SOCKS 5, by name or by an address of version 4. */
function formatSocks(host: string): Buffer {
  const place = isIPv4(host)
    ? [1, ...host.split(".").map(Number)]
    : [3, host.length, ...Buffer.from(host, "latin1")];
  return Buffer.from([5, 1, 0, ...place, 1, 187]);
}

/** Each way to a host, by its name. */
export function createProxiedWays(host: string): Readonly<Record<string, () => unknown>> {
  const bracketed = host.includes(":") ? `[${host}]` : host;
  const line = `CONNECT ${bracketed}:443 HTTP/1.1\r\n`;
  return {
    "a tunnel": () =>
      throughProxy((port) =>
        request({ host: LOOPBACK, port, method: "CONNECT", path: `${bracketed}:443` }).end(),
      ),
    "a tunnel behind TLS": () =>
      throughProxy((port) => {
        const asked = { host: LOOPBACK, port, method: "CONNECT", path: `${bracketed}:443` };
        return httpsRequest({ ...asked, servername: "" }).end();
      }),
    "a tunnel as text": () =>
      throughProxy((port) => {
        const socket = connect(port, LOOPBACK);
        socket.write(`${line}\r\n`);
        return socket;
      }),
    "a tunnel as bytes": () =>
      throughProxy((port) => {
        const socket = connect(port, LOOPBACK);
        return socket.once("connect", () => socket.write(Buffer.from(`${line}\r\n`)));
      }),
    "a tunnel in lines": () =>
      throughProxy((port) => {
        const socket = connect(port, LOOPBACK);
        socket.cork();
        for (const each of [line, "Host: proxy\r\n", "\r\n"]) socket.write(each);
        socket.uncork();
        return socket;
      }),
    "a tunnel as last words": () => throughProxy((port) => connect(port, LOOPBACK).end(`${line}\r\n`)),
    "a tunnel of SOCKS": () =>
      throughProxy((port) => {
        const socket = connect(port, LOOPBACK);
        socket.write(formatSocks(host));
        return socket;
      }),
    "a whole address": () =>
      throughProxy((port) => request({ host: LOOPBACK, port, path: `http://${bracketed}/latest` }).end()),
    "a whole address of a form": () =>
      throughProxy((port) => {
        const asked = request({ host: LOOPBACK, port, method: "POST", path: `HTTP://me:pw@${bracketed}:80` });
        return asked.end("body");
      }),
    "a whole address on a kept connection": () =>
      throughProxy((port) => {
        const heard = new EventEmitter();
        const kept = { host: LOOPBACK, port, agent: new HttpAgent({ keepAlive: true, maxSockets: 1 }) };
        request({ ...kept, path: "/own" }, (answer) => {
          const asked = request({ ...kept, path: `http://${bracketed}/` });
          asked.on("error", (error) => heard.emit("error", error)).end();
          answer.resume();
        }).end();
        return heard;
      }),
    "TLS over a socket": () =>
      throughProxy((port) => tlsConnect({ socket: connect(port, LOOPBACK), servername: host })),
    "TLS over a socket that is connected": () =>
      throughProxy((port) => {
        const heard = new EventEmitter();
        const socket = connect(port, LOOPBACK, () => {
          tlsConnect({ socket, servername: host }).on("error", (error) => heard.emit("error", error));
        });
        return heard;
      }),
    "TLS over a stream": () =>
      throughProxy((port) => {
        const socket = Duplex.from({ writable: connect(port, LOOPBACK), readable: new PassThrough() });
        return tlsConnect({ socket, servername: host });
      }),
    "a socket of TLS itself": () =>
      throughProxy((port) => {
        const socket = new TLSSocket(connect(port, LOOPBACK));
        Reflect.apply(Reflect.get(socket, "setServername") as (name: string) => void, socket, [host]);
        socket.write("x");
        return socket;
      }),
    "http2 over a socket": () =>
      throughProxy((port) => http2Connect(`https://${bracketed}`, { socket: connect(port, LOOPBACK) })),
    "https by an agent over a socket": () =>
      throughProxy((port) => {
        const agent = new HttpsAgent();
        Reflect.set(agent, "createConnection", () =>
          tlsConnect({ socket: connect(port, LOOPBACK), servername: host }),
        );
        return httpsGet({ host: LOOPBACK, port, agent, servername: "" });
      }),
  };
}
