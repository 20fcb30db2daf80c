import { deepEqual, equal, match, ok } from "node:assert/strict";
import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createEnvironment } from "../../../lib/account/create-environment.js";
import requireOption from "../../../lib/account/guard/require-option.cjs";
import type { LocalAccount } from "../../../lib/account/local/local-account.js";
import { startLocalAccount } from "../../../lib/account/local/start-local-account.js";
import { setLanguage } from "../../../lib/message/message.js";
import { ASKING, ASKING_BACK, CONNECTING } from "./ways.js";

const run = promisify(execFile);
const REACH = fileURLToPath(new URL("reach.js", import.meta.url));
const GUARD_FOLDER = fileURLToPath(new URL("../../../lib/account/guard/", import.meta.url));
const LIMIT = 30_000;

/** A name that no name server knows, and addresses that documentation may use and no network has. */
const NAME = "sts.invalid";
const ADDRESS = "203.0.113.7";
const ADDRESS6 = "2001:db8::7";

interface Outcome {
  readonly name?: string;
  readonly code?: string;
  readonly message?: string;
  readonly reached?: string;
}

const names = [
  ...ASKING,
  "a thread with options",
  "a thread that shares",
  "a child with options of its own",
  "spawnSync without options",
  "execFileSync",
];
const both = [...CONNECTING, "net.createConnection", "https's agent", "a part of a datagram"];
const rows = [
  ...[...names, ...both].map((way) => [way, NAME] as const),
  ...[...ASKING_BACK, ...both].map((way) => [way, ADDRESS] as const),
  ["net.connect(options)", ADDRESS6],
  ["fetch", ADDRESS6],
  ["https.get", ADDRESS6],
  ["net.connect(options)", "169.254.169.254"],
  ["net.connect(options)", "0.0.0.0"],
  ["net.connect(options)", "::ffff:203.0.113.7"],
  ["net.connect(options)", "localhost.invalid"],
  ["net.connect(options)", "127.0.0.1.invalid"],
  ["net.connect(options)", "134744072"],
] as const;

describe("the guard", function () {
  this.timeout(LIMIT);
  let account: LocalAccount;
  before(async () => {
    setLanguage("en");
    account = await startLocalAccount();
  });
  after(() => account.stop());

  async function reach(way: string, host: string, env = createEnvironment(process.env, account)) {
    const { stdout } = await run(process.execPath, [REACH, way, host], { env, timeout: LIMIT });
    return JSON.parse(stdout) as Outcome;
  }

  for (const [way, host] of rows) {
    it(`refuses ${way} to ${host}`, async () => {
      deepEqual(await reach(way, host), {
        name: "SeigoError",
        code: "SEIGO_HOST_REFUSED",
        message: `Refused to reach ${host}: in the local account no connection leaves this machine. Send AWS calls to ${account.url} by making clients without an endpoint of their own; what else is needed has to be on this machine already.`,
      });
    });
  }

  const free: readonly (readonly [string, string])[] = [
    ["dns.lookup", "localhost"],
    ["dns.promises", "127.0.0.1"],
    ["dns.promises", "::1"],
    ["dns.promises", "127.255.0.9"],
    ["a child without environment", "localhost"],
    ["a thread with neither", "LOCALHOST"],
    ["a tunnel", "localhost"],
    ["a tunnel as text", "127.0.0.1"],
    ["a tunnel of SOCKS", "127.0.0.1"],
    ["a whole address", "localhost"],
    ["a whole address on a kept connection", "::1"],
    ["TLS over a socket", "localhost"],
  ];
  for (const [way, host] of free) {
    it(`lets ${way} reach ${host}`, async () => {
      const outcome = await reach(way, host);
      ok(outcome.reached !== undefined || outcome.message === undefined, JSON.stringify(outcome));
    });
  }

  for (const way of ["a tunnel", "a whole address", "TLS over a socket"]) {
    it(`lets ${way} ask a proxy for a host that is allowed`, async () => {
      const env = { ...createEnvironment(process.env, account), SEIGO_REACH: "*.invalid" };
      ok((await reach(way, NAME, env)).reached?.includes(NAME));
    });
  }

  for (const way of ["net.connect(options)", "http.get", "a socket with a lookup of its own"]) {
    it(`lets ${way} try 127.0.0.1, where nobody listens`, async () => {
      match((await reach(way, "127.0.0.1")).code ?? "", /^ECONNREFUSED$/);
    });
  }

  for (const host of ["localhost", "127.0.0.1"]) {
    it(`lets fetch reach a server on ${host}`, async () => {
      const server = createServer((_, answer) => answer.end("here"));
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      try {
        const { port } = server.address() as AddressInfo;
        const script = `fetch("http://${host}:${port}").then((a) => a.text()).then(console.log)`;
        const env = createEnvironment(process.env, account);
        equal((await run(process.execPath, ["-e", script], { env, timeout: LIMIT })).stdout, "here\n");
      } finally {
        server.closeAllConnections();
        server.close();
      }
    });
  }

  it("speaks Japanese when its account does", async () => {
    setLanguage("ja");
    const other = await startLocalAccount();
    try {
      const { message } = await reach("fetch", NAME, createEnvironment(process.env, other));
      equal(
        message,
        `${NAME} への接続を止めました。ローカルアカウントでは、どの接続もこのマシンの外へ出ません。AWS の呼び出しは、クライアントに endpoint を指定せず ${other.url} へ送ってください。ほかに必要なものは、先にこのマシンへ用意してください。`,
      );
    } finally {
      setLanguage("en");
      await other.stop();
    }
  });

  it("is found in a folder with spaces, quotes and Japanese", async () => {
    const folder = mkdtempSync(join(tmpdir(), "seigo 正誤 'x' \"y\" \\z "));
    try {
      cpSync(GUARD_FOLDER, folder, { recursive: true });
      const option = requireOption.formatRequireOption(join(folder, "guard.cjs"));
      const env = { ...createEnvironment(process.env, account), NODE_OPTIONS: option };
      for (const way of ["fetch", "a child without environment", "a thread with neither"]) {
        equal((await reach(way, NAME, env)).code, "SEIGO_HOST_REFUSED");
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
