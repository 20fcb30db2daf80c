import assert from "node:assert/strict";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readModel } from "../../../lib/sandbox/protocol/read-model.js";
import { findServices } from "../../../lib/sandbox/service/generate-operations.js";
import { type OperationTypes, readTypes } from "../../../scripts/new-operation/read-types.js";

const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));

describe("readTypes()", () => {
  const rows: readonly (readonly [service: string, name: string, types: OperationTypes])[] = [
    ["iam", "CreateGroup", { input: "CreateGroupRequest", output: "CreateGroupResponse" }],
    ["iam", "DeleteUser", { input: "DeleteUserRequest" }],
    ["iam", "GetAccountSummary", { output: "GetAccountSummaryResponse" }],
    ["iam", "DeleteAccountPasswordPolicy", {}],
    ["ec2", "AttachVolume", { input: "AttachVolumeRequest", output: "VolumeAttachment" }],
    ["sts", "AssumeRole", { input: "AssumeRoleRequest", output: "AssumeRoleResponse" }],
  ];
  for (const [service, name, types] of rows) {
    it(`gives those of ${service}:${name}`, async () =>
      assert.deepEqual(await readTypes(ROOT, service, name), types));
  }

  it("finds those of every operation whose command the SDK has", async () => {
    const wrong: string[] = [];
    for (const service of await findServices()) {
      for (const name of Object.keys(readModel(service).operations)) {
        await readTypes(ROOT, service, name).catch(({ message }: Error) => {
          if (!message.includes(`has no ${name}Command.`)) wrong.push(message);
        });
      }
    }
    assert.deepEqual(wrong, []);
  });

  it("refuses a client that is not installed, and a command that it has not", async () => {
    await assert.rejects(
      readTypes(join(ROOT, "docs"), "iam", "CreateGroup"),
      /is not installed\. npm install /,
    );
    await assert.rejects(readTypes(ROOT, "iam", "CreateNothing"), /has no CreateNothingCommand/);
  });
});
