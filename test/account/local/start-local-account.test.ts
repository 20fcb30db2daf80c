import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { LocalAccount } from "../../../lib/account/local/local-account.js";
import { startLocalAccount } from "../../../lib/account/local/start-local-account.js";
import { findProfileFiles } from "../../../lib/lesson/profile/find-profile-files.js";
import { callInChild } from "../contract.js";

describe("startLocalAccount()", function () {
  this.timeout(30_000);
  let account: LocalAccount;
  const read = (name: string): string => account.environment[name] ?? "";
  before(async () => {
    account = await startLocalAccount({ accountId: "210987654321" });
  });
  after(() => account.stop());

  it("makes the administrator the profile default", async () => {
    const identity = await callInChild(account, "sts", "GetCallerIdentity");
    equal(identity["Arn"], "arn:aws:iam::210987654321:user/admin");
  });

  it("writes the shared files for us alone", () => {
    const [config, credentials] = [read("AWS_CONFIG_FILE"), read("AWS_SHARED_CREDENTIALS_FILE")];
    equal(readFileSync(config, "utf8"), "[default]\nregion = ap-northeast-1\noutput = json\n");
    match(
      readFileSync(credentials, "utf8"),
      /^\[default\]\naws_access_key_id = AKIA[A-Z2-7]{16}\naws_secret_access_key = [A-Za-z0-9+/]{40}\n$/,
    );
    for (const file of [config, credentials]) equal(statSync(file).mode & 0o777, 0o600);
    for (const folder of [dirname(config), read("HOME"), dirname(read("HOME"))]) {
      equal(statSync(folder).mode & 0o777, 0o700);
    }
    equal(dirname(dirname(config)), read("HOME"));
  });

  it("writes files that a lesson may change", () => {
    deepEqual(findProfileFiles({}, { ...account.environment }), {
      config: read("AWS_CONFIG_FILE"),
      credentials: read("AWS_SHARED_CREDENTIALS_FILE"),
    });
  });

  for (const folder of ["iam/2010-05-08", "sts/2011-06-15", "ec2/2016-11-15"]) {
    it(`sends ${folder} to itself`, () => {
      const file = join(read("AWS_DATA_PATH"), folder, "endpoint-rule-set-1.json");
      const { rules } = JSON.parse(readFileSync(file, "utf8")) as { rules: { endpoint: { url: string } }[] };
      deepEqual(
        rules.map(({ endpoint }) => endpoint.url),
        [account.url],
      );
    });
  }

  it("is its own proxy, which refuses", async () => {
    for (const name of ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"]) {
      equal(read(name), account.url);
    }
    equal(read("NO_PROXY"), "127.0.0.1,localhost,::1");
    equal(read("no_proxy"), read("NO_PROXY"));
  });

  it("leaves no folder and no server when it is stopped", async () => {
    const other = await startLocalAccount();
    const { HOME = "" } = other.environment;
    ok(existsSync(HOME));
    await Promise.all([other.stop(), other.stop()]);
    equal(existsSync(dirname(HOME)), false);
    await rejects(fetch(other.url), /fetch failed/);
    ok((await other.secrets()).length > 0);
  });

  it("leaves nothing when the port is taken", async () => {
    await rejects(startLocalAccount({ port: Number(new URL(account.url).port) }), /EADDRINUSE/);
  });
});
