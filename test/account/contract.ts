import { deepEqual, equal, match, notDeepEqual, ok } from "node:assert/strict";
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Account } from "../../lib/account/account.js";
import { createEnvironment } from "../../lib/account/create-environment.js";

const run = promisify(execFile);
const CLIENT = fileURLToPath(new URL("client.js", import.meta.url));

/** A call's wait; a container that has just started is slow. */
const CALL_LIMIT = 30_000;

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

/** Calls an operation of IAM or STS in a process of its own that knows nothing but the account's environment. */
export async function callInChild(account: Account, service: string, operation: string, input: object = {}) {
  const env = createEnvironment(HOSTILE, account);
  const args = [CLIENT, service, operation, JSON.stringify(input)];
  const { stdout } = await run(process.execPath, args, { env, timeout: CALL_LIMIT });
  return JSON.parse(stdout) as Record<string, Record<string, string> & string>;
}

/** What holds for an account of any kind. `start` makes one that may be changed and is stopped here. */
export function describeAccount(name: string, start: () => Promise<Account>): void {
  describe(`${name} is an account`, function () {
    this.timeout(60_000);
    let account: Account;
    before(async () => {
      account = await start();
    });
    after(() => account?.stop());

    it("has a number of twelve digits and a region", () => {
      match(account.accountId, /^\d{12}$/);
      match(account.region, /^[a-z]{2}(-[a-z]+)+-\d$/);
    });

    it("leads a process there, whatever the caller's own environment says", async () => {
      const identity = await callInChild(account, "sts", "GetCallerIdentity");
      equal(identity["Account"], account.accountId);
      ok(String(identity["Arn"]).split(":")[4] === account.accountId);
    });

    it("knows every secret that its clients get, and has none in its environment", async () => {
      const UserName = `seigo-contract-${process.pid}`;
      const before = await account.inventory();
      await callInChild(account, "iam", "CreateUser", { UserName });
      const { AccessKey } = await callInChild(account, "iam", "CreateAccessKey", { UserName });
      ok(AccessKey);
      const { AccessKeyId = "", SecretAccessKey = "" } = AccessKey;
      try {
        for (const secret of [AccessKeyId, SecretAccessKey]) ok(account.secrets().includes(secret));
        const values = Object.values(account.environment).join("\n");
        for (const secret of account.secrets()) ok(!values.includes(secret));
        notDeepEqual(await account.inventory(), before);
      } finally {
        await callInChild(account, "iam", "DeleteAccessKey", { UserName, AccessKeyId });
        await callInChild(account, "iam", "DeleteUser", { UserName });
      }
      deepEqual(await account.inventory(), before);
    });

    it("stops, and stopping again is no error", async () => {
      await account.stop();
      await account.stop();
    });
  });
}
