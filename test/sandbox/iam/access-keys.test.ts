import assert from "node:assert/strict";
import { ACCOUNT_ID } from "../world.js";
import {
  CREATED,
  checkAnswers,
  checkRefusals,
  currentWorld,
  END,
  limit,
  missing,
  run,
  useIamWorld,
} from "./iam-world.js";

describe("IAM's operations on access keys", () => {
  useIamWorld();

  checkAnswers([
    ["no keys", [["ListAccessKeys", { UserName: "alice" }]], () => ({ AccessKeyMetadata: [], ...END })],
  ]);

  checkRefusals([
    [
      "to change a key that does not exist",
      [["UpdateAccessKey", { UserName: "alice", AccessKeyId: "AKIAIOSFODNN7EXAMPLE", Status: "Inactive" }]],
      missing("The Access Key with id AKIAIOSFODNN7EXAMPLE cannot be found."),
    ],
    [
      "to delete a key that does not exist",
      [["DeleteAccessKey", { UserName: "alice", AccessKeyId: "AKIAIOSFODNN7EXAMPLE" }]],
      missing("The Access Key with id AKIAIOSFODNN7EXAMPLE cannot be found."),
    ],
    [
      "to tell the last use of a key that does not exist",
      [["GetAccessKeyLastUsed", { AccessKeyId: "AKIAIOSFODNN7EXAMPLE" }]],
      [
        "AccessDenied",
        403,
        `User: arn:aws:iam::${ACCOUNT_ID}:user/admin is not authorized to perform iam:GetAccessKeyLastUsed on resource: access key AKIAIOSFODNN7EXAMPLE`,
      ],
    ],
    [
      "a third key",
      [
        ["CreateAccessKey", { UserName: "alice" }],
        ["CreateAccessKey", { UserName: "alice" }],
        ["CreateAccessKey", { UserName: "alice" }],
      ],
      limit("Cannot exceed quota for AccessKeysPerUser: 2"),
    ],
  ]);

  it("makes a key, tell its secret once, and change and delete it", async () => {
    const { AccessKey } = (await run("CreateAccessKey", { UserName: "alice" })) as {
      AccessKey: Record<string, unknown>;
    };
    assert.match(String(AccessKey["AccessKeyId"]), /^AKIA[A-Z2-7]{16}$/);
    assert.match(String(AccessKey["SecretAccessKey"]), /^[A-Za-z0-9+/]{40}$/);
    assert.deepEqual(Object.keys(AccessKey), [
      "UserName",
      "AccessKeyId",
      "Status",
      "SecretAccessKey",
      "CreateDate",
    ]);
    const key = { UserName: "alice", AccessKeyId: AccessKey["AccessKeyId"] };
    const listed = { ...key, Status: "Inactive", CreateDate: CREATED };
    await run("UpdateAccessKey", { ...key, Status: "Inactive" });
    assert.deepEqual(await run("ListAccessKeys", { UserName: "alice" }), {
      AccessKeyMetadata: [listed],
      ...END,
    });
    assert.deepEqual(await run("GetAccessKeyLastUsed", key), {
      UserName: "alice",
      AccessKeyLastUsed: { ServiceName: "N/A", Region: "N/A" },
    });
    await assert.rejects(run("DeleteAccessKey", { ...key, UserName: "admin" }), { code: "NoSuchEntity" });
    await run("DeleteAccessKey", key);
    assert.deepEqual(await run("ListAccessKeys", { UserName: "alice" }), { AccessKeyMetadata: [], ...END });
    assert.ok(currentWorld().store.issuedSecrets.has(String(AccessKey["SecretAccessKey"])));
  });
});
