import assert from "node:assert/strict";
import { once } from "node:events";
import { Agent, request as httpRequest, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { SeigoError } from "../../../lib/message/error.js";
import { setLanguage } from "../../../lib/message/message.js";
import { AwsError } from "../../../lib/sandbox/protocol/aws-error.js";
import { readRequest } from "../../../lib/sandbox/server/read-request.js";
import type { HttpResponse } from "../../../lib/sandbox/server/response.js";
import { type RunningServer, startServer } from "../../../lib/sandbox/server/start-server.js";

/** Answers with what was read. */
async function echo(incoming: IncomingMessage): Promise<HttpResponse> {
  try {
    const { method, path, query, body } = await readRequest(incoming);
    return { status: 200, headers: {}, body: JSON.stringify({ method, path, query, body: body.toString() }) };
  } catch (error) {
    if (error instanceof AwsError) return { status: error.status, headers: {}, body: error.code };
    throw error;
  }
}

/** As long as a body may be. */
const MAX_BODY_BYTES = 1024 * 1024;

describe("startServer()", () => {
  let server: RunningServer;
  let port: number;

  before(() => setLanguage("en"));
  beforeEach(async () => {
    server = await startServer(0, echo, { headers: 300, request: 600, idle: 5000, check: 50 });
    port = Number(new URL(server.url).port);
  });
  afterEach(() => server.stop());

  /** Sends bytes over a connection of its own and gives everything that comes back before it ends. */
  async function send(...parts: readonly (string | Buffer)[]): Promise<string> {
    const socket = connect(port, "127.0.0.1");
    const chunks: Buffer[] = [];
    socket.on("data", (chunk) => chunks.push(chunk));
    socket.on("error", () => undefined);
    await once(socket, "connect");
    for (const part of parts) socket.write(part);
    await once(socket, "close");
    return Buffer.concat(chunks).toString();
  }

  const isAlive = async () => assert.equal((await fetch(server.url)).status, 200);

  it("listens on loopback only", () => assert.match(server.url, /^http:\/\/127\.0\.0\.1:\d+$/));

  it("hands over method, path, query and body", async () => {
    const answer = await fetch(`${server.url}/a%20b?c=d&c=e`, { method: "POST", body: "x=1" });
    assert.deepEqual(await answer.json(), { method: "POST", path: "/a%20b", query: "c=d&c=e", body: "x=1" });
  });

  it("takes an address of its own in the place of a path", async () => {
    const text = await send(`GET ${server.url}/a?b=c HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    assert.match(text, /^HTTP\/1\.1 200 /);
    assert.match(text, /"path":"\/a","query":"b=c"/);
  });

  for (const target of [
    "http://sts.amazonaws.com/",
    "https://example.com",
    "HTTP://127.0.0.1/",
    "ftp://x/",
  ]) {
    it(`refuses to be the proxy to ${target}`, async () => {
      const text = await send(`GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
      assert.match(text, /^HTTP\/1\.1 403 /);
      assert.ok(
        text.endsWith(
          `${target} was not reached: in the local account no connection leaves this machine. Send the call to ${server.url}.\n`,
        ),
      );
    });
  }

  it("refuses a tunnel in the line that clients show, and ends the connection", async () => {
    const text = await send("CONNECT sts.amazonaws.com:443 HTTP/1.1\r\nHost: sts.amazonaws.com:443\r\n\r\n");
    assert.match(text, /^HTTP\/1\.1 403 seigo: no connection leaves the local account\r\n/);
    assert.match(text, /\r\n\r\nsts\.amazonaws\.com:443 was not reached: /);
    await isAlive();
  });

  it("refuses a body that is too long, and does not wait for its end", async () => {
    const head = `POST / HTTP/1.1\r\nHost: x\r\nContent-Length: ${MAX_BODY_BYTES * 100}\r\n\r\n`;
    const text = await send(head, Buffer.alloc(MAX_BODY_BYTES + 1));
    assert.match(text, /^HTTP\/1\.1 413 /);
    assert.match(text, /RequestEntityTooLarge/);
    await isAlive();
  });

  it("takes a body of just the length that is allowed", async () => {
    const answer = await fetch(server.url, { method: "POST", body: "x".repeat(MAX_BODY_BYTES) });
    assert.equal(answer.status, 200);
  });

  const broken: readonly (readonly [string, string, RegExp])[] = [
    ["bytes that are no HTTP", "\x16\x03\x01\x02\x00\x01\x00", /^HTTP\/1\.1 400 /],
    [
      "headers that are too long",
      `GET / HTTP/1.1\r\nHost: x\r\nA: ${"x".repeat(20_000)}\r\n\r\n`,
      /^HTTP\/1\.1 431 /,
    ],
    ["headers that do not end", "GET / HTTP/1.1\r\nHost: x\r\n", /^HTTP\/1\.1 408 /],
    [
      "a body that does not come",
      "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nx",
      /^HTTP\/1\.1 408 /,
    ],
    [
      "two lengths",
      "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx",
      /^HTTP\/1\.1 400 /,
    ],
  ];
  for (const [name, bytes, expected] of broken) {
    it(`survives ${name}`, async () => {
      assert.match(await send(bytes), expected);
      await isAlive();
    });
  }

  it("survives a client that goes away in the middle", async () => {
    const socket = connect(port, "127.0.0.1");
    await once(socket, "connect");
    socket.write("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nx");
    socket.destroy();
    await isAlive();
  });

  it("keeps a connection for the next request", async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ports = new Set<unknown>();
    for (let count = 0; count < 3; count++) {
      const outgoing = httpRequest(server.url, { agent }).end();
      const [incoming] = (await once(outgoing, "response")) as [IncomingMessage];
      ports.add(incoming.socket.localPort);
      incoming.resume();
      await once(incoming, "end");
    }
    agent.destroy();
    assert.equal(ports.size, 1);
  });

  it("ends a connection when there is no answer, and lives on", async () => {
    const failing = await startServer(0, () => Promise.reject(new Error("no answer")));
    try {
      await assert.rejects(fetch(failing.url), /fetch failed/);
      await assert.rejects(fetch(failing.url), /fetch failed/);
    } finally {
      await failing.stop();
    }
  });

  it("says which port cannot be opened", async () => {
    await assert.rejects(startServer(port, echo), (error) => {
      assert.ok(error instanceof SeigoError);
      assert.equal(
        error.message,
        `Cannot start the local account: port ${port} of 127.0.0.1 cannot be opened (EADDRINUSE).`,
      );
      return true;
    });
  });

  it("stops at once, also with connections open, and can be stopped twice", async () => {
    const socket = connect(port, "127.0.0.1");
    socket.on("error", () => undefined);
    await once(socket, "connect");
    const closed = once(socket, "close");
    await server.stop();
    await closed;
    await server.stop();
    await assert.rejects(fetch(server.url), /fetch failed/);
  });
});
