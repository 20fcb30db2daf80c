import assert from "node:assert/strict";
import { DescribeVpcsCommand, RunInstancesCommand } from "@aws-sdk/client-ec2";
import {
  AddRoleToInstanceProfileCommand,
  CreateInstanceProfileCommand,
  CreateRoleCommand,
  CreateUserCommand,
  DeleteAccessKeyCommand,
  DeleteUserCommand,
  DeleteUserPolicyCommand,
  GetRoleCommand,
  GetUserCommand,
  ListAccessKeysCommand,
  PutRolePermissionsBoundaryCommand,
  PutRolePolicyCommand,
  PutUserPermissionsBoundaryCommand,
  PutUserPolicyCommand,
  TagUserCommand,
} from "@aws-sdk/client-iam";
import { AssumeRoleCommand, type AssumeRoleCommandInput } from "@aws-sdk/client-sts";
import type { Sandbox } from "../../lib/sandbox/sandbox.js";
import { startSandbox } from "../../lib/sandbox/start-sandbox.js";
import { type Callers, createClients, createKey, createUserClients } from "./start-caller.js";

const HOME = "123456789012";
const AWAY = "210987654321";
const READ_ONLY = "arn:aws:iam::aws:policy/AmazonEC2ReadOnlyAccess";
const BOUNDARY = "arn:aws:iam::aws:policy/IAMReadOnlyAccess";
const document = (...statements: object[]) =>
  JSON.stringify({ Version: "2012-10-17", Statement: statements });
const allow = (Action: unknown, more: object = {}) => ({ Effect: "Allow", Action, Resource: "*", ...more });
const trust = (AWS: unknown, more: object = {}) =>
  document({ Effect: "Allow", Principal: { AWS }, Action: ["sts:AssumeRole", "sts:TagSession"], ...more });
const userArn = (name: string, account = HOME) => `arn:aws:iam::${account}:user/${name}`;
const roleArn = (name: string, account = HOME) => `arn:aws:iam::${account}:role/${name}`;
const sessionArn = (name: string, account = HOME) => `arn:aws:sts::${account}:assumed-role/${name}/play`;

describe("the local account's enforcement", function () {
  this.timeout(30_000);
  let sandbox: Sandbox;
  let admin: Callers;
  let away: Callers;
  let alice: Callers;

  beforeEach(async () => {
    sandbox = await startSandbox();
    admin = createClients(sandbox.url, sandbox.administrator);
    away = createClients(sandbox.url, sandbox.createAccount(AWAY).administrator);
    alice = await createUserClients(sandbox, "alice");
  });
  afterEach(() => sandbox.stop());

  const createRole = (callers: Callers, RoleName: string, AssumeRolePolicyDocument: string) =>
    callers.iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument }));
  const permitUser = (UserName: string, ...statements: object[]) =>
    admin.iam.send(
      new PutUserPolicyCommand({ UserName, PolicyName: "own", PolicyDocument: document(...statements) }),
    );
  const permitRole = (RoleName: string, ...statements: object[]) =>
    admin.iam.send(
      new PutRolePolicyCommand({ RoleName, PolicyName: "own", PolicyDocument: document(...statements) }),
    );
  const assume = async (
    callers: Callers,
    RoleArn: string,
    more: Partial<AssumeRoleCommandInput> = {},
  ): Promise<Callers> => {
    const { Credentials: keys } = await callers.sts.send(
      new AssumeRoleCommand({ RoleArn, RoleSessionName: "play", ...more }),
    );
    return createClients(sandbox.url, {
      accessKeyId: keys?.AccessKeyId ?? "",
      secretAccessKey: keys?.SecretAccessKey ?? "",
      sessionToken: keys?.SessionToken ?? "",
    });
  };
  const messageOf = async (answer: Promise<unknown>) => {
    try {
      await answer;
      return "allowed";
    } catch (error) {
      return (error as Error).message;
    }
  };
  const cannotAssume = (arn: string, role: string) =>
    `User: ${arn} is not authorized to perform: sts:AssumeRole on resource: ${role}`;
  const cannotDescribe = (arn: string, reason: string) =>
    `You are not authorized to perform this operation. User: ${arn} is not authorized to perform: ec2:DescribeVpcs ${reason}`;
  const describe = (callers: Callers) => messageOf(callers.ec2.send(new DescribeVpcsCommand({})));

  it("opens a role of another account only when both sides allow it", async () => {
    const role = roleArn("door", AWAY);
    await createRole(away, "door", trust(userArn("alice")));
    assert.equal(await messageOf(assume(alice, role)), cannotAssume(userArn("alice"), role));
    await permitUser("alice", allow("sts:AssumeRole", { Resource: role }));
    assert.equal(await messageOf(assume(alice, role)), "allowed");
    await createRole(away, "wall", trust(userArn("admin", AWAY)));
    await permitUser("alice", allow("sts:AssumeRole"));
    const wall = roleArn("wall", AWAY);
    assert.equal(await messageOf(assume(alice, wall)), cannotAssume(userArn("alice"), wall));
  });

  it("opens a role to an account of another's, in the other direction", async () => {
    const role = roleArn("home-door");
    await createRole(admin, "home-door", trust(`arn:aws:iam::${AWAY}:root`));
    assert.equal(await messageOf(assume(away, role)), "allowed");
    assert.equal(await messageOf(assume(alice, role)), cannotAssume(userArn("alice"), role));
  });

  it("asks a guest of another account for the ExternalId", async () => {
    const role = roleArn("guarded");
    await createRole(
      admin,
      "guarded",
      trust(AWAY, { Condition: { StringEquals: { "sts:ExternalId": "secret" } } }),
    );
    const refusal = cannotAssume(userArn("admin", AWAY), role);
    assert.equal(await messageOf(assume(away, role)), refusal);
    assert.equal(await messageOf(assume(away, role, { ExternalId: "wrong" })), refusal);
    assert.equal(await messageOf(assume(away, role, { ExternalId: "secret" })), "allowed");
  });

  it("keeps a role closed to a new user of a deleted user's name", async () => {
    const role = roleArn("own");
    await createRole(admin, "own", trust(userArn("alice")));
    assert.equal(await messageOf(assume(alice, role)), "allowed");
    const { AccessKeyMetadata: keys = [] } = await admin.iam.send(
      new ListAccessKeysCommand({ UserName: "alice" }),
    );
    for (const { AccessKeyId } of keys) {
      await admin.iam.send(new DeleteAccessKeyCommand({ UserName: "alice", AccessKeyId }));
    }
    const { User } = await admin.iam.send(new GetUserCommand({ UserName: "alice" }));
    await admin.iam.send(new DeleteUserCommand({ UserName: "alice" }));
    await admin.iam.send(new CreateUserCommand({ UserName: "alice" }));
    const again = createClients(sandbox.url, await createKey(admin.iam, "alice"));
    assert.equal(await messageOf(assume(again, role)), cannotAssume(userArn("alice"), role));
    const { Role } = await admin.iam.send(new GetRoleCommand({ RoleName: "own" }));
    const shown = JSON.parse(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? ""));
    assert.equal(shown.Statement[0].Principal.AWS, User?.UserId);
  });

  it("decides by the tags of a session, of a user and of what is asked for", async () => {
    const isSame = { StringEquals: { "iam:ResourceTag/team": "$" + "{aws:PrincipalTag/team}" } };
    await createRole(admin, "team", trust(HOME));
    await permitRole("team", allow("iam:GetUser", { Condition: isSame }));
    for (const [UserName, Value] of [
      ["red", "red"],
      ["blue", "blue"],
    ] as const) {
      await admin.iam.send(new CreateUserCommand({ UserName, Tags: [{ Key: "team", Value }] }));
    }
    const session = await assume(admin, roleArn("team"), { Tags: [{ Key: "team", Value: "blue" }] }).catch(
      () => undefined,
    );
    assert.ok(session, "the administrator may tag a session");
    const get = (callers: Callers, UserName: string) =>
      messageOf(callers.iam.send(new GetUserCommand({ UserName })));
    assert.equal(await get(session, "blue"), "allowed");
    assert.match(await get(session, "red"), /no identity-based policy allows the iam:GetUser action$/);
    await permitUser("alice", allow("iam:GetUser", { Condition: isSame }));
    assert.match(await get(alice, "red"), /is not authorized to perform: iam:GetUser on resource: user red/);
    await admin.iam.send(new TagUserCommand({ UserName: "alice", Tags: [{ Key: "team", Value: "red" }] }));
    assert.equal(await get(alice, "red"), "allowed");
  });

  it("wants iam:PassRole from whoever gives a role to an instance", async () => {
    const Name = "profile";
    await createRole(
      admin,
      "worker",
      document({ Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" }),
    );
    await admin.iam.send(new CreateInstanceProfileCommand({ InstanceProfileName: Name }));
    await admin.iam.send(
      new AddRoleToInstanceProfileCommand({ InstanceProfileName: Name, RoleName: "worker" }),
    );
    await permitUser("alice", allow("ec2:*"));
    const launch = () =>
      messageOf(
        alice.ec2.send(
          new RunInstancesCommand({
            ImageId: "ami-12345678",
            InstanceType: "t3.micro",
            MinCount: 1,
            MaxCount: 1,
            IamInstanceProfile: { Name },
          }),
        ),
      );
    assert.match(
      await launch(),
      new RegExp(
        `User: ${userArn("alice")} is not authorized to perform: iam:PassRole on resource: ${roleArn("worker")} because no identity-based policy allows the iam:PassRole action`,
      ),
    );
    await permitUser("alice", allow("ec2:*"), allow("iam:PassRole", { Resource: roleArn("worker") }));
    assert.equal(await launch(), "allowed");
  });

  it("chains roles, an hour at most, each seen as the session of the one before", async () => {
    await createRole(admin, "first", trust(userArn("alice")));
    await createRole(admin, "second", trust(roleArn("first")));
    await createRole(admin, "third", trust(sessionArn("second")));
    const first = await assume(alice, roleArn("first"));
    const second = await assume(first, roleArn("second"));
    assert.equal(await messageOf(assume(second, roleArn("third"))), "allowed");
    assert.equal(
      await messageOf(assume(first, roleArn("third"))),
      cannotAssume(sessionArn("first"), roleArn("third")),
    );
    assert.equal(
      await messageOf(assume(alice, roleArn("second"))),
      cannotAssume(userArn("alice"), roleArn("second")),
    );
    assert.equal(
      await messageOf(assume(first, roleArn("second"), { DurationSeconds: 3601 })),
      "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining",
    );
  });

  it("limits a session by its own policies, inline and managed", async () => {
    await createRole(admin, "wide", trust(userArn("alice")));
    await permitRole("wide", allow("*"));
    const role = roleArn("wide");
    const reason = "because no session policy allows the ec2:DescribeVpcs action";
    const refusal = cannotDescribe(sessionArn("wide"), reason);
    assert.equal(await describe(await assume(alice, role)), "allowed");
    assert.equal(await describe(await assume(alice, role, { Policy: document(allow("s3:*")) })), refusal);
    assert.equal(await describe(await assume(alice, role, { PolicyArns: [{ arn: BOUNDARY }] })), refusal);
    assert.equal(await describe(await assume(alice, role, { PolicyArns: [{ arn: READ_ONLY }] })), "allowed");
    assert.equal(
      await describe(
        await assume(alice, role, { Policy: document(allow("s3:*")), PolicyArns: [{ arn: READ_ONLY }] }),
      ),
      "allowed",
    );
  });

  it("limits users and roles by their boundaries", async () => {
    const reason = "because no permissions boundary allows the ec2:DescribeVpcs action";
    await permitUser("alice", allow("*"));
    assert.equal(await describe(alice), "allowed");
    await admin.iam.send(
      new PutUserPermissionsBoundaryCommand({ UserName: "alice", PermissionsBoundary: BOUNDARY }),
    );
    assert.equal(await describe(alice), cannotDescribe(userArn("alice"), reason));
    await admin.iam.send(new DeleteUserPolicyCommand({ UserName: "alice", PolicyName: "own" }));
    assert.equal(
      await describe(alice),
      cannotDescribe(userArn("alice"), "because no identity-based policy allows the ec2:DescribeVpcs action"),
    );
    await createRole(admin, "bound", trust(userArn("admin")));
    await permitRole("bound", allow("*"));
    await admin.iam.send(
      new PutRolePermissionsBoundaryCommand({ RoleName: "bound", PermissionsBoundary: BOUNDARY }),
    );
    assert.equal(
      await describe(await assume(admin, roleArn("bound"))),
      cannotDescribe(sessionArn("bound"), reason),
    );
  });
});
