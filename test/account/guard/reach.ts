/** Started by guard.test.ts: tries to reach a host in one of many ways and prints what came of it. */
import { execFileSync, execSync, fork, spawn, spawnSync } from "node:child_process";
import { createSocket } from "node:dgram";
import dns, { lookup as importedLookup } from "node:dns";
import { lookup as importedPromise, Resolver as PromiseResolver } from "node:dns/promises";
import { once } from "node:events";
import { createServer, Agent as HttpAgent, get as httpGet } from "node:http";
import { connect as http2Connect } from "node:http2";
import { Agent as HttpsAgent, get as httpsGet } from "node:https";
import { type AddressInfo, connect, createConnection, Socket } from "node:net";
import { connect as tlsConnect } from "node:tls";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { SHARE_ENV, Worker } from "node:worker_threads";
import { createProxiedWays, fails } from "./proxied-ways.js";

const SELF = fileURLToPath(import.meta.url);
const [way = "", host = ""] = process.argv.slice(2);
const bracketed = host.includes(":") ? `[${host}]` : host;

function throughThread(options: object): Promise<never> {
  const worker = new Worker(SELF, { argv: ["dns.promises", host], stdout: true, ...options });
  return new Promise((resolve, reject) => {
    void resolve;
    let text = "";
    worker.stdout.on("data", (chunk: Buffer) => {
      text += chunk.toString();
    });
    worker.on("error", reject);
    worker.on("exit", () => reject(JSON.parse(text) as Error));
  });
}

async function throughChild(child: ReturnType<typeof spawn>): Promise<never> {
  let text = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    text += chunk.toString();
  });
  await once(child, "close");
  throw JSON.parse(text) as Error;
}

const args = [SELF, "dns.promises", host];
const NODE = process.execPath;

const PYTHON = "import sys, urllib.request; urllib.request.urlopen(sys.argv[1], timeout=10).read()";
const QUIET: { stdio: ("ignore" | "pipe")[] } = { stdio: ["ignore", "pipe", "pipe"] };

const WAYS: Readonly<Record<string, () => unknown>> = {
  "dns.lookup": () => promisify(dns.lookup)(host),
  "dns.lookup, imported": () => promisify(importedLookup)(host),
  "dns.promises": () => dns.promises.lookup(host),
  "dns.promises, imported": () => importedPromise(host),
  "dns.resolve4": () => promisify(dns.resolve4)(host),
  "dns.promises.resolveTxt": () => dns.promises.resolveTxt(host),
  "dns.reverse": () => promisify(dns.reverse)(host),
  "dns.lookupService": () => dns.promises.lookupService(host, 80),
  "a resolver": () =>
    promisify((name: string, done: () => void) => new dns.Resolver().resolve4(name, done))(host),
  "a resolver of promises": () => new PromiseResolver().resolve4(host),
  "net.connect(options)": () => fails(connect({ host, port: 9 })),
  "net.connect(port, host)": () => fails(connect(9, host)),
  "net.createConnection": () => fails(createConnection(9, host)),
  "a socket that connects": () => fails(new Socket().connect(9, host)),
  "a socket that is written to": () => {
    const socket = connect(9, host);
    socket.write("x");
    return fails(socket);
  },
  "a socket with a lookup of its own": () =>
    fails(
      connect({
        host: "localhost",
        port: 9,
        lookup: (_, __, done) => done(null, [{ address: host, family: 4 }]),
      }),
    ),
  "tls.connect": () => fails(tlsConnect({ host, port: 443 })),
  "http.get": () => fails(httpGet(`http://${bracketed}/`)),
  "https.get": () => fails(httpsGet(`https://${bracketed}/`)),
  "http's agent": () => fails(httpGet({ host, agent: new HttpAgent({ keepAlive: true }) })),
  "https's agent": () => fails(httpsGet({ host, agent: new HttpsAgent({ keepAlive: true }) })),
  http2: () => fails(http2Connect(`https://${bracketed}`)),
  fetch: () => fetch(`https://${bracketed}/`),
  "fetch of a URL": () => fetch(new URL(`https://${bracketed}/`)),
  "fetch of a request": () => fetch(new Request(`https://${bracketed}/`)),
  "fetch that is sent on": async () => {
    const server = createServer((_, answer) =>
      answer.writeHead(302, { Location: `http://${bracketed}/` }).end(),
    );
    await once(server.listen(0, "127.0.0.1"), "listening");
    try {
      return await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    } catch (error) {
      throw (error as Error).cause;
    } finally {
      server.close();
    }
  },
  "a datagram": () => {
    const socket = createSocket("udp4");
    return promisify((done: (error: Error | null) => void) => socket.send("x", 9, host, done))().finally(() =>
      socket.close(),
    );
  },
  "a part of a datagram": () => {
    const socket = createSocket("udp4");
    socket.send("xyz", 0, 1, 9, host);
    return fails(socket).finally(() => socket.close());
  },
  "a connected datagram socket": () => {
    const socket = createSocket("udp4");
    return promisify((done: (error: Error | null) => void) =>
      socket.connect(9, host, done as unknown as () => void),
    )().finally(() => socket.close());
  },
  "tls with another name": () => fails(tlsConnect({ host: "127.0.0.1", port: 9, servername: host })),
  "https with another name": () => fails(httpsGet({ host: "127.0.0.1", port: 9, servername: host })),
  ...createProxiedWays(host),
  curl: () => execFileSync("curl", ["-sSf", "-m", "10", `https://${bracketed}/`], QUIET),
  "curl without TLS": () => execFileSync("curl", ["-sSf", "-m", "10", `http://${bracketed}/`], QUIET),
  "curl of a shell": () => execSync(`curl -sSf -m 10 "https://${bracketed}/"`, QUIET),
  Python: () => execFileSync("python3", ["-c", PYTHON, `https://${bracketed}/`], QUIET),
  "Python without TLS": () => execFileSync("python3", ["-c", PYTHON, `http://${bracketed}/`], QUIET),
  // A service without endpoint rules: the others go to the account, whatever the command line says.
  "the AWS CLI": () =>
    execFileSync("aws", ["s3api", "list-buckets", "--endpoint-url", `https://${bracketed}`], QUIET),
  "the AWS CLI by its path": () =>
    execFileSync("/usr/bin/aws", ["s3api", "list-buckets", "--endpoint-url", `https://${bracketed}`], QUIET),
  "a thread": () => throughThread({}),
  "a thread without environment": () => throughThread({ env: {} }),
  "a thread with options": () => throughThread({ execArgv: ["--no-warnings"] }),
  "a thread with neither": () => throughThread({ execArgv: [], env: {} }),
  "a thread that shares": () => throughThread({ execArgv: [], env: SHARE_ENV }),
  "a child": () => throughChild(spawn(NODE, args)),
  "a child without environment": () => throughChild(spawn(NODE, args, { env: {} })),
  "a child with options of its own": () =>
    throughChild(spawn(NODE, args, { env: { NODE_OPTIONS: "--no-warnings" } })),
  "a child of a shell": () =>
    throughChild(spawn(`"${NODE}" "${SELF}" dns.promises "${host}"`, { shell: true, env: {} })),
  "a fork without environment": () => throughChild(fork(SELF, args.slice(1), { env: {}, silent: true })),
  "a child after NODE_OPTIONS was deleted": () => {
    delete process.env["NODE_OPTIONS"];
    return throughChild(spawn(NODE, args));
  },
  spawnSync: () => {
    throw JSON.parse(spawnSync(NODE, args, { env: {} }).stdout.toString()) as Error;
  },
  "spawnSync without options": () => {
    delete process.env["NODE_OPTIONS"];
    throw JSON.parse(spawnSync(NODE, args).stdout.toString()) as Error;
  },
  execFileSync: () => {
    throw JSON.parse(execFileSync(NODE, args, { env: {} }).toString()) as Error;
  },
  execSync: () => {
    throw JSON.parse(execSync(`"${NODE}" "${SELF}" dns.promises "${host}"`, { env: {} }).toString()) as Error;
  },
};

const run = WAYS[way];
if (run === undefined) throw new Error(`no way ${way}`);
try {
  process.stdout.write(JSON.stringify({ reached: String(await run()) }));
} catch (error) {
  const { name, code, message } = error as NodeJS.ErrnoException;
  process.stdout.write(JSON.stringify({ name, code, message }));
}
