import { equal, match } from "node:assert/strict";
import { execFile } from "node:child_process";
import { appendFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createEnvironment } from "../../../lib/account/create-environment.js";
import type { LocalAccount } from "../../../lib/account/local/local-account.js";
import { startLocalAccount } from "../../../lib/account/local/start-local-account.js";
import { setLanguage } from "../../../lib/message/message.js";

const run = promisify(execFile);
const CLIENT = fileURLToPath(new URL("assume-implicitly.js", import.meta.url));
const LIMIT = 30_000;

/** The STS that a profile's AssumeRole goes to when nothing leads it elsewhere. */
const REAL_STS = "sts.ap-northeast-1.amazonaws.com";

describe("the AssumeRole behind a profile", function () {
  this.timeout(LIMIT);
  let account: LocalAccount;
  before(async () => {
    setLanguage("en");
    account = await startLocalAccount();
    appendFileSync(
      account.environment["AWS_CONFIG_FILE"] ?? "",
      "[profile toy-role]\nrole_arn = arn:aws:iam::123456789012:role/toy-role\nsource_profile = default\nregion = ap-northeast-1\n",
    );
  });
  after(() => account.stop());

  async function call(service: string, env: NodeJS.ProcessEnv) {
    const { stdout } = await run(process.execPath, [CLIENT, service, account.url], { env, timeout: LIMIT });
    return JSON.parse(stdout) as { code?: string; message: string; attempts?: number };
  }

  for (const service of ["ec2", "sts"]) {
    it(`of a client of ${service} that has an endpoint does not reach the real STS`, async () => {
      const { AWS_ENDPOINT_URL: _, ...env } = createEnvironment(process.env, account);
      const { code, message } = await call(service, env);
      equal(code, "SEIGO_HOST_REFUSED", message);
      match(message, new RegExp(`^Refused to reach ${REAL_STS.replaceAll(".", "\\.")}: `));
    });

    it(`of a client of ${service} goes to the local account when its environment is whole`, async () => {
      const { message } = await call(service, createEnvironment(process.env, account));
      match(
        message,
        /is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::123456789012:role\/toy-role/,
      );
    });
  }
});
