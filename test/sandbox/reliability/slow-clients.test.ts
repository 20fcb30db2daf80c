import assert from "node:assert/strict";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { GetCallerIdentityCommand } from "@aws-sdk/client-sts";
import type { Sandbox } from "../../../lib/sandbox/sandbox.js";
import { startSandbox } from "../../../lib/sandbox/start-sandbox.js";
import { codeOf, createClients } from "../start-caller.js";

const HEAD = "POST / HTTP/1.1\r\nHost: x\r\n";

describe("the local account among clients that misbehave", function () {
  this.timeout(30_000);
  let sandbox: Sandbox;
  let sockets: Socket[];
  beforeEach(async () => {
    sandbox = await startSandbox();
    sockets = [];
  });
  afterEach(async () => {
    for (const socket of sockets) socket.destroy();
    await sandbox.stop();
  });

  const open = async (allowHalfOpen = false): Promise<Socket> => {
    const port = Number(new URL(sandbox.url).port);
    const socket = connect({ port, host: "127.0.0.1", allowHalfOpen });
    socket.on("error", () => undefined);
    sockets.push(socket);
    await once(socket, "connect");
    return socket;
  };
  const checkAlive = async () => {
    const { sts } = createClients(sandbox.url, sandbox.administrator);
    assert.equal(await codeOf(sts.send(new GetCallerIdentityCommand({}))), "ok");
    sts.destroy();
  };

  it("serves others while 200 clients say nothing, or a little at a time", async () => {
    for (let count = 0; count < 200; count++) {
      const socket = await open();
      if (count % 2 === 0) socket.write(`${HEAD}Content-Length: 1000\r\n\r\nx`);
    }
    await checkAlive();
  });

  it("answers a client that has closed its side", async () => {
    const socket = await open(true);
    let answer = "";
    socket.setEncoding("utf8").on("data", (text: string) => {
      answer += text;
    });
    socket.end(`${HEAD}Content-Length: 0\r\n\r\n`);
    await once(socket, "end");
    assert.match(answer, /^HTTP\/1\.1 403 [\s\S]*MissingAuthenticationToken/);
  });

  it("serves others while clients ask and do not listen", async () => {
    const asked = `${HEAD}Content-Length: 0\r\n\r\n`.repeat(500);
    for (let count = 0; count < 20; count++) (await open()).pause().write(asked);
    await sleep(200);
    await checkAlive();
  });

  it("does not look at more than 100 headers", async () => {
    const socket = await open();
    let answer = "";
    socket.setEncoding("utf8").on("data", (text: string) => {
      answer += text;
    });
    const many = Array.from({ length: 500 }, (_, index) => `a${index}: b\r\n`).join("");
    socket.end(`${HEAD}${many}Authorization: Bearer x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
    await once(socket, "close");
    assert.match(answer, /^HTTP\/1\.1 4\d\d /);
    await checkAlive();
  });

  it("stops while all of them are connected", async () => {
    for (let count = 0; count < 50; count++) (await open()).write(`${HEAD}Content-Length: 9\r\n\r\nx`);
    const closed = sockets.map((socket) => new Promise((resolve) => socket.once("close", resolve)));
    await sandbox.stop();
    await Promise.all(closed);
  });
});
