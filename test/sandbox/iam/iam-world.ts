import assert from "node:assert/strict";
import { iamOperations } from "../../../lib/sandbox/iam/generated/operations.js";
import type { Caller } from "../../../lib/sandbox/identity/caller.js";
import type { Members } from "../../../lib/sandbox/protocol/members.js";
import type { Operations } from "../../../lib/sandbox/service/operation.js";
import { joinOrganization } from "../organization/join-organization.js";
import { ACCOUNT_ID, createWorld, type World } from "../world.js";

export const TRUST = JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" }],
});
export const DOCUMENT = JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "s3:ListBucket", Resource: "*" }],
});
/** A document as IAM answers it. */
export const ENCODED_DOCUMENT = encodeURIComponent(DOCUMENT).replaceAll("*", "%2A");
export const POLICY_ARN = `arn:aws:iam::${ACCOUNT_ID}:policy/toy`;
export const NO_POLICY_ARN = `arn:aws:iam::${ACCOUNT_ID}:policy/nothing`;
export const ADMINISTRATOR_ARN = "arn:aws:iam::aws:policy/AdministratorAccess";
export const CREATED = new Date("2026-01-02T03:04:05.000Z");
export const END = { IsTruncated: false };
export const TAGS = [
  { Key: "b", Value: "2" },
  { Key: "a", Value: "1" },
];
/** Two tags whose keys differ in their case. */
export const TWICE = [
  { Key: "a", Value: "" },
  { Key: "A", Value: "" },
];
export const BOUNDARY = {
  PermissionsBoundary: { PermissionsBoundaryType: "Policy", PermissionsBoundaryArn: ADMINISTRATOR_ARN },
};

/** A call: an operation with its input, which may depend on what is there. */
export type Step = readonly [operation: string, input?: object | (() => object)];

/** What is asked for, the calls, and what the last one answers to the last member. */
export type AnswerRow = readonly [name: string, steps: readonly Step[], expected: () => object];

/** How AWS refuses. */
export type Refusal = readonly [code: string, status: number, text: string | RegExp];

/** What is refused, the calls, and how AWS refuses the last one. */
export type RefusalRow = readonly [name: string, steps: readonly Step[], refusal: Refusal];

export const missing = (text: string): Refusal => ["NoSuchEntity", 404, text];
export const conflict = (text: string): Refusal => ["DeleteConflict", 409, text];
export const limit = (text: string): Refusal => ["LimitExceeded", 409, text];
export const taken = (text: string): Refusal => ["EntityAlreadyExists", 409, text];
export const malformed = (text: string): Refusal => ["MalformedPolicyDocument", 400, text];

/** A document of a given number of characters that count, spread over many lines. */
export function documentOf(size: number): string {
  const empty = JSON.stringify({ ...JSON.parse(DOCUMENT), Id: "" });
  return JSON.stringify({ ...JSON.parse(DOCUMENT), Id: "x".repeat(size - empty.length) }, undefined, 8);
}

export const SESSION: Caller = {
  type: "session",
  accountId: ACCOUNT_ID,
  arn: `arn:aws:sts::${ACCOUNT_ID}:assumed-role/toy-role/play`,
  userId: "AROAROLE:play",
  accessKeyId: "ASIASESSION",
  roleArn: `arn:aws:iam::${ACCOUNT_ID}:role/toy-role`,
  roleName: "toy-role",
  sessionName: "play",
  sessionPolicyArns: [],
  sessionTags: [],
  transitiveTagKeys: [],
  issued: CREATED,
  expiration: CREATED,
};

export const ROOT: Caller = {
  type: "root",
  accountId: ACCOUNT_ID,
  arn: `arn:aws:iam::${ACCOUNT_ID}:root`,
  userId: ACCOUNT_ID,
  accessKeyId: "AKIAROOT",
};

/** IAM's operations, for names that come from rows. */
const OPERATIONS: Operations = iamOperations;
/** The world of the test that runs. */
let world: World;

/** Puts the account into an organization whose root has one more service control policy. */
export function useOrganization(statement: object): void {
  joinOrganization(world, "SERVICE_CONTROL_POLICY", statement);
}

/** Makes a world for every test of the suite: the users `admin` and `alice`, the role `toy-role`, the policy `toy`. */
export function useIamWorld(): void {
  beforeEach(async () => {
    world = await createWorld();
    await runAll([
      ["CreateUser", { UserName: "alice" }],
      ["CreateRole", { RoleName: "toy-role", AssumeRolePolicyDocument: TRUST }],
      ["CreatePolicy", { PolicyName: "toy", PolicyDocument: DOCUMENT }],
    ]);
  });
}

/** The world of the test that runs. */
export function currentWorld(): World {
  return world;
}

/** Carries out an operation, as `admin` unless somebody else is given. */
export function run(name: string, input: object = {}, caller?: Caller): Promise<Members> {
  return world.call(OPERATIONS[name] ?? assert.fail(`no operation ${name}`), input, caller);
}

/** Carries out operations one after the other, and gives the last answer. */
export async function runAll(steps: readonly Step[]): Promise<Members> {
  let answer: Members = {};
  for (const [name, input] of steps) answer = await run(name, readInput(input));
  return answer;
}

/** Makes a test of every row. */
export function checkAnswers(rows: readonly AnswerRow[]): void {
  for (const [name, steps, expected] of rows) {
    it(`answers ${name}`, async () => assert.deepEqual(await runAll(steps), expected()));
  }
}

/** Makes a test of every row; a refusal must change nothing. */
export function checkRefusals(rows: readonly RefusalRow[]): void {
  for (const [name, steps, [code, status, message]] of rows) {
    it(`refuses ${name}`, async () => {
      const [last = "", input] = steps.at(-1) ?? [];
      await runAll(steps.slice(0, -1));
      const before = structuredClone(world.account);
      await assert.rejects(run(last, readInput(input)), { code, status, message });
      assert.deepEqual(world.account, before);
    });
  }
}

function readInput(input: Step[1]): object {
  return typeof input === "function" ? input() : (input ?? {});
}

/** A user as AWS answers it. */
export function user(name = "alice", more: object = {}): object {
  return {
    Path: "/",
    UserName: name,
    UserId: world.account.users.get(name.toLowerCase())?.userId,
    Arn: `arn:aws:iam::${ACCOUNT_ID}:user/${name}`,
    CreateDate: CREATED,
    ...more,
  };
}

/** The role as AWS answers it. */
export function role(more: object = {}): object {
  return {
    Path: "/",
    RoleName: "toy-role",
    RoleId: world.account.roles.get("toy-role")?.roleId,
    Arn: `arn:aws:iam::${ACCOUNT_ID}:role/toy-role`,
    CreateDate: CREATED,
    AssumeRolePolicyDocument: encodeURIComponent(TRUST),
    ...more,
  };
}

/** A policy as AWS answers it. */
export function policy(more: object = {}, path = "/", name = "toy"): object {
  const Arn = `arn:aws:iam::${ACCOUNT_ID}:policy${path}${name}`;
  return {
    PolicyName: name,
    PolicyId: world.account.policies.get(Arn)?.policyId,
    Arn,
    Path: path,
    DefaultVersionId: "v1",
    AttachmentCount: 0,
    PermissionsBoundaryUsageCount: 0,
    IsAttachable: true,
    CreateDate: CREATED,
    UpdateDate: CREATED,
    ...more,
  };
}
