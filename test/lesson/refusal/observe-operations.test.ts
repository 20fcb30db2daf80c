import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findOperation, observeOperations } from "../../../lib/lesson/refusal/observe-operations.js";

/** Another copy of the SDK, as far as it matters: clients that inherit one `send`. */
const OTHER_SDK = `
class Client { send() { this.sent = (this.sent ?? 0) + 1; return Promise.reject(new Error("refused")); } }
class GetThingCommand {}
class t { schema = [9, "com.amazonaws.thing", "PutThing", 0]; }
class PutCommand { clientCommand = new t(); }
const commands = { GetThingCommand, Short: t, PutCommand };
module.exports = { STSClient: class extends Client {}, ThingClient: class extends Client {}, ...commands };
`;

interface OtherSdk {
  readonly ThingClient: new () => { sent: number; send(command: object): Promise<unknown> };
  readonly GetThingCommand: new () => object;
  readonly Short: new () => object;
  readonly PutCommand: new () => object;
}

describe("observeOperations()", () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "seigo-test-"));
    const sdk = join(folder, "node_modules", "@aws-sdk", "client-sts");
    mkdirSync(sdk, { recursive: true });
    writeFileSync(join(sdk, "index.js"), OTHER_SDK);
  });
  after(() => rmSync(folder, { recursive: true }));

  it("observes the copy of the SDK that a folder's cells import, once", async () => {
    observeOperations(folder);
    observeOperations(folder);
    const sdk = createRequire(join(folder, "cell.js"))("@aws-sdk/client-sts") as OtherSdk;
    const client = new sdk.ThingClient();
    const error = await client.send(new sdk.GetThingCommand()).catch((refusal: object) => refusal);
    assert.equal(findOperation(error as object), "GetThing");
    assert.equal(client.sent, 1);
  });
  for (const [name, operation] of [
    ["Short", "PutThing"],
    ["PutCommand", "PutThing"],
  ] as const) {
    it(`names the operation ${operation} of ${name}, whose class is called otherwise`, async () => {
      observeOperations(folder);
      const sdk = createRequire(join(folder, "cell.js"))("@aws-sdk/client-sts") as OtherSdk;
      const error = await new sdk.ThingClient().send(new sdk[name]()).catch((refusal: object) => refusal);
      assert.equal(findOperation(error as object), operation);
    });
  }
  it("knows nothing of an error that it did not see", () => {
    assert.equal(findOperation(new Error("x")), undefined);
  });
  it("does without a copy in the folder", () => {
    assert.doesNotThrow(() => observeOperations(tmpdir()));
  });
});
