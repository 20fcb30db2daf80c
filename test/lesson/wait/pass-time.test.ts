import assert from "node:assert/strict";
import { GetCallerIdentityCommand } from "@aws-sdk/client-sts";
import { waitUntil } from "../../../lib/index.js";
import { passTime } from "../../../lib/lesson/wait/pass-time.js";
import { SeigoError } from "../../../lib/message/error.js";
import type { Sandbox } from "../../../lib/sandbox/sandbox.js";
import { startSandbox } from "../../../lib/sandbox/start-sandbox.js";
import { createUserClients } from "../../sandbox/start-caller.js";

describe("passTime()", function () {
  this.timeout(60_000);
  let sandbox: Sandbox;
  beforeEach(async () => {
    sandbox = await startSandbox({ consistency: "worst" });
    process.env["SEIGO_WAIT_URL"] = `${sandbox.url}/_seigo/wait`;
    process.env["SEIGO_WAIT_TOKEN"] = sandbox.waitToken;
  });
  afterEach(async () => {
    delete process.env["SEIGO_WAIT_URL"];
    delete process.env["SEIGO_WAIT_TOKEN"];
    await sandbox.stop();
  });

  it("moves the local account's clock where a run says so", async () => {
    const begin = performance.now();
    assert.equal(await passTime(30), 30);
    assert.ok(performance.now() - begin < 30_000);
  });

  it("takes its time where the clock cannot be moved", async () => {
    const begin = performance.now();
    process.env["SEIGO_WAIT_TOKEN"] = "wrong";
    assert.equal(await passTime(0.1), 0);
    process.env["SEIGO_WAIT_URL"] = "http://127.0.0.1:1/";
    assert.equal(await passTime(0.1), 0);
    delete process.env["SEIGO_WAIT_URL"];
    assert.equal(await passTime(0.1), 0);
    assert.ok(performance.now() - begin >= 290);
  });

  it("lets waitUntil() wait for a change and give up, in no time", async () => {
    const begin = performance.now();
    const { sts } = await createUserClients(sandbox, "alice");
    const whoAmI = () => sts.send(new GetCallerIdentityCommand({}));
    const caller = await waitUntil("key", whoAmI, { retry: ["InvalidClientTokenId"] });
    assert.match(caller.Arn ?? "", /alice/);
    await assert.rejects(
      waitUntil("nothing", () => false),
      (error) => {
        assert.ok(error instanceof SeigoError);
        assert.match(error.message, /60/);
        return true;
      },
    );
    // It has waited for 72 seconds.
    assert.ok(performance.now() - begin < 50_000);
  });
});
