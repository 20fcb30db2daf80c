import { deepEqual, equal, match, notDeepEqual, ok, rejects } from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Account, Capability } from "../../lib/account/account.js";
import { createEnvironment } from "../../lib/account/create-environment.js";
import { type OpenAccountOptions, openAccount } from "../../lib/account/open-account.js";

const run = promisify(execFile);
const CLIENT = fileURLToPath(new URL("client.js", import.meta.url));

/** A call's wait; a container that has just started is slow. */
const CALL_LIMIT = 30_000;
/** What has been told to end is given this long: milliseconds. */
const END_LIMIT = 10_000;

/** A base that would lead every client to another account, if any of it got through. */
const HOSTILE: NodeJS.ProcessEnv = {
  ...process.env,
  AWS_PROFILE: "someone-else",
  AWS_ACCESS_KEY_ID: "AKIAIOSFODNN7EXAMPLE",
  AWS_SECRET_ACCESS_KEY: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
  AWS_SESSION_TOKEN: "x",
  AWS_ROLE_ARN: "arn:aws:iam::123456789012:role/elsewhere",
  AWS_WEB_IDENTITY_TOKEN_FILE: "/nonexistent/token",
  AWS_ENDPOINT_URL_IAM: "http://127.0.0.1:1",
  AWS_ENDPOINT_URL_STS: "http://127.0.0.1:1",
  AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: "true",
  AWS_CONTAINER_CREDENTIALS_FULL_URI: "http://127.0.0.1:1",
  AWS_USE_FIPS_ENDPOINT: "true",
  HTTPS_PROXY: "http://127.0.0.1:1",
  https_proxy: "http://127.0.0.1:1",
  no_proxy: "*",
};

/** How accounts of a kind are opened in tests. */
export interface AccountCase {
  readonly options: OpenAccountOptions;
  /** What makes opening one fail, by a sentence on it; the function gives what ends the obstacle. */
  readonly obstacles: Readonly<
    Record<string, () => Promise<{ readonly options: OpenAccountOptions; end(): Promise<void> }>>
  >;
}

type Answer = Record<string, Record<string, string> & string>;

/** Calls an operation of IAM or STS in a process of its own that knows nothing but the account's environment. */
export async function callInChild(
  account: Pick<Account, "environment">,
  service: string,
  operation: string,
  input: object = {},
  more: NodeJS.ProcessEnv = {},
) {
  const env = { ...createEnvironment(HOSTILE, account), ...more };
  const args = [CLIENT, service, operation, JSON.stringify(input)];
  const { stdout } = await run(process.execPath, args, { env, timeout: CALL_LIMIT });
  return JSON.parse(stdout) as Answer;
}

/** What holds for an account of any kind. Accounts that are opened here may be changed, and are stopped here. */
export function describeAccount(name: string, { options, obstacles }: AccountCase): void {
  describe(`${name} is an account`, function () {
    this.timeout(60_000);
    const { TMPDIR } = process.env;
    let folder: string;
    let account: Account;
    before(async () => {
      folder = mkdtempSync(join(tmpdir(), "seigo-contract-"));
      process.env["TMPDIR"] = folder;
      account = await openAccount(options);
    });
    after(async () => {
      await account?.stop();
      if (TMPDIR === undefined) delete process.env["TMPDIR"];
      else process.env["TMPDIR"] = TMPDIR;
      rmSync(folder, { recursive: true, force: true });
    });

    /** The account with a user that is there for one test, and a key of that user. */
    async function withUser(
      use: (user: {
        readonly UserName: string;
        readonly key: Readonly<Record<string, string>>;
      }) => Promise<void>,
    ): Promise<void> {
      const UserName = `seigo-contract-${process.pid}`;
      await callInChild(account, "iam", "CreateUser", { UserName });
      const { AccessKey: key = {} } = await callInChild(account, "iam", "CreateAccessKey", { UserName });
      try {
        await use({ UserName, key });
      } finally {
        const { AccessKeyId } = key as Record<string, string>;
        await callInChild(account, "iam", "DeleteAccessKey", { UserName, AccessKeyId });
        await callInChild(account, "iam", "DeleteUser", { UserName });
      }
    }

    it("has a number of twelve digits and a region", () => {
      match(account.accountId, /^\d{12}$/);
      match(account.region, /^[a-z]{2}(-[a-z]+)+-\d$/);
    });

    it("leads the SDK there, whatever the caller's own environment says", async () => {
      const identity = await callInChild(account, "sts", "GetCallerIdentity");
      equal(identity["Account"], account.accountId);
      ok(String(identity["Arn"]).split(":")[4] === account.accountId);
    });

    it("leads the CLI there, whatever the caller's own environment says", async () => {
      const env = createEnvironment(HOSTILE, account);
      const args = ["sts", "get-caller-identity", "--output", "json"];
      const { stdout } = await run("aws", args, { env, timeout: CALL_LIMIT });
      equal((JSON.parse(stdout) as Answer)["Account"], account.accountId);
    });

    it("has the same inventory when nothing has happened", async () => {
      const before = await account.inventory();
      await callInChild(account, "sts", "GetCallerIdentity");
      deepEqual(await account.inventory(), before);
    });

    it("tells a change by its inventory, and that it is undone", async () => {
      const before = await account.inventory();
      await withUser(async () => notDeepEqual(await account.inventory(), before));
      deepEqual(await account.inventory(), before);
    });

    it("knows every secret that its clients get, and has none in its environment", async () => {
      await withUser(async ({ key }) => {
        const { Credentials: session = {} } = await callInChild(account, "sts", "GetSessionToken");
        const { AccessKeyId, SecretAccessKey, SessionToken } = session as Record<string, string>;
        const issued = [
          key["AccessKeyId"],
          key["SecretAccessKey"],
          AccessKeyId,
          SecretAccessKey,
          SessionToken,
        ];
        const secrets = await account.secrets();
        const values = Object.values(account.environment).join("\n");
        for (const secret of issued) ok(secret && secrets.includes(secret));
        for (const secret of secrets) ok(!values.includes(secret));
        if (account.control !== undefined) ok(!values.includes(account.control.token));
      });
    });

    it("tells what it has refused since a mark, to whom, and nothing that succeeded", async () => {
      const { refusals } = account;
      if (refusals === undefined) return;
      const { mark } = await refusals();
      await withUser(async ({ UserName, key }) => {
        const { AccessKeyId, SecretAccessKey } = key;
        const more = { AWS_ACCESS_KEY_ID: AccessKeyId, AWS_SECRET_ACCESS_KEY: SecretAccessKey };
        await rejects(callInChild(account, "iam", "CreateUser", { UserName: "other" }, more));
        const first = await refusals(mark);
        const callerArn = `arn:aws:iam::${account.accountId}:user/${UserName}`;
        deepEqual(
          first.list.map((one) => [one.code, one.operation, one.callerArn]),
          [["AccessDenied", "CreateUser", callerArn]],
        );
        ok(first.mark > mark);
        await rejects(callInChild(account, "iam", "CreateUser", { UserName }));
        const { list } = await refusals(first.mark);
        deepEqual(
          list.map(({ code, operation }) => [code, operation]),
          [["EntityAlreadyExists", "CreateUser"]],
        );
      });
    });

    const CHECKS: Readonly<Record<Capability, () => Promise<void>>> = {
      async clock() {
        const { ahead } = await ask("GET", "/clock");
        const moved = await ask("POST", "/clock", { seconds: 86_400 });
        await withUser(async ({ UserName }) => {
          const { User } = await callInChild(account, "iam", "GetUser", { UserName });
          const created = new Date(User?.["CreateDate"] ?? "").getTime();
          const days = (created - Date.now()) / 86_400_000;
          ok(Math.abs(days - 1 - Number(ahead) / 86_400) < 0.1, `${days}`);
        });
        await ask("POST", "/clock", { seconds: -86_400 });
        equal(Number(moved["ahead"]), Number(ahead) + 86_400);
      },
      async snapshots() {
        const before = await account.inventory();
        const path = `/accounts/${account.accountId}/snapshots/contract`;
        await ask("POST", path);
        await callInChild(account, "iam", "CreateUser", { UserName: "contract-snapshot" });
        notDeepEqual(await account.inventory(), before);
        await ask("POST", `${path}/restore`);
        deepEqual(await account.inventory(), before);
        await ask("DELETE", path);
      },
      async reasons() {
        await withUser(async ({ UserName, key }) => {
          const { AccessKeyId, SecretAccessKey } = key;
          const more = { AWS_ACCESS_KEY_ID: AccessKeyId, AWS_SECRET_ACCESS_KEY: SecretAccessKey };
          await rejects(callInChild(account, "iam", "CreateUser", { UserName: "other" }, more));
          const { operation, decisions } = await ask("GET", "/decisions/latest");
          equal(operation, "CreateUser");
          ok(JSON.stringify(decisions).includes(`user/${UserName}`));
        });
      },
    };

    for (const [capability, check] of Object.entries(CHECKS)) {
      it(`can do what it declares, and nothing else: ${capability}`, async () => {
        if (account.capabilities.includes(capability as Capability)) await check();
        else await rejects(check());
      });
    }

    async function ask(method: string, path: string, body?: object): Promise<Record<string, unknown>> {
      ok(account.control, "there is nobody to ask");
      const { url, token } = account.control;
      const response = await fetch(`${url}${path}`, {
        method,
        headers: { Authorization: `Bearer ${token}` },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      ok(response.ok, `${method} ${path}: ${response.status}`);
      return (await response.json()) as Record<string, unknown>;
    }

    it("stops, and stopping again is no error; its private files are gone, what it said is still known", async () => {
      const files = Object.values(account.environment).filter((value) => value.startsWith(folder));
      ok(files.every(existsSync));
      await Promise.all([account.stop(), account.stop()]);
      await account.stop();
      deepEqual(files.filter(existsSync), []);
      ok((await account.secrets()).length > 0);
      await rejects(callInChild(account, "sts", "GetCallerIdentity"));
    });

    for (const [what, raise] of Object.entries(obstacles)) {
      it(`leaves nothing when it cannot be opened: ${what}`, async () => {
        const obstacle = await raise();
        const before = listHeld(folder);
        await rejects(openAccount({ ...options, ...obstacle.options }));
        try {
          await waitUntilHeld(folder, before);
        } finally {
          await obstacle.end();
        }
      });
    }

    for (const [what, delay] of [
      ["before it begins", 0],
      ["while it begins", 1],
    ] as const) {
      it(`gives up with the signal's reason, and leaves nothing: ${what}`, async () => {
        const before = listHeld(folder);
        const stop = new AbortController();
        const reason = new Error("not any more");
        if (delay === 0) stop.abort(reason);
        else setTimeout(() => stop.abort(reason), delay);
        await rejects(openAccount({ ...options, signal: stop.signal }), reason);
        await waitUntilHeld(folder, before);
      });
    }
  });
}

/** What this process holds: servers, children, and files in the folder for temporary ones. */
function listHeld(folder: string): readonly string[] {
  const resources = process.getActiveResourcesInfo().filter((name) => /Server|Process/.test(name));
  return [...resources.sort(), ...readdirSync(folder).sort()];
}

async function waitUntilHeld(folder: string, wanted: readonly string[]): Promise<void> {
  const begin = Date.now();
  while (listHeld(folder).join() !== wanted.join() && Date.now() - begin < END_LIMIT) await sleep(20);
  deepEqual(listHeld(folder), wanted);
}
