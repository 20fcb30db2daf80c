import assert from "node:assert/strict";
import { decodeAuthorizationMessage } from "../../../lib/sandbox/authorization/authorization-message.js";
import { authorize } from "../../../lib/sandbox/authorization/authorize.js";
import type { Wording } from "../../../lib/sandbox/authorization/wording.js";
import { iamOperations } from "../../../lib/sandbox/iam/generated/operations.js";
import { createPolicy } from "../../../lib/sandbox/iam/operation/create-policy.js";
import { createRole } from "../../../lib/sandbox/iam/operation/create-role.js";
import { createUser } from "../../../lib/sandbox/iam/operation/create-user.js";
import type { Caller, SessionCaller } from "../../../lib/sandbox/identity/caller.js";
import { AwsError } from "../../../lib/sandbox/protocol/aws-error.js";
import type { Members } from "../../../lib/sandbox/protocol/members.js";
import { createRequest } from "../identity/sign-request.js";
import { type ServiceName, services } from "../services.js";
import { ACCOUNT_ID, createWorld, type World } from "../world.js";

const ALICE = `arn:aws:iam::${ACCOUNT_ID}:user/alice`;
const ROLE = `arn:aws:iam::${ACCOUNT_ID}:role/toy-role`;
const BECAUSE = (action: string) => `because no identity-based policy allows the ${action} action`;

describe("authorize()", () => {
  let world: World;

  beforeEach(async () => {
    world = await createWorld();
    for (const UserName of ["alice", "bob"]) await world.call(createUser, { UserName });
    await world.call(createUser, { UserName: "carol", Path: "/team/" });
    await world.call(createRole, {
      RoleName: "toy-role",
      AssumeRolePolicyDocument: JSON.stringify({
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Principal: { AWS: `${ALICE.replace("alice", "bob")}` },
            Action: "sts:AssumeRole",
          },
        ],
      }),
    });
  });

  async function ask(
    service: ServiceName,
    operation: string,
    input: Members = {},
    { caller = world.user("alice"), wording = "today" }: { caller?: Caller; wording?: Wording } = {},
  ) {
    try {
      await authorize({
        service: services[service],
        operation,
        input,
        caller,
        wording,
        account: world.account,
        store: world.store,
        region: "ap-northeast-1",
        request: createRequest({}),
        now: world.clock.now(),
      });
      return undefined;
    } catch (error) {
      assert.ok(error instanceof AwsError, String(error));
      return error;
    }
  }

  const allow = (document: object) =>
    world.call(iamOperations.PutUserPolicy, {
      UserName: "alice",
      PolicyName: "own",
      PolicyDocument: JSON.stringify({ Version: "2012-10-17", Statement: [document] }),
    });

  /** Operation, input, and how AWS renders the resource. */
  const iam: readonly (readonly [string, Members, string])[] = [
    ["CreateUser", { UserName: "dave" }, `arn:aws:iam::${ACCOUNT_ID}:user/dave`],
    ["CreateUser", { UserName: "dave", Path: "/team/" }, `arn:aws:iam::${ACCOUNT_ID}:user/team/dave`],
    ["CreateUser", { UserName: "bob" }, `arn:aws:iam::${ACCOUNT_ID}:user/bob`],
    ["CreateRole", { RoleName: "new" }, `arn:aws:iam::${ACCOUNT_ID}:role/new`],
    ["CreateGroup", { GroupName: "new" }, `arn:aws:iam::${ACCOUNT_ID}:group/new`],
    [
      "CreateInstanceProfile",
      { InstanceProfileName: "new" },
      `arn:aws:iam::${ACCOUNT_ID}:instance-profile/new`,
    ],
    ["CreatePolicy", { PolicyName: "new" }, "policy new"],
    ["ListUsers", {}, `arn:aws:iam::${ACCOUNT_ID}:user/`],
    ["ListUsers", { PathPrefix: "/team/" }, `arn:aws:iam::${ACCOUNT_ID}:user/team/`],
    ["ListRoles", {}, `arn:aws:iam::${ACCOUNT_ID}:role/`],
    ["ListGroups", {}, `arn:aws:iam::${ACCOUNT_ID}:group/`],
    ["ListPolicies", {}, "policy path /"],
    ["GetUser", { UserName: "bob" }, "user bob"],
    ["GetUser", { UserName: "nobody" }, "user nobody"],
    ["GetUser", {}, "user alice"],
    ["DeleteUser", { UserName: "carol" }, "user carol"],
    ["AttachUserPolicy", { UserName: "bob", PolicyArn: "arn:aws:iam::aws:policy/X" }, "user bob"],
    ["CreateAccessKey", { UserName: "bob" }, "user bob"],
    ["ListAccessKeys", {}, "user alice"],
    ["GetRole", { RoleName: "toy-role" }, "role toy-role"],
    ["AttachRolePolicy", { RoleName: "toy-role", PolicyArn: "x" }, "role toy-role"],
    ["GetGroup", { GroupName: "team" }, "group team"],
    ["GetInstanceProfile", { InstanceProfileName: "p" }, "instance profile p"],
    ["GetPolicy", { PolicyArn: "arn:aws:iam::aws:policy/X" }, "policy arn:aws:iam::aws:policy/X"],
    ["DeletePolicy", { PolicyArn: "arn:aws:iam::aws:policy/X" }, "policy arn:aws:iam::aws:policy/X"],
    ["GetPolicy", { PolicyArn: "not an arn" }, "policy not an arn"],
    ["GetAccountSummary", {}, "*"],
    ["ListAccountAliases", {}, "*"],
    ["GetAccountAuthorizationDetails", {}, "*"],
  ];
  for (const [operation, input, resource] of iam) {
    it(`words iam:${operation} on ${resource} as AWS does`, async () => {
      const error = await ask("iam", operation, input);
      assert.deepEqual([error?.code, error?.status], ["AccessDenied", 403]);
      const action = `iam:${operation}`;
      assert.equal(
        error?.message,
        `User: ${ALICE} is not authorized to perform: ${action} on resource: ${resource} ${BECAUSE(action)}`,
      );
    });
  }

  for (const operation of ["DescribeVpcs", "DescribeInstanceTypes", "DescribeRegions", "DescribeInstances"]) {
    it(`words ec2:${operation} without a resource and without an encoded message`, async () => {
      const error = await ask("ec2", operation);
      assert.deepEqual([error?.code, error?.status], ["UnauthorizedOperation", 403]);
      assert.equal(
        error?.message,
        `You are not authorized to perform this operation. User: ${ALICE} is not authorized to perform: ec2:${operation} ${BECAUSE(`ec2:${operation}`)}`,
      );
    });
  }

  /** Operation, input, and the end of the resource's ARN. */
  const ec2: readonly (readonly [string, Members, string])[] = [
    ["CreateVpc", { CidrBlock: "10.0.0.0/16" }, "vpc/*"],
    ["DeleteVpc", { VpcId: "vpc-1" }, "vpc/vpc-1"],
    ["DeleteVpc", { VpcId: "no id" }, "vpc/*"],
    ["TerminateInstances", { InstanceIds: ["i-1", "i-2"] }, "instance/i-1"],
    ["DeleteSecurityGroup", { GroupId: "sg-1" }, "security-group/sg-1"],
    ["DeleteKeyPair", { KeyName: "key" }, "key-pair/key"],
    ["CreateTags", { Resources: ["subnet-1"], Tags: [{ Key: "a", Value: "b" }] }, "subnet/subnet-1"],
  ];
  for (const [operation, input, resource] of ec2) {
    it(`words ec2:${operation} on ${resource} with an encoded message that can be decoded`, async () => {
      const error = await ask("ec2", operation, input);
      const arn = `arn:aws:ec2:ap-northeast-1:${ACCOUNT_ID}:${resource}`;
      const [text, encoded = ""] = error?.message.split(" Encoded authorization failure message: ") ?? [];
      assert.equal(
        text,
        `You are not authorized to perform this operation. User: ${ALICE} is not authorized to perform: ec2:${operation} on resource: ${arn} ${BECAUSE(`ec2:${operation}`)}.`,
      );
      const decoded = JSON.parse(decodeAuthorizationMessage(encoded, world.store.sealingKey) ?? "null");
      assert.equal(decoded.allowed, false);
      assert.equal(decoded.explicitDeny, false);
      assert.equal(decoded.context.action, `ec2:${operation}`);
      assert.equal(decoded.context.resource, arn);
      assert.equal(decoded.context.principal.arn, ALICE);
    });
  }

  it("asks for the launch of an instance on instances first", async () => {
    const error = await ask("ec2", "RunInstances", { ImageId: "ami-1" });
    assert.match(error?.message ?? "", /on resource: arn:aws:ec2:ap-northeast-1:\d+:instance\/\* because/);
  });

  it("says no more than AWS said in 2023", async () => {
    const describe = await ask("ec2", "DescribeVpcs", {}, { wording: "2023" });
    assert.equal(describe?.message, "You are not authorized to perform this operation.");
    const change = await ask("ec2", "CreateVpc", {}, { wording: "2023" });
    assert.match(
      change?.message ?? "",
      /^You are not authorized to perform this operation\. Encoded authorization failure message: [\w-]+$/,
    );
  });

  it("knows AWS's own policies as resources, and leaves it to the operation that nobody may change them", async () => {
    await allow({ Effect: "Allow", Action: "iam:*", Resource: "arn:aws:iam::aws:policy/*" });
    const PolicyArn = "arn:aws:iam::aws:policy/AdministratorAccess";
    assert.equal(await ask("iam", "GetPolicy", { PolicyArn }), undefined);
    assert.ok(await ask("iam", "GetPolicy", { PolicyArn: PolicyArn.replace("::aws:", `::${ACCOUNT_ID}:`) }));
    await allow({ Effect: "Allow", Action: "iam:*", Resource: "*" });
    assert.equal(await ask("iam", "DeletePolicy", { PolicyArn }), undefined);
  });

  it("names the managed policy of an explicit deny", async () => {
    const { Policy } = (await world.call(createPolicy, {
      PolicyName: "no-vpcs",
      PolicyDocument: JSON.stringify({
        Version: "2012-10-17",
        Statement: [{ Effect: "Deny", Action: "ec2:DescribeVpcs", Resource: "*" }],
      }),
    })) as { Policy: { Arn: string } };
    await world.call(iamOperations.AttachUserPolicy, { UserName: "alice", PolicyArn: Policy.Arn });
    const error = await ask("ec2", "DescribeVpcs");
    assert.equal(
      error?.message,
      `You are not authorized to perform this operation. User: ${ALICE} is not authorized to perform: ec2:DescribeVpcs with an explicit deny in an identity-based policy: arn:aws:iam::${ACCOUNT_ID}:policy/no-vpcs`,
    );
  });

  it("does not name the inline policy of an explicit deny", async () => {
    await allow({ Effect: "Deny", Action: "*", Resource: "*" });
    const error = await ask("iam", "GetUser", { UserName: "bob" });
    assert.equal(
      error?.message,
      `User: ${ALICE} is not authorized to perform: iam:GetUser on resource: user bob with an explicit deny in an identity-based policy`,
    );
  });

  it("always allows GetCallerIdentity, also under an explicit deny", async () => {
    await allow({ Effect: "Deny", Action: "*", Resource: "*" });
    assert.equal(await ask("sts", "GetCallerIdentity"), undefined);
  });

  it("names no resource for STS's other actions", async () => {
    const error = await ask("sts", "DecodeAuthorizationMessage", { EncodedMessage: "x" });
    assert.equal(
      error?.message,
      `User: ${ALICE} is not authorized to perform: sts:DecodeAuthorizationMessage ${BECAUSE("sts:DecodeAuthorizationMessage")}`,
    );
  });

  /** Everything that keeps somebody from a role looks the same. */
  const uniform: readonly (readonly [string, string])[] = [
    ["a role that trusts somebody else", ROLE],
    ["a role that does not exist", `arn:aws:iam::${ACCOUNT_ID}:role/nothing`],
    ["a role under another path", `arn:aws:iam::${ACCOUNT_ID}:role/path/toy-role`],
    ["a role of another account", "arn:aws:iam::210987654321:role/toy-role"],
    ["a user instead of a role", ALICE],
    ["a resource of another service", `arn:aws:s3:::${"bucket".repeat(3)}`],
  ];
  for (const [name, RoleArn] of uniform) {
    it(`refuses to assume ${name} without saying why`, async () => {
      const error = await ask("sts", "AssumeRole", { RoleArn, RoleSessionName: "play" });
      assert.deepEqual([error?.code, error?.status], ["AccessDenied", 403]);
      assert.equal(
        error?.message,
        `User: ${ALICE} is not authorized to perform: sts:AssumeRole on resource: ${RoleArn}`,
      );
    });
  }

  it("allows a trusted user to assume a role without an identity policy", async () => {
    const input = { RoleArn: ROLE, RoleSessionName: "play" };
    assert.equal(await ask("sts", "AssumeRole", input, { caller: world.user("bob") }), undefined);
  });

  it("wants sts:TagSession in the trust policy for a session with tags", async () => {
    const input = { RoleArn: ROLE, RoleSessionName: "play", Tags: [{ Key: "a", Value: "b" }] };
    const error = await ask("sts", "AssumeRole", input, { caller: world.user("bob") });
    assert.match(error?.message ?? "", /is not authorized to perform: sts:TagSession on resource: /);
  });

  for (const RoleArn of [
    "nothing-valid-in-here",
    "arn::b:::something/test-role",
    "arn:a::::something/test-role",
    "arn:a:::something/test-role",
    "arn:a:a::aaaaaaaaaa:",
  ]) {
    it(`calls the role ARN ${RoleArn} invalid`, async () => {
      const error = await ask("sts", "AssumeRole", { RoleArn, RoleSessionName: "play" });
      assert.deepEqual([error?.code, error?.status], ["ValidationError", 400]);
      assert.equal(error?.message, `${RoleArn} is invalid`);
    });
  }

  const root: Caller = {
    type: "root",
    accountId: ACCOUNT_ID,
    arn: `arn:aws:iam::${ACCOUNT_ID}:root`,
    userId: ACCOUNT_ID,
    accessKeyId: "AKIAROOT",
  };

  it("allows the root user everything but to assume a role", async () => {
    assert.equal(await ask("iam", "DeleteUser", { UserName: "bob" }, { caller: root }), undefined);
    assert.equal(await ask("iam", "GetUser", {}, { caller: root }), undefined);
    const error = await ask(
      "sts",
      "AssumeRole",
      { RoleArn: ROLE, RoleSessionName: "play" },
      { caller: root },
    );
    assert.deepEqual(
      [error?.code, error?.message],
      ["AccessDenied", "Roles may not be assumed by root accounts."],
    );
  });

  const session: SessionCaller = {
    type: "session",
    accountId: ACCOUNT_ID,
    arn: `arn:aws:sts::${ACCOUNT_ID}:assumed-role/toy-role/play`,
    userId: "AROAROLE:play",
    accessKeyId: "ASIASESSION",
    roleArn: ROLE,
    roleName: "toy-role",
    sessionName: "play",
    sessionPolicyArns: [],
    sessionTags: [],
    transitiveTagKeys: [],
    issued: new Date("2026-01-02T03:00:00Z"),
    expiration: new Date(),
  };

  it("calls a session by the ARN of its session", async () => {
    const error = await ask("ec2", "DescribeVpcs", {}, { caller: session });
    assert.match(error?.message ?? "", new RegExp(`User: ${session.arn} is not authorized to perform`));
  });

  it("knows when a session was issued, and that it has no second factor", async () => {
    const role = world.account.roles.get("toy-role") ?? assert.fail();
    const given = (Condition: object) => {
      const document = {
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Action: "*", Resource: "*", Condition }],
      };
      const inlinePolicies = [{ policyName: "p", document: JSON.stringify(document) }];
      world.account.roles.set("toy-role", { ...role, inlinePolicies });
      return ask("ec2", "DescribeVpcs", {}, { caller: session });
    };
    assert.equal(await given({ Bool: { "aws:MultiFactorAuthPresent": "false" } }), undefined);
    assert.ok(await given({ Bool: { "aws:MultiFactorAuthPresent": "true" } }));
    const issued = session.issued.toISOString();
    assert.equal(await given({ DateLessThanEquals: { "aws:TokenIssueTime": issued } }), undefined);
    assert.ok(await given({ DateLessThan: { "aws:TokenIssueTime": "2020-01-01T00:00:00Z" } }));
    assert.equal(await given({ ArnEquals: { "aws:PrincipalArn": ROLE } }), undefined);
    assert.ok(await given({ StringLike: { "aws:username": "*" } }));
  });

  it("lets a session's tags replace those of its role", async () => {
    const role = world.account.roles.get("toy-role") ?? assert.fail();
    const document = {
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Action: "ec2:*",
          Resource: "*",
          Condition: { StringEquals: { "aws:PrincipalTag/team": "session", "aws:PrincipalTag/of": "role" } },
        },
      ],
    };
    world.account.roles.set("toy-role", {
      ...role,
      tags: [
        { Key: "team", Value: "role" },
        { Key: "of", Value: "role" },
      ],
      inlinePolicies: [{ policyName: "p", document: JSON.stringify(document) }],
    });
    const tagged = { ...session, sessionTags: [{ Key: "team", Value: "session" }] };
    assert.ok(await ask("ec2", "DescribeVpcs", {}, { caller: session }));
    assert.equal(await ask("ec2", "DescribeVpcs", {}, { caller: tagged }), undefined);
  });

  it("wants a user's name from a session", async () => {
    const error = await ask("iam", "GetUser", {}, { caller: session });
    assert.deepEqual(
      [error?.code, error?.status, error?.message],
      ["ValidationError", 400, "Must specify userName when calling with non-User credentials"],
    );
  });

  /** A condition on the context, and whether it holds for alice's request to see a tagged user. */
  const conditions: readonly (readonly [string, object, boolean])[] = [
    ["the caller's name", { StringEquals: { "aws:username": "alice" } }, true],
    ["another's name", { StringEquals: { "aws:username": "bob" } }, false],
    ["the caller's ARN", { ArnEquals: { "aws:PrincipalArn": ALICE } }, true],
    ["the caller's account", { StringEquals: { "aws:PrincipalAccount": ACCOUNT_ID } }, true],
    ["the caller's type", { StringEquals: { "aws:PrincipalType": "User" } }, true],
    ["the caller's tag", { StringEquals: { "aws:PrincipalTag/team": "a" } }, true],
    ["the caller's id", { StringLike: { "aws:userid": "AIDA*" } }, true],
    ["the source address", { IpAddress: { "aws:SourceIp": "127.0.0.0/8" } }, true],
    ["another source address", { IpAddress: { "aws:SourceIp": "10.0.0.0/8" } }, false],
    ["encryption", { Bool: { "aws:SecureTransport": "true" } }, true],
    ["the time", { DateLessThan: { "aws:CurrentTime": "2026-01-02T03:04:06Z" } }, true],
    ["a time before", { DateLessThan: { "aws:CurrentTime": "2026-01-02T03:04:05Z" } }, false],
    [
      "the seconds since 1970",
      { NumericEquals: { "aws:EpochTime": Date.UTC(2026, 0, 2, 3, 4, 5) / 1000 } },
      true,
    ],
    ["IAM's own region", { StringEquals: { "aws:RequestedRegion": "us-east-1" } }, true],
    ["the resource's tag", { StringEquals: { "aws:ResourceTag/team": "b" } }, true],
    ["the resource's tag in IAM's words", { StringEquals: { "iam:ResourceTag/team": "b" } }, true],
    ["another tag of the resource", { StringEquals: { "aws:ResourceTag/team": "a" } }, false],
    ["a session that is not there", { Bool: { "aws:MultiFactorAuthPresent": "false" } }, false],
    [
      "a session that is not there, if it exists",
      { BoolIfExists: { "aws:MultiFactorAuthPresent": "false" } },
      true,
    ],
  ];
  for (const [name, Condition, holds] of conditions) {
    it(`${holds ? "finds" : "does not find"} ${name} in the context`, async () => {
      for (const [UserName, Value] of [
        ["alice", "a"],
        ["bob", "b"],
      ] as const) {
        const user = world.account.users.get(UserName) ?? assert.fail();
        world.account.users.set(UserName, { ...user, tags: [{ Key: "team", Value }] });
      }
      await allow({ Effect: "Allow", Action: "iam:*", Resource: "*", Condition });
      const error = await ask("iam", "TagUser", { UserName: "bob", Tags: [] });
      assert.equal(error === undefined, holds, error?.message);
    });
  }

  it("wants iam:TagUser as well for a user with tags", async () => {
    await allow({ Effect: "Allow", Action: "iam:CreateUser", Resource: "*" });
    assert.equal(await ask("iam", "CreateUser", { UserName: "dave" }), undefined);
    const error = await ask("iam", "CreateUser", { UserName: "dave", Tags: [{ Key: "a", Value: "b" }] });
    assert.match(error?.message ?? "", /is not authorized to perform: iam:TagUser on resource: arn:/);
  });

  it("knows the tags that a request brings", async () => {
    await allow({
      Effect: "Allow",
      Action: ["iam:CreateUser", "iam:TagUser"],
      Resource: "*",
      Condition: {
        StringEquals: { "aws:RequestTag/team": "a" },
        "ForAllValues:StringEquals": { "aws:TagKeys": ["team"] },
      },
    });
    const create = (...Tags: object[]) => ask("iam", "CreateUser", { UserName: "dave", Tags });
    assert.equal(await create({ Key: "team", Value: "a" }), undefined);
    assert.ok(await create({ Key: "team", Value: "b" }));
    assert.ok(await create({ Key: "team", Value: "a" }, { Key: "other", Value: "" }));
    assert.ok(await create());
  });

  it("knows the boundary that a request brings, or that its user has", async () => {
    const boundary = "arn:aws:iam::aws:policy/AdministratorAccess";
    await allow({
      Effect: "Allow",
      Action: ["iam:CreateUser", "iam:AttachUserPolicy"],
      Resource: "*",
      Condition: { ArnEquals: { "iam:PermissionsBoundary": boundary } },
    });
    const create = (PermissionsBoundary?: string) =>
      ask("iam", "CreateUser", { UserName: "dave", ...(PermissionsBoundary && { PermissionsBoundary }) });
    assert.equal(await create(boundary), undefined);
    assert.ok(await create("arn:aws:iam::aws:policy/Other"));
    assert.ok(await create());
    const attach = () => ask("iam", "AttachUserPolicy", { UserName: "bob", PolicyArn: boundary });
    assert.ok(await attach());
    const bob = world.account.users.get("bob") ?? assert.fail();
    world.account.users.set("bob", { ...bob, permissionsBoundaryArn: boundary });
    assert.equal(await attach(), undefined);
  });

  it("knows the service and the age of a credential that a request makes", async () => {
    await allow({
      Effect: "Allow",
      Action: "iam:CreateServiceSpecificCredential",
      Resource: "*",
      Condition: {
        StringEquals: { "iam:ServiceSpecificCredentialServiceName": "bedrock.amazonaws.com" },
        NumericLessThanEquals: { "iam:ServiceSpecificCredentialAgeDays": "30" },
      },
    });
    const create = (service: string, CredentialAgeDays: number) =>
      ask("iam", "CreateServiceSpecificCredential", {
        UserName: "bob",
        ServiceName: `${service}.amazonaws.com`,
        CredentialAgeDays,
      });
    assert.equal(await create("bedrock", 30), undefined);
    assert.ok(await create("bedrock", 31));
    assert.ok(await create("codecommit", 30));
  });

  it("knows the policy that a request attaches", async () => {
    await allow({
      Effect: "Allow",
      Action: "iam:AttachUserPolicy",
      Resource: "*",
      Condition: { ArnEquals: { "iam:PolicyARN": "arn:aws:iam::aws:policy/A" } },
    });
    const attach = (name: string) =>
      ask("iam", "AttachUserPolicy", { UserName: "bob", PolicyArn: `arn:aws:iam::aws:policy/${name}` });
    assert.equal(await attach("A"), undefined);
    assert.ok(await attach("B"));
  });
});
