import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { encodeAuthorizationMessage } from "../../../lib/sandbox/authorization/authorization-message.js";
import { createRole } from "../../../lib/sandbox/iam/operation/create-role.js";
import { updateRole } from "../../../lib/sandbox/iam/operation/update-role.js";
import type { Caller, SessionCaller } from "../../../lib/sandbox/identity/caller.js";
import type { Members } from "../../../lib/sandbox/protocol/members.js";
import type { Operations } from "../../../lib/sandbox/service/operation.js";
import { stsOperations } from "../../../lib/sandbox/sts/generated/operations.js";
import { ACCOUNT_ID, createWorld, type World } from "../world.js";

/** By a name that a row gives. */
const OPERATIONS: Operations = stsOperations;

const ROLE_ARN = `arn:aws:iam::${ACCOUNT_ID}:role/toys/toy-role`;
const DOCUMENT = JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }],
});

describe("STS's operations", () => {
  let world: World;
  let session: SessionCaller;

  beforeEach(async () => {
    world = await createWorld();
    await world.call(createRole, {
      RoleName: "toy-role",
      Path: "/toys/",
      AssumeRolePolicyDocument: JSON.stringify({
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Principal: { AWS: ACCOUNT_ID }, Action: "sts:AssumeRole" }],
      }),
    });
    session = {
      type: "session",
      accountId: ACCOUNT_ID,
      arn: `arn:aws:sts::${ACCOUNT_ID}:assumed-role/other/play`,
      userId: "AROAOTHER:play",
      accessKeyId: "ASIASESSION",
      roleArn: `arn:aws:iam::${ACCOUNT_ID}:role/other`,
      roleName: "other",
      sessionName: "play",
      sessionPolicyArns: [],
      sessionTags: [
        { Key: "Team", Value: "a" },
        { Key: "project", Value: "b" },
      ],
      transitiveTagKeys: ["team"],
      sourceIdentity: "alice",
      issued: world.clock.now(),
      expiration: world.clock.now(),
    };
  });

  const run = (name: string, input: object, caller?: Caller): Promise<Members> =>
    world.call(OPERATIONS[name] ?? assert.fail(name), input, caller);
  const assume = (more: object = {}, caller?: Caller) =>
    run("AssumeRole", { RoleArn: ROLE_ARN, RoleSessionName: "play", ...more }, caller);
  const root: Caller = {
    type: "root",
    accountId: ACCOUNT_ID,
    arn: `arn:aws:iam::${ACCOUNT_ID}:root`,
    userId: ACCOUNT_ID,
    accessKeyId: "AKIAROOT",
  };

  it("tell who is calling", async () => {
    const admin = world.user("admin");
    assert.deepEqual(await run("GetCallerIdentity", {}), {
      UserId: admin.userId,
      Account: ACCOUNT_ID,
      Arn: admin.arn,
    });
    assert.deepEqual(await run("GetCallerIdentity", {}, root), {
      UserId: ACCOUNT_ID,
      Account: ACCOUNT_ID,
      Arn: root.arn,
    });
  });

  it("make credentials of a role for an hour, and remember them", async () => {
    const answer = await assume();
    const { AccessKeyId, SecretAccessKey, SessionToken, ...rest } = answer["Credentials"] as Record<
      string,
      string
    >;
    assert.match(AccessKeyId ?? "", /^ASIA[A-Z2-7]{16}$/);
    assert.match(SecretAccessKey ?? "", /^[A-Za-z0-9+/]{40}$/);
    assert.match(SessionToken ?? "", /^IQoJb3JpZ2luX2Vj[A-Za-z0-9+/=]{300,}$/);
    assert.deepEqual(rest, { Expiration: new Date("2026-01-02T04:04:05Z") });
    const roleId = world.account.roles.get("toy-role")?.roleId;
    assert.deepEqual(answer["AssumedRoleUser"], {
      AssumedRoleId: `${roleId}:play`,
      Arn: `arn:aws:sts::${ACCOUNT_ID}:assumed-role/toy-role/play`,
    });
    assert.deepEqual(Object.keys(answer), ["Credentials", "AssumedRoleUser"]);
    for (const secret of [AccessKeyId, SecretAccessKey, SessionToken]) {
      assert.ok(world.store.issuedSecrets.has(secret ?? ""));
    }
  });

  it("make a session with policies, tags and a source identity", async () => {
    const answer = await assume({
      Policy: DOCUMENT,
      PolicyArns: [{ arn: "arn:aws:iam::aws:policy/AdministratorAccess" }],
      Tags: [{ Key: "a", Value: "1" }],
      TransitiveTagKeys: ["A"],
      SourceIdentity: "bob",
    });
    assert.equal(typeof answer["PackedPolicySize"], "number");
    assert.equal(answer["SourceIdentity"], "bob");
    const [kept] = [...world.account.sessions.values()];
    assert.equal(kept?.type, "role");
    assert.deepEqual(
      [kept?.policy, kept?.policyArns],
      [DOCUMENT, ["arn:aws:iam::aws:policy/AdministratorAccess"]],
    );
    assert.deepEqual([kept?.tags, kept?.transitiveTagKeys], [[{ Key: "a", Value: "1" }], ["A"]]);
  });

  it("hand transitive tags and the source identity on to the next session", async () => {
    const answer = await assume({ Tags: [{ Key: "x", Value: "1" }], SourceIdentity: "mallory" }, session);
    assert.equal(answer["SourceIdentity"], "alice");
    const [kept] = [...world.account.sessions.values()];
    assert.equal(kept?.type, "role");
    assert.deepEqual(kept?.tags, [
      { Key: "Team", Value: "a" },
      { Key: "x", Value: "1" },
    ]);
    assert.deepEqual(kept?.transitiveTagKeys, ["Team"]);
  });

  it("make sessions as long as the role allows, and of an hour in a chain", async () => {
    await world.call(updateRole, { RoleName: "toy-role", MaxSessionDuration: 7200 });
    await assume({ DurationSeconds: 7200 });
    await assume({ DurationSeconds: 3600 }, session);
  });

  const MFA =
    "MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial number is valid and associated with this user.";
  const refusals: readonly (readonly [
    string,
    object,
    () => Caller | undefined,
    string,
    number,
    string | RegExp,
  ])[] = [
    [
      "a session longer than the role allows",
      { DurationSeconds: 3601 },
      () => undefined,
      "ValidationError",
      400,
      "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.",
    ],
    [
      "a chained session of more than an hour",
      { DurationSeconds: 3601 },
      () => session,
      "ValidationError",
      400,
      "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining",
    ],
    [
      "a tag twice",
      {
        Tags: [
          { Key: "a", Value: "" },
          { Key: "A", Value: "" },
        ],
      },
      () => undefined,
      "InvalidParameterValue",
      400,
      "Duplicate tag keys found. Please note that Tag keys are case insensitive.",
    ],
    [
      "a transitive key without its tag",
      { TransitiveTagKeys: ["a"] },
      () => undefined,
      "InvalidParameterValue",
      400,
      "The specified transitive tag key must be included in the requested tags.",
    ],
    [
      "another value for an inherited tag",
      { Tags: [{ Key: "TEAM", Value: "z" }] },
      () => session,
      "InvalidParameterValue",
      400,
      "One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from the calling session.",
    ],
    [
      "a malformed session policy",
      { Policy: "{}" },
      () => undefined,
      "MalformedPolicyDocument",
      400,
      "Syntax errors in policy.",
    ],
    [
      "more policies and tags than there is room for",
      {
        Tags: Array.from({ length: 40 }, (_, index) => ({
          Key: `key${index}`,
          Value: createHash("sha512").update(String(index)).digest("base64"),
        })),
      },
      () => undefined,
      "PackedPolicyTooLarge",
      400,
      /^Packed policy consumes 1\d\d% of allotted space, please use smaller policy\.$/,
    ],
    [
      "a session policy that does not exist",
      { PolicyArns: [{ arn: `arn:aws:iam::${ACCOUNT_ID}:policy/nothing` }] },
      () => undefined,
      "ValidationError",
      400,
      `Policy arn:aws:iam::${ACCOUNT_ID}:policy/nothing does not exist or is not attachable.`,
    ],
    [
      "a one-time code of a device that does not exist",
      { SerialNumber: `arn:aws:iam::${ACCOUNT_ID}:mfa/admin`, TokenCode: "123456" },
      () => undefined,
      "AccessDenied",
      403,
      MFA,
    ],
  ];
  for (const [name, more, caller, code, status, message] of refusals) {
    it(`refuse ${name}`, async () => {
      await assert.rejects(assume(more, caller()), { code, status, message });
      assert.equal(world.account.sessions.size, 0);
    });
  }

  it("forget sessions a day after they have expired", async () => {
    await assume();
    world.clock.move(24 * 3600);
    await assume();
    assert.equal(world.account.sessions.size, 2);
    world.clock.move(3600);
    await assume();
    assert.equal(world.account.sessions.size, 2);
  });

  it("make a user's session for twelve hours, and the root user's for one", async () => {
    const expiration = async (input: object, caller?: Caller) =>
      ((await run("GetSessionToken", input, caller))["Credentials"] as { Expiration: Date }).Expiration;
    assert.deepEqual(await expiration({}), new Date("2026-01-02T15:04:05Z"));
    assert.deepEqual(await expiration({ DurationSeconds: 900 }), new Date("2026-01-02T03:19:05Z"));
    assert.deepEqual(await expiration({ DurationSeconds: 7200 }, root), new Date("2026-01-02T04:04:05Z"));
  });

  it("make no session of a session", async () => {
    const temporary = { issued: new Date(), expiration: new Date() };
    for (const caller of [session, { ...world.user("admin"), temporary } as Caller]) {
      await assert.rejects(run("GetSessionToken", {}, caller), {
        code: "AccessDenied",
        status: 403,
        message: "Cannot call GetSessionToken with session credentials",
      });
    }
  });

  it("tell the account of a key", async () => {
    assert.deepEqual(await run("GetAccessKeyInfo", { AccessKeyId: "ASIAQNZGKIQY56JQ7WML" }), {
      Account: "029608264753",
    });
    await assert.rejects(run("GetAccessKeyInfo", { AccessKeyId: "AKIAsomethingelse" }), {
      code: "ValidationError",
    });
  });

  it("decode the messages of this local account and no others", async () => {
    const EncodedMessage = encodeAuthorizationMessage('{"allowed":false}', world.store.sealingKey);
    assert.deepEqual(await run("DecodeAuthorizationMessage", { EncodedMessage }), {
      DecodedMessage: '{"allowed":false}',
    });
    const foreign = encodeAuthorizationMessage("{}", Buffer.alloc(32));
    for (const text of [foreign, "", "x", EncodedMessage.slice(1), `${EncodedMessage.slice(0, -4)}AAAA`]) {
      await assert.rejects(run("DecodeAuthorizationMessage", { EncodedMessage: text }), {
        code: "InvalidAuthorizationMessageException",
        status: 400,
      });
    }
  });
});
