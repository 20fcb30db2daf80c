import { deepEqual, doesNotMatch, equal, match, ok } from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { readExports, runSeigo, type SandboxProcess, startSandboxProcess } from "./start-seigo.js";

const run = promisify(execFile);
const CLIENT = fileURLToPath(new URL("../account/client.js", import.meta.url));

/** What SDK, CLI and boto3 need to know. */
const NEEDED = [
  "AWS_ENDPOINT_URL",
  "AWS_DATA_PATH",
  "AWS_CONFIG_FILE",
  "AWS_SHARED_CREDENTIALS_FILE",
  "AWS_REGION",
  "AWS_DEFAULT_REGION",
  "AWS_EC2_METADATA_DISABLED",
  "AWS_PAGER",
  "NODE_OPTIONS",
  "PATH",
  "SEIGO_ACCOUNT",
  "SEIGO_HOME",
  "SEIGO_REACH",
];
/** What other programs of the shell need as it is. */
const LEFT_ALONE = /^(export|unset) (HOME|[a-z]+_proxy|PYTHONUSERBASE|JUPYTER_PATH)\b/im;

describe("seigo sandbox", function () {
  this.timeout(60_000);
  let folder: string;
  let env: NodeJS.ProcessEnv;
  const running: SandboxProcess[] = [];
  const start = async (args: readonly string[] = [], more: NodeJS.ProcessEnv = {}) => {
    const sandbox = await startSandboxProcess(args, { ...env, ...more });
    running.push(sandbox);
    return sandbox;
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "seigo-test-"));
    env = {
      PATH: process.env["PATH"],
      HOME: folder,
      XDG_RUNTIME_DIR: folder,
      TMPDIR: folder,
      SEIGO_LANG: "en",
    };
  });
  afterEach(async () => {
    for (const { child, end } of running.splice(0)) {
      if (child.exitCode === null && child.signalCode === null) await end("SIGKILL");
    }
    for (let tries = 0; readdirSync(folder).some((name) => name.startsWith("seigo-account-")); tries += 1) {
      ok(tries < 400, `left behind: ${readdirSync(folder).join(", ")}`);
      await sleep(50);
    }
    rmSync(folder, { recursive: true });
  });

  async function call(exports: string, shell: NodeJS.ProcessEnv): Promise<Record<string, string>> {
    const options = { env: await readExports(exports, shell) };
    const { stdout } = await run(process.execPath, [CLIENT, "sts", "GetCallerIdentity"], options);
    return JSON.parse(stdout) as Record<string, string>;
  }

  it("prints one export line for each variable, and nothing else", async () => {
    const { stdout, environment } = await start();
    for (const line of stdout.trimEnd().split("\n")) match(line, /^export \w+=/);
    for (const name of NEEDED) match(stdout, new RegExp(`^export ${name}=`, "m"));
    doesNotMatch(stdout, LEFT_ALONE);
    const secret = /aws_secret_access_key = (.*)/.exec(
      readFileSync(environment["AWS_SHARED_CREDENTIALS_FILE"] ?? "", "utf8"),
    )?.[1];
    ok(secret?.length === 40 && !stdout.includes(secret));
    ok(!/AKIA/.test(stdout));
  });

  it("leads the SDK to its administrator, whatever the shell had", async () => {
    const shell = {
      ...env,
      AWS_PROFILE: "work",
      AWS_ACCESS_KEY_ID: "AKIAIOSFODNN7EXAMPLE",
      AWS_SECRET_ACCESS_KEY: "x",
    };
    const { stdout } = await start(["--account-id", "210987654321", "--region", "us-west-2"], shell);
    match(stdout, /^unset AWS_ACCESS_KEY_ID\nunset AWS_PROFILE\nunset AWS_SECRET_ACCESS_KEY\nexport /);
    const { Arn } = await call(stdout, shell);
    equal(Arn, "arn:aws:iam::210987654321:user/admin");
    match(stdout, /^export AWS_REGION=us-west-2$/m);
  });

  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    it(`ends with status 0 on ${signal} and leaves nothing`, async () => {
      const sandbox = await start();
      const ended = await sandbox.end(signal);
      deepEqual([ended.status, ended.signal], [0, null]);
      deepEqual(readdirSync(folder), []);
    });
  }

  it("leaves nothing secret when it is killed, and a record that seigo env removes", async () => {
    const sandbox = await start();
    const { SEIGO_HOME: home = "" } = sandbox.environment;
    ok(existsSync(home));
    await sandbox.end("SIGKILL");
    // The watchdog takes the folder away, and then the token.
    for (let tries = 0; existsSync(home) || readdirSync(folder).length > 1; tries += 1) {
      ok(tries < 400, "the private folder or the token is still there");
      await sleep(50);
    }
    equal(readdirSync(folder).length, 1);
    const ended = await runSeigo(["env"], env);
    deepEqual(ended, {
      status: 1,
      stdout: "",
      stderr:
        "Error: Cannot find a local account: none is running.\n→ Start one in another terminal: seigo sandbox\n",
    });
    deepEqual(readdirSync(folder), []);
  });

  it("is found by seigo env, which prints the same", async () => {
    const { stdout } = await start();
    const ended = await runSeigo(["env"], env);
    deepEqual(ended, { status: 0, stdout, stderr: "" });
    equal((await call(ended.stdout, env))["Arn"], "arn:aws:iam::123456789012:user/admin");
    const record = readdirSync(folder).find((name) => name.endsWith(".json")) ?? "";
    equal(statSync(join(folder, record)).mode & 0o777, 0o600);
  });

  it("is chosen by its port when there are several", async () => {
    const [one, two] = [await start(["--account-id", "111111111111"]), await start()];
    const ports = [one, two].map(({ environment }) =>
      Number(new URL(environment["AWS_ENDPOINT_URL"] ?? "").port),
    );
    const accounts = ["111111111111", "123456789012"].map(
      (accountId, index) => [ports[index] ?? 0, accountId] as const,
    );
    const listed = accounts
      .sort(([a], [b]) => a - b)
      .map(([port, accountId]) => `port ${port}: seigo sandbox, account ${accountId}`);
    const none = await runSeigo(["env"], env);
    deepEqual(none, {
      status: 2,
      stdout: "",
      stderr: `Error: Cannot choose a local account: several run (${listed.join(", ")}).\n→ Choose one with --port, or lead this terminal to one: eval "$(seigo env --port PORT)"\n`,
    });
    equal((await runSeigo(["env", "--port", String(ports[0])], env)).stdout, one.stdout);
    equal((await runSeigo(["env", "--port", String(ports[1])], env)).stdout, two.stdout);
    const missing = await runSeigo(["env", "--port", "1"], env);
    equal(missing.status, 1);
    match(missing.stderr, /Cannot find a local account on port 1: there are some on /);
  });

  it("ignores and removes a record that is broken, and leaves what others may write alone", async () => {
    const name = `seigo-sandbox-${process.getuid?.()}`;
    writeFileSync(join(folder, `${name}-1.json`), "{", { mode: 0o600 });
    writeFileSync(
      join(folder, `${name}-2.json`),
      JSON.stringify({ pid: process.pid, port: 2, environment: { HOME: folder } }),
    );
    // Everybody could have written it.
    await run("chmod", ["666", join(folder, `${name}-2.json`)]);
    equal((await runSeigo(["env"], env)).status, 1);
    deepEqual(readdirSync(folder), [`${name}-2.json`]);
  });

  it("takes the port that is asked for, or says that it is taken", async () => {
    const { environment } = await start();
    const port = new URL(environment["AWS_ENDPOINT_URL"] ?? "").port;
    const ended = await runSeigo(["sandbox", "--port", port], env);
    equal(ended.status, 2);
    equal(ended.stdout, "");
    match(ended.stderr, /EADDRINUSE/);
    await running.shift()?.end("SIGTERM");
    match(
      (await start(["--port", port])).stdout,
      new RegExp(`^export AWS_ENDPOINT_URL=http://127.0.0.1:${port}$`, "m"),
    );
  });

  it("starts once when it is started twice at once for a folder that a killed one left behind", async () => {
    const data = join(folder, "data");
    await (await start(["--data", data])).end("SIGKILL");
    for (let round = 0; round < 3; round += 1) {
      const both = await Promise.allSettled([start(["--data", data]), start(["--data", data])]);
      const [one] = both.flatMap((end) => (end.status === "fulfilled" ? [end.value] : []));
      const [refused] = both.flatMap((end) => (end.status === "rejected" ? [String(end.reason)] : []));
      match(
        refused ?? "both go on",
        /Cannot open the data in ".*data": .*process.* has it open\.\n→ End that process/,
      );
      const ended = await runSeigo(["sandbox", "--data", data], env);
      equal(ended.status, 2);
      match(ended.stderr, new RegExp(`: process ${one?.child.pid} has it open\\.\n`));
      await one?.end("SIGKILL");
    }
  });

  const wrong: readonly (readonly [string, string])[] = [
    ["--port", "0"],
    ["--port", "65536"],
    ["--port", "http"],
    ["--account-id", "12345678901"],
    ["--account-id", "1234-5678-9012"],
    ["--region", "tokyo"],
    ["--wording", "2022"],
    ["--vintage", "2022"],
    ["--consistency", "x"],
  ];
  for (const [option, value] of wrong) {
    it(`refuses ${option} ${value}`, async () => {
      const { status, stdout, stderr } = await runSeigo(["sandbox", option, value], env);
      equal(status, 2);
      equal(stdout, "");
      match(stderr, new RegExp(`Cannot read the command line: "${value}" is no `));
    });
  }

  it("says in the reader's language which degrees of consistency there are", async () => {
    const { stderr } = await runSeigo(["sandbox", "--consistency", "x"], { ...env, SEIGO_LANG: "ja" });
    match(
      stderr,
      /「x」は --consistency の値ではありません。\n→ 次のどれかを指定してください：none, typical, worst。\n$/,
    );
  });

  it("says what is wrong with TMPDIR, and that another is to be set", async () => {
    const { status, stdout, stderr } = await runSeigo(["sandbox"], { ...env, TMPDIR: join(folder, "nope") });
    deepEqual([status, stdout], [2, ""]);
    match(
      stderr,
      /^Error: Cannot make the temporary folder ".*nope.*ENOENT.*\n→ Set TMPDIR to a folder of your own\.\n$/,
    );
  });
});
