import assert from "node:assert/strict";
import { authorize } from "../../../lib/sandbox/authorization/authorize.js";
import { iamOperations } from "../../../lib/sandbox/iam/generated/operations.js";
import { createRole } from "../../../lib/sandbox/iam/operation/create-role.js";
import { createUser } from "../../../lib/sandbox/iam/operation/create-user.js";
import { updateAssumeRolePolicy } from "../../../lib/sandbox/iam/operation/update-assume-role-policy.js";
import type { Caller, SessionCaller } from "../../../lib/sandbox/identity/caller.js";
import { AwsError } from "../../../lib/sandbox/protocol/aws-error.js";
import { createRequest } from "../identity/sign-request.js";
import { services } from "../services.js";
import { ACCOUNT_ID, addAccount, createWorld, type World } from "../world.js";

const OTHER = "210987654321";
const ALICE = `arn:aws:iam::${ACCOUNT_ID}:user/alice`;
const DOOR = `arn:aws:iam::${ACCOUNT_ID}:role/door`;
const FIRST = `arn:aws:iam::${ACCOUNT_ID}:role/first`;
const SESSION = `arn:aws:sts::${ACCOUNT_ID}:assumed-role/first/play`;
const ALL = ["sts:AssumeRole", "sts:TagSession", "sts:SetSourceIdentity"];
const trust = (Principal: object, Condition: object = {}, Action: unknown = ALL) => ({
  Effect: "Allow",
  Principal,
  Action,
  Condition,
});
/** A variable of policies. */
const USERNAME = ["$", "{aws:username}"].join("");
const alice = { AWS: ALICE };
const equals = (key: string, value: string) => ({ StringEquals: { [key]: value } });
const deny = (more: object) => ({
  Effect: "Deny",
  Principal: { AWS: "*" },
  Action: "sts:AssumeRole",
  ...more,
});

/** Who calls, the statements of the role's trust policy, what is asked for, and whether the role opens. */
type Row = readonly [
  name: string,
  caller: "alice" | "helped" | "session" | "stranger",
  statements: readonly object[],
  input: object,
  isOpen: boolean,
];

/** Alice has no policy, `helped` may assume every role, `session` is one of the role `first`, `stranger` has another account. */
const ROWS: readonly Row[] = [
  ["a user who is named", "alice", [trust(alice)], {}, true],
  ["a user who is one of several", "alice", [trust({ AWS: [FIRST, ALICE] })], {}, true],
  ["another user", "helped", [trust(alice)], {}, false],
  ["a user of the account, who has no permission", "alice", [trust({ AWS: ACCOUNT_ID })], {}, false],
  ["a user of the account, who has it", "helped", [trust({ AWS: ACCOUNT_ID })], {}, true],
  [
    "a user of the account by its root, who has it",
    "helped",
    [trust({ AWS: `arn:aws:iam::${ACCOUNT_ID}:root` })],
    {},
    true,
  ],
  ["everybody, who has it", "helped", [trust({ AWS: "*" })], {}, true],
  ["a user of an account that is not named", "stranger", [trust({ AWS: ACCOUNT_ID })], {}, false],
  ["a user of another account that is named", "stranger", [trust({ AWS: OTHER })], {}, true],
  ["a session of a role that is named", "session", [trust({ AWS: FIRST })], {}, true],
  ["a session that is named", "session", [trust({ AWS: SESSION })], {}, true],
  ["another session", "session", [trust({ AWS: `${SESSION}er` })], {}, false],
  ["a service", "helped", [trust({ Service: "ec2.amazonaws.com" })], {}, false],
  [
    "whom a provider vouches for",
    "helped",
    [trust({ Federated: `arn:aws:iam::${ACCOUNT_ID}:oidc-provider/x` }, {}, "sts:AssumeRoleWithWebIdentity")],
    {},
    false,
  ],
  ["nobody", "helped", [], {}, false],
  ["a user who is named and denied", "alice", [trust(alice), deny({})], {}, false],
  ["a user without an ExternalId", "alice", [trust(alice, equals("sts:ExternalId", "secret"))], {}, false],
  [
    "a user with another ExternalId",
    "alice",
    [trust(alice, equals("sts:ExternalId", "secret"))],
    { ExternalId: "Secret" },
    false,
  ],
  [
    "a user with the ExternalId",
    "alice",
    [trust(alice, equals("sts:ExternalId", "secret"))],
    { ExternalId: "secret" },
    true,
  ],
  ["a user with a tag", "alice", [trust(alice, equals("aws:PrincipalTag/team", "blue"))], {}, true],
  ["a user with another tag", "alice", [trust(alice, equals("aws:PrincipalTag/team", "red"))], {}, false],
  [
    "a user of a name",
    "helped",
    [trust({ AWS: ACCOUNT_ID }, { ArnLike: { "aws:PrincipalArn": "arn:aws:iam::*:user/help*" } })],
    {},
    true,
  ],
  [
    "a user with a session's name",
    "alice",
    [trust(alice, equals("sts:RoleSessionName", USERNAME))],
    { RoleSessionName: "alice" },
    true,
  ],
  [
    "a user with another session's name",
    "alice",
    [trust(alice, equals("sts:RoleSessionName", USERNAME))],
    {},
    false,
  ],
  [
    "a user with a source identity",
    "alice",
    [trust(alice, equals("sts:SourceIdentity", "me"))],
    { SourceIdentity: "me" },
    true,
  ],
  [
    "a user with another source identity",
    "alice",
    [trust(alice, equals("sts:SourceIdentity", "me"))],
    { SourceIdentity: "you" },
    false,
  ],
  [
    "a user with a source identity that nobody lets set",
    "alice",
    [trust(alice, {}, "sts:AssumeRole")],
    { SourceIdentity: "me" },
    false,
  ],
  [
    "a session with its source identity",
    "session",
    [trust({ AWS: FIRST }, equals("aws:SourceIdentity", "origin"))],
    {},
    true,
  ],
  [
    "a session with another's source identity",
    "session",
    [trust({ AWS: FIRST }, equals("aws:SourceIdentity", "other"))],
    {},
    false,
  ],
  [
    "a user with a tag for the session",
    "alice",
    [trust(alice, equals("aws:RequestTag/team", "blue"))],
    { Tags: [{ Key: "team", Value: "blue" }] },
    true,
  ],
  [
    "a user with another tag for the session",
    "alice",
    [trust(alice, equals("aws:RequestTag/team", "blue"))],
    { Tags: [{ Key: "team", Value: "red" }] },
    false,
  ],
  [
    "a user with transitive tags",
    "alice",
    [trust(alice, { "ForAllValues:StringEquals": { "sts:TransitiveTagKeys": ["team"] } })],
    { Tags: [{ Key: "team", Value: "blue" }], TransitiveTagKeys: ["team"] },
    true,
  ],
  [
    "a user without a second factor",
    "alice",
    [trust(alice, { Bool: { "aws:MultiFactorAuthPresent": "true" } })],
    {},
    false,
  ],
  [
    "a session without a second factor, of which it is said if it exists",
    "session",
    [trust({ AWS: FIRST }, { BoolIfExists: { "aws:MultiFactorAuthPresent": "false" } })],
    {},
    true,
  ],
  [
    "a user before a day",
    "alice",
    [trust(alice, { DateLessThan: { "aws:CurrentTime": "2026-01-03T00:00:00Z" } })],
    {},
    true,
  ],
  [
    "a user after a day",
    "alice",
    [trust(alice, { DateLessThan: { "aws:CurrentTime": "2026-01-02T00:00:00Z" } })],
    {},
    false,
  ],
  [
    "a user from an address",
    "alice",
    [trust(alice, { IpAddress: { "aws:SourceIp": "127.0.0.0/8" } })],
    {},
    true,
  ],
  [
    "a user from elsewhere",
    "alice",
    [trust(alice, { NotIpAddress: { "aws:SourceIp": "127.0.0.0/8" } })],
    {},
    false,
  ],
];

describe("authorize() of AssumeRole", () => {
  let world: World;

  beforeEach(async () => {
    world = await createWorld();
    addAccount(world, OTHER);
    await world.call(createUser, { UserName: "alice", Tags: [{ Key: "team", Value: "blue" }] });
    await world.call(createUser, { UserName: "helped" });
    await world.call(iamOperations.PutUserPolicy, {
      UserName: "helped",
      PolicyName: "own",
      PolicyDocument: JSON.stringify({
        Version: "2012-10-17",
        Statement: { Effect: "Allow", Action: "sts:*", Resource: "*" },
      }),
    });
    for (const RoleName of ["door", "first"]) {
      await world.call(createRole, {
        RoleName,
        AssumeRolePolicyDocument: JSON.stringify({ Version: "2012-10-17", Statement: [trust(alice)] }),
      });
    }
  });

  function findCaller(name: Row[1]): Caller {
    if (name === "stranger") return createStranger();
    if (name !== "session") return world.user(name);
    const session: SessionCaller = {
      type: "session",
      accountId: ACCOUNT_ID,
      arn: SESSION,
      userId: `${world.account.roles.get("first")?.roleId}:play`,
      accessKeyId: "ASIASESSION",
      roleArn: FIRST,
      roleName: "first",
      sessionName: "play",
      sessionPolicyArns: [],
      sessionTags: [],
      transitiveTagKeys: [],
      sourceIdentity: "origin",
      issued: world.clock.now(),
      expiration: world.clock.now(),
    };
    return session;
  }

  for (const [name, caller, statements, input, isOpen] of ROWS) {
    it(`${isOpen ? "lets in" : "keeps out"} ${name}`, async () => {
      const PolicyDocument = JSON.stringify({ Version: "2012-10-17", Statement: statements });
      if (statements.length > 0)
        await world.call(updateAssumeRolePolicy, { RoleName: "door", PolicyDocument });
      else world.account.roles.delete("door");
      const found = findCaller(caller);
      const asked = authorize({
        service: services.sts,
        operation: "AssumeRole",
        input: { RoleArn: DOOR, RoleSessionName: "play", ...input },
        caller: found,
        wording: "today",
        account: world.store.accounts.get(found.accountId) ?? assert.fail(),
        store: world.store,
        region: "us-east-1",
        request: createRequest({}),
        now: world.clock.now(),
      });
      if (isOpen) return asked;
      await assert.rejects(asked, (error) => error instanceof AwsError && error.code === "AccessDenied");
    });
  }

  /** A user of the other account who may assume every role. */
  function createStranger(): Caller {
    const account = world.store.accounts.get(OTHER) ?? assert.fail();
    account.users.set("stranger", {
      userName: "stranger",
      userId: "AIDASTRANGER",
      path: "/",
      createdAt: 0,
      tags: [],
      groupNames: [],
      attachedPolicyArns: ["arn:aws:iam::aws:policy/AdministratorAccess"],
      inlinePolicies: [],
    });
    return {
      type: "user",
      accountId: OTHER,
      arn: `arn:aws:iam::${OTHER}:user/stranger`,
      userId: "AIDASTRANGER",
      userName: "stranger",
      accessKeyId: "AKIASTRANGER",
    };
  }
});
