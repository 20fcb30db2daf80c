import assert from "node:assert/strict";
import { DescribeVpcsCommand } from "@aws-sdk/client-ec2";
import {
  AttachRolePolicyCommand,
  CreateRoleCommand,
  CreateUserCommand,
  DeleteRoleCommand,
  DeleteUserCommand,
  DetachRolePolicyCommand,
  GetRoleCommand,
  GetUserCommand,
  ListUsersCommand,
  PutUserPolicyCommand,
  UpdateAccessKeyCommand,
} from "@aws-sdk/client-iam";
import { AssumeRoleCommand, GetCallerIdentityCommand } from "@aws-sdk/client-sts";
import type { Consistency } from "../../../lib/sandbox/replication/consistency.js";
import type { Sandbox } from "../../../lib/sandbox/sandbox.js";
import { startSandbox } from "../../../lib/sandbox/start-sandbox.js";
import { type Callers, codeOf, createClients, createKey } from "../start-caller.js";

const TESTUSER = "arn:aws:iam::123456789012:user/testuser";
const ROLE_ARN = "arn:aws:iam::123456789012:role/toy-role";
const ADMINISTRATOR = "arn:aws:iam::aws:policy/AdministratorAccess";
const trustOf = (principal: string) =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: { AWS: principal }, Action: "sts:AssumeRole" }],
  });
const createToyRole = () =>
  new CreateRoleCommand({ RoleName: "toy-role", AssumeRolePolicyDocument: trustOf(TESTUSER) });
const assumeToyRole = () => new AssumeRoleCommand({ RoleArn: ROLE_ARN, RoleSessionName: "play" });

describe("consistency", function () {
  this.timeout(120_000);
  let sandbox: Sandbox;
  let admin: Callers;

  // The clock stands still but for the test's own moves: on a busy machine the calls themselves take seconds.
  const start = async (consistency: Consistency, seed = "seed") => {
    const begun = new Date();
    sandbox = await startSandbox({ consistency, seed, clock: { now: () => begun } });
    admin = createClients(sandbox.url, sandbox.administrator);
  };
  afterEach(() => sandbox.stop());

  /** Moves the clock second by second; the seconds after which a call first answers something else. */
  const measure = async (send: () => Promise<unknown>, limit = 50): Promise<[string, number, string]> => {
    const first = await codeOf(send());
    for (let second = 1; second <= limit; second++) {
      sandbox.moveClock(1);
      const next = await codeOf(send());
      if (next !== first) return [first, second, next];
    }
    return [first, limit, first];
  };

  it("shows everything at once unless delays are asked for", async () => {
    await start("none");
    await admin.iam.send(new CreateUserCommand({ UserName: "testuser" }));
    const user = createClients(sandbox.url, await createKey(admin.iam, "testuser"));
    await admin.iam.send(createToyRole());
    const policy = { RoleName: "toy-role", PolicyArn: ADMINISTRATOR };
    await admin.iam.send(new AttachRolePolicyCommand(policy));
    const answers = await Promise.all(
      [user.sts.send(new GetCallerIdentityCommand({})), user.sts.send(assumeToyRole())].map(codeOf),
    );
    await admin.iam.send(new DetachRolePolicyCommand(policy));
    await admin.iam.send(new DeleteRoleCommand({ RoleName: "toy-role" }));
    answers.push(await codeOf(admin.iam.send(new GetRoleCommand({ RoleName: "toy-role" }))));
    assert.deepEqual(answers, ["ok", "ok", "NoSuchEntity"]);
  });

  it("shows each change at each edge in its own time, at worst", async () => {
    await start("worst");
    await admin.iam.send(new CreateUserCommand({ UserName: "testuser" }));
    const user = createClients(sandbox.url, await createKey(admin.iam, "testuser"));
    const whoAmI = () => user.sts.send(new GetCallerIdentityCommand({}));
    const describe = (callers: Callers) => () => callers.ec2.send(new DescribeVpcsCommand({}));
    assert.deepEqual(await measure(whoAmI), ["InvalidClientTokenId", 12, "ok"]);
    assert.deepEqual(await measure(describe(user)), ["AuthFailure", 3, "UnauthorizedOperation"]);
    assert.deepEqual(await measure(() => admin.iam.send(createToyRole())), [
      "MalformedPolicyDocument",
      5,
      "ok",
    ]);
    await admin.iam.send(new AttachRolePolicyCommand({ RoleName: "toy-role", PolicyArn: ADMINISTRATOR }));
    assert.deepEqual(await measure(() => user.sts.send(assumeToyRole())), ["AccessDenied", 30, "ok"]);
    const { Credentials: given } = await user.sts.send(assumeToyRole());
    const session = createClients(sandbox.url, {
      accessKeyId: given?.AccessKeyId ?? "",
      secretAccessKey: given?.SecretAccessKey ?? "",
      sessionToken: given?.SessionToken ?? "",
    });
    assert.equal(await codeOf(session.sts.send(new GetCallerIdentityCommand({}))), "ok");
    assert.deepEqual(await measure(describe(session)), ["UnauthorizedOperation", 10, "ok"]);
  });

  it("shows what is deleted for a while, and what is made in its place at once", async () => {
    await start("worst");
    await admin.iam.send(new CreateUserCommand({ UserName: "testuser" }));
    sandbox.moveClock(60);
    await admin.iam.send(new DeleteUserCommand({ UserName: "testuser" }));
    const get = async () => (await admin.iam.send(new GetUserCommand({ UserName: "testuser" }))).User?.UserId;
    const list = async () => (await admin.iam.send(new ListUsersCommand({}))).Users?.length;
    const before = await get();
    assert.equal(await list(), 2);
    assert.equal(
      await codeOf(admin.iam.send(new DeleteUserCommand({ UserName: "testuser" }))),
      "NoSuchEntity",
    );
    assert.deepEqual(await measure(get), ["ok", 10, "NoSuchEntity"]);
    assert.equal(await list(), 1);
    await admin.iam.send(new CreateUserCommand({ UserName: "testuser" }));
    await admin.iam.send(new DeleteUserCommand({ UserName: "testuser" }));
    await admin.iam.send(new CreateUserCommand({ UserName: "testuser" }));
    assert.notEqual(await get(), before);
  });

  it("lets an inactive key sign for a while", async () => {
    await start("worst");
    await admin.iam.send(new CreateUserCommand({ UserName: "testuser" }));
    const key = await createKey(admin.iam, "testuser");
    const user = createClients(sandbox.url, key);
    sandbox.moveClock(60);
    assert.equal(await codeOf(user.sts.send(new GetCallerIdentityCommand({}))), "ok");
    const change = { UserName: "testuser", AccessKeyId: key.accessKeyId, Status: "Inactive" } as const;
    await admin.iam.send(new UpdateAccessKeyCommand(change));
    const whoAmI = () => user.sts.send(new GetCallerIdentityCommand({}));
    assert.deepEqual(await measure(whoAmI), ["ok", 12, "InvalidClientTokenId"]);
  });

  it("takes typical delays from the seed", async () => {
    const delays: number[] = [];
    for (const seed of ["a", "a", "b"]) {
      await start("typical", seed);
      await admin.iam.send(new CreateUserCommand({ UserName: "testuser" }));
      const user = createClients(sandbox.url, await createKey(admin.iam, "testuser"));
      const [first, seconds, then] = await measure(() => user.sts.send(new GetCallerIdentityCommand({})));
      assert.deepEqual([first, then], ["InvalidClientTokenId", "ok"]);
      const document = JSON.stringify({
        Version: "2012-10-17",
        Statement: { Effect: "Allow", Action: "ec2:*", Resource: "*" },
      });
      sandbox.moveClock(60);
      const policy = { UserName: "testuser", PolicyName: "all", PolicyDocument: document };
      await admin.iam.send(new PutUserPolicyCommand(policy));
      const [, more] = await measure(() => user.ec2.send(new DescribeVpcsCommand({})));
      assert.ok(seconds >= 2 && seconds <= 10 && more >= 2 && more <= 10, `${seconds} ${more}`);
      delays.push(seconds * 100 + more);
      if (delays.length < 3) await sandbox.stop();
    }
    assert.equal(delays[0], delays[1]);
    assert.notEqual(delays[0], delays[2]);
  });
});
