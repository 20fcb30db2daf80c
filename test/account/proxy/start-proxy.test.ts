import { deepEqual, equal, match } from "node:assert/strict";
import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, request, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createUpstream } from "../../../lib/account/proxy/create-upstream.js";
import type { LoopbackServer } from "../../../lib/account/proxy/listen-on-loopback.js";
import { startProxy } from "../../../lib/account/proxy/start-proxy.js";
import { setLanguage } from "../../../lib/message/message.js";

describe("startProxy()", () => {
  let folder: string;
  let journal: string;
  let server: Server;
  let port: number;
  let proxy: LoopbackServer;
  before(async () => {
    setLanguage("en");
    folder = mkdtempSync(join(tmpdir(), "seigo-test-"));
    journal = join(folder, "refusals");
    server = createServer((incoming, answer) => {
      answer.setHeader("X-Seen", String(incoming.headers["proxy-authorization"] ?? "none"));
      incoming.pipe(answer.writeHead(201));
    });
    await once(server.listen(0, "127.0.0.1"), "listening");
    ({ port } = server.address() as AddressInfo);
    proxy = await startProxy({ reach: "example.com", journal });
  });
  after(async () => {
    await proxy.stop();
    server.close();
    rmSync(folder, { recursive: true });
  });

  function curl(through: string, ...args: readonly string[]) {
    const options = ["-sS", "-m", "10", "--noproxy", "", "-x", through, "-w", "%{http_code} %{http_connect}"];
    return new Promise<string>((resolve) =>
      execFile("curl", [...options, ...args], (_, stdout, stderr) => resolve(`${stdout}${stderr}`)),
    );
  }

  it("forwards a request with its body, and not what is the proxy's", async () => {
    const url = `http://127.0.0.1:${port}/path?a=1`;
    const args = ["-d", "body", "-H", "Proxy-Authorization: Basic eA==", "-D", "-", url];
    const text = await curl(proxy.url, ...args);
    match(text, /201 Created[\s\S]*X-Seen: none[\s\S]*body201 000$/i);
  });

  it("tunnels", async () => {
    match(await curl(proxy.url, "-p", "-d", "body", `http://127.0.0.1:${port}/`), /^body201 200$/);
  });

  const refused: readonly (readonly [string, string])[] = [
    ["https://sts.amazonaws.com/", "sts.amazonaws.com"],
    ["http://sts.amazonaws.com/", "sts.amazonaws.com"],
    ["https://169.254.169.254/", "169.254.169.254"],
    ["http://[fd00:ec2::254]/", "[fd00:ec2::254]"],
    ["https://example.org/", "example.org"],
  ];
  for (const [url, host] of refused) {
    it(`refuses ${url} and notes it`, async () => {
      match(
        await curl(proxy.url, url),
        url.startsWith("https:") ? /000 403curl: \(56\)/ : /was not reached: .*\n403 000$/,
      );
      equal(readFileSync(journal, "utf8").trimEnd().split("\n").at(-1), host);
    });
  }

  it("goes through the person's own proxy, with its password", async () => {
    const asked: string[] = [];
    const own = createServer((incoming, answer) => {
      asked.push(`${incoming.url} ${incoming.headers["proxy-authorization"]}`);
      answer.end("own");
    });
    own.on("connect", (incoming, socket) => {
      asked.push(`${incoming.url} ${incoming.headers["proxy-authorization"]}`);
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      const far = connect(port, "127.0.0.1");
      socket.pipe(far).pipe(socket);
    });
    await once(own.listen(0, "127.0.0.1"), "listening");
    const address = `http://me:p%40ss@127.0.0.1:${(own.address() as AddressInfo).port}`;
    const open = await startProxy({ reach: "*", findUpstream: createUpstream({ HTTPS_PROXY: address }) });
    try {
      match(await curl(open.url, "http://a.example/x"), /^own200 000$/);
      match(await curl(open.url, "-p", "-d", "body", "http://b.example:81/"), /^body201 200$/);
      match(await curl(open.url, "https://sts.amazonaws.com/"), /000 403/);
    } finally {
      await open.stop();
      own.closeAllConnections();
      own.close();
    }
    const authorization = `Basic ${Buffer.from("me:p@ss").toString("base64")}`;
    deepEqual(asked, [`http://a.example/x ${authorization}`, `b.example:81 ${authorization}`]);
  });

  it("answers what is no request for a proxy, and a host that is not there", async () => {
    const asked = request({ port: new URL(proxy.url).port, path: "/own" }).end();
    const [answer] = (await once(asked, "response")) as [{ statusCode: number }];
    equal(answer.statusCode, 400);
    match(await curl(proxy.url, "-p", "http://127.0.0.1:1/"), /000 502/);
  });

  it("ends open connections when it is stopped", async () => {
    const other = await startProxy({ reach: "" });
    const socket = connect(Number(new URL(other.url).port), "127.0.0.1");
    socket.write(`CONNECT 127.0.0.1:${port} HTTP/1.1\r\n\r\n`);
    match(String((await once(socket, "data"))[0]), /^HTTP\/1\.1 200/);
    const closed = once(socket, "close");
    await Promise.all([other.stop(), other.stop()]);
    await closed;
  });
});

describe("createUpstream()", () => {
  const rows: readonly (readonly [NodeJS.ProcessEnv, string, string | undefined])[] = [
    [{}, "a.example", undefined],
    [{ HTTPS_PROXY: "http://p:1" }, "a.example", "http://p:1/"],
    [{ https_proxy: "http://q:1", HTTPS_PROXY: "http://p:1" }, "a.example", "http://q:1/"],
    [{ http_proxy: "p:1" }, "a.example", "http://p:1/"],
    [{ ALL_PROXY: "socks5://p:1" }, "a.example", undefined],
    [{ HTTPS_PROXY: "http://p:1", NO_PROXY: "a.example" }, "a.example", undefined],
    [{ HTTPS_PROXY: "http://p:1", no_proxy: "x, .example" }, "A.example", undefined],
    [{ HTTPS_PROXY: "http://p:1", no_proxy: "*" }, "a.example", undefined],
    [{ HTTPS_PROXY: "http://p:1", no_proxy: "example" }, "a.notexample", "http://p:1/"],
  ];
  for (const [env, host, expected] of rows) {
    it(`finds ${expected ?? "none"} for ${host} in ${JSON.stringify(env)}`, () => {
      equal(createUpstream(env)(host)?.href, expected);
    });
  }
});
