import { deepEqual, equal, match, ok } from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import stringWidth from "string-width";
import { runSeigo, type SandboxProcess, startSandboxProcess } from "./start-seigo.js";

const run = promisify(execFile);
const CLIENT = fileURLToPath(new URL("../account/client.js", import.meta.url));
/** What a help is fitted into where there is no terminal. */
const COLUMNS = 100;
const OTHER = "210987654321";

describe("seigo accounts, seigo snapshot and seigo clock", function () {
  this.timeout(60_000);
  let folder: string;
  let env: NodeJS.ProcessEnv;
  let sandbox: SandboxProcess;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "seigo-test-"));
    env = {
      PATH: process.env["PATH"],
      HOME: folder,
      XDG_RUNTIME_DIR: folder,
      TMPDIR: folder,
      SEIGO_LANG: "en",
    };
    sandbox = await startSandboxProcess([], env);
  });
  after(async () => {
    await sandbox.end("SIGTERM");
    deepEqual(readdirSync(folder), []);
    rmSync(folder, { recursive: true });
  });

  async function call(service: string, operation: string, input: object = {}, more: NodeJS.ProcessEnv = {}) {
    const options = { env: { ...env, ...sandbox.environment, ...more } };
    const { stdout } = await run(
      process.execPath,
      [CLIENT, service, operation, JSON.stringify(input)],
      options,
    );
    return JSON.parse(stdout) as Record<string, string>;
  }

  /** What a command prints that does what it is told. */
  async function seigo(...args: readonly string[]): Promise<string> {
    const { status, stdout, stderr } = await runSeigo(args, env);
    equal(status, 0, stderr);
    return stdout;
  }
  const seigoJson = async (...args: readonly string[]): Promise<unknown> =>
    JSON.parse(await seigo(...args, "--json"));

  it("makes an account that its printed profile leads to, lists it, and removes it", async () => {
    const { status, stdout, stderr } = await runSeigo(["accounts", "create", OTHER], env);
    deepEqual([status, stderr], [0, `Made the account ${OTHER}.\n`]);
    const [, accessKeyId, secretAccessKey] =
      /^\[210987654321\]\naws_access_key_id = (\w+)\naws_secret_access_key = (\S+)\n$/.exec(stdout) ?? [];
    const keys = { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
    const identity = await call("sts", "GetCallerIdentity", {}, keys);
    equal(identity["Arn"], `arn:aws:iam::${OTHER}:user/admin`);
    const listed = await seigo("accounts", "list");
    match(listed, /^123456789012 {2}\S+Z {2}the account of seigo env\n210987654321 {2}\S+Z\n$/);
    equal(await seigo("accounts", "remove", OTHER), `Removed the account ${OTHER}.\n`);
    const { accounts } = (await seigoJson("accounts", "list")) as { accounts: { accountId: string }[] };
    deepEqual(
      accounts.map(({ accountId }) => accountId),
      ["123456789012"],
    );
  });

  it("makes an account under a free number, as JSON", async () => {
    const made = (await seigoJson("accounts", "create")) as {
      accountId: string;
      administrator: { accessKeyId: string; secretAccessKey: string };
    };
    match(made.accountId, /^\d{12}$/);
    match(made.administrator.secretAccessKey, /^\S{40}$/);
    deepEqual(await seigoJson("accounts", "remove", made.accountId), { accountId: made.accountId });
  });

  it("keeps the account, tells what has changed, and goes back", async () => {
    equal(await seigo("snapshot", "save", "before"), 'Kept the account as "before".\n');
    equal(await seigo("snapshot", "diff", "before"), "Nothing is different.\n");
    await call("iam", "CreateUser", { UserName: "alice" });
    equal(await seigo("snapshot", "diff", "before"), "created user alice\n");
    await seigo("snapshot", "save", "after");
    const { changes } = (await seigoJson("snapshot", "diff", "after", "before")) as {
      changes: { change: string; arn: string }[];
    };
    deepEqual(
      changes.map(({ change, arn }) => [change, arn]),
      [["deleted", "arn:aws:iam::123456789012:user/alice"]],
    );
    match(await seigo("snapshot", "list"), /^\S+Z {2}before\n\S+Z {2}after\n$/);
    equal(await seigo("snapshot", "restore", "before"), 'The account is what it was in "before".\n');
    equal(await seigo("snapshot", "diff", "before"), "Nothing is different.\n");
    for (const name of ["before", "after"]) await seigo("snapshot", "remove", name);
    deepEqual(await seigoJson("snapshot", "list"), { snapshots: [] });
  });

  it("keeps another account", async () => {
    await seigo("accounts", "create", OTHER);
    await seigo("snapshot", "save", "empty", "--account", OTHER);
    const list = (...args: string[]) =>
      seigoJson("snapshot", "list", ...args) as Promise<{ snapshots: object[] }>;
    equal((await list("--account", OTHER)).snapshots.length, 1);
    equal((await list()).snapshots.length, 0);
    await seigo("accounts", "remove", OTHER);
  });

  it("shows the clock, lets time pass, and goes back to real time", async () => {
    match(await seigo("clock"), /^\S+Z, real time\n$/);
    match(await seigo("clock", "advance", "1d1h"), /^\S+Z, 1d1h ahead of real time\n$/);
    const { now, ahead } = (await seigoJson("clock")) as { now: string; ahead: number };
    equal(ahead, 90_000);
    ok(Math.abs(Date.parse(now) - Date.now() - 90_000_000) < 30_000);
    deepEqual(((await seigoJson("clock", "show")) as { ahead: number }).ahead, 90_000);
    match(await seigo("clock", "reset"), /^\S+Z, real time\n$/);
    for (const duration of ["999999999s", "2s"]) await seigo("clock", "advance", duration);
    match(await seigo("clock", "reset"), /^\S+Z, real time\n$/);
  });

  const refused: readonly (readonly [args: string, status: number, said: RegExp])[] = [
    ["accounts", 2, /a subcommand is missing/],
    ["accounts create 1234", 2, /"1234" is no account number/],
    ["accounts create 123456789012", 1, /it exists already\.\n→ seigo accounts list/],
    ["accounts create 000000000000", 2, /no such number/],
    ["accounts remove", 2, /"ID" is missing/],
    ["accounts remove 123456789012", 1, /seigo env leads to it\.\n→ .*snapshot restore/],
    ["accounts remove 111111111111", 1, /Cannot find the account 111111111111.*\n→ seigo accounts list/],
    ["snapshot save now", 2, /"now" cannot be the name/],
    ["snapshot save .", 2, /"\." cannot be the name.*\n→ .*not dots alone/],
    ["snapshot save ..", 2, /"\.\." cannot be the name/],
    ["snapshot save a/b", 2, /"a\/b" cannot be the name/],
    ["snapshot restore nothing", 1, /Cannot find the snapshot "nothing".*\n→ seigo snapshot list/],
    ["snapshot diff nothing", 1, /Cannot find the snapshot "nothing"/],
    ["snapshot remove nothing", 1, /Cannot find the snapshot "nothing"/],
    ["snapshot list --account 111111111111", 1, /Cannot find the account 111111111111/],
    ["clock advance tomorrow", 2, /"tomorrow" is no time.*\n→ .*90s/],
    ["clock --port 1", 1, /Cannot find a local account on port 1/],
  ];
  for (const [args, status, said] of refused) {
    it(`refuses seigo ${args} with status ${status}`, async () => {
      const ended = await runSeigo(args.split(" "), env);
      deepEqual([ended.status, ended.stdout], [status, ""]);
      match(ended.stderr, said);
    });
  }

  for (const args of ["accounts", "accounts create", "snapshot", "snapshot diff", "clock", "clock advance"]) {
    it(`explains seigo ${args} in words of its own`, async () => {
      const text = await seigo(...args.split(" "), "--help");
      match(text, new RegExp(`^Usage: seigo ${args} `));
    });
  }

  for (const args of ["", "accounts", "snapshot", "snapshot diff", "clock", "clock advance"]) {
    it(`explains seigo ${args} in Japanese, too, in lines that fit`, async () => {
      const words = [...args.split(" "), "--help"].filter(Boolean);
      const { stdout } = await runSeigo(words, { ...env, SEIGO_LANG: "ja" });
      match(stdout, /使い方/);
      deepEqual(
        stdout.split("\n").filter((line) => stringWidth(line) > COLUMNS),
        [],
      );
    });
  }

  it("is chosen by its port when there are several", async () => {
    const other = await startSandboxProcess(["--account-id", OTHER], env);
    try {
      const ended = await runSeigo(["clock"], env);
      equal(ended.status, 2);
      match(ended.stderr, /Choose one with --port/);
      const { port } = new URL(other.environment["AWS_ENDPOINT_URL"] ?? "");
      match(await seigo("accounts", "list", "--port", port), /^210987654321 /);
    } finally {
      await other.end("SIGTERM");
    }
  });

  it("needs the token, which is for this person alone and in no variable", async () => {
    const name = readdirSync(folder).find((file) => file.endsWith(".token")) ?? "";
    const token = readFileSync(join(folder, name), "utf8");
    match(token, /^[\w-]{43}$/);
    equal(statSync(join(folder, name)).mode & 0o777, 0o600);
    const printed = [sandbox.stdout, await seigo("env"), JSON.stringify(sandbox.environment)].join("\n");
    ok(!printed.includes(token));
    const readable = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((file) => join(folder, file))
      .filter((file) => statSync(file).isFile() && !file.endsWith(".token"));
    ok(readable.length > 2);
    for (const file of readable) ok(!readFileSync(file, "utf8").includes(token), file);
  });

  it("takes the token with it when it is killed", async () => {
    const temporary = mkdtempSync(join(tmpdir(), "seigo-test-"));
    const own = { ...env, XDG_RUNTIME_DIR: temporary, TMPDIR: temporary };
    const other = await startSandboxProcess([], own);
    const { SEIGO_HOME: home = "" } = other.environment;
    equal(readdirSync(temporary).filter((file) => file.endsWith(".token")).length, 1);
    await other.end("SIGKILL");
    const isLeft = (): boolean =>
      existsSync(home) || readdirSync(temporary).some((file) => file.endsWith(".token"));
    for (let tries = 0; isLeft(); tries += 1) {
      ok(tries < 400, readdirSync(temporary).join());
      await sleep(50);
    }
    const ended = await runSeigo(["clock"], own);
    equal(ended.status, 1);
    match(ended.stderr, /none is running\.\n→ Start one in another terminal: seigo sandbox/);
    deepEqual(readdirSync(temporary), []);
    rmSync(temporary, { recursive: true });
  });
});
