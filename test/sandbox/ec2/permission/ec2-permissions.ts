import assert from "node:assert/strict";
import { decodeAuthorizationMessage } from "../../../../lib/sandbox/authorization/authorization-message.js";
import { authorize } from "../../../../lib/sandbox/authorization/authorize.js";
import { iamOperations } from "../../../../lib/sandbox/iam/generated/operations.js";
import { addRoleToInstanceProfile } from "../../../../lib/sandbox/iam/operation/add-role-to-instance-profile.js";
import { createInstanceProfile } from "../../../../lib/sandbox/iam/operation/create-instance-profile.js";
import { createRole } from "../../../../lib/sandbox/iam/operation/create-role.js";
import { createUser } from "../../../../lib/sandbox/iam/operation/create-user.js";
import { AwsError } from "../../../../lib/sandbox/protocol/aws-error.js";
import { createRequest } from "../../identity/sign-request.js";
import { services } from "../../services.js";
import { createWorld, type World } from "../../world.js";

export const IMAGE = "ami-0123456789abcdef0";

const TRUST = JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" }],
});

/** What may be asked for, and by what somebody is refused. */
export type PermissionRow = readonly [
  name: string,
  statements: readonly object[],
  operation: string,
  input: object | ((world: World) => object),
  /** The permission that is missing, and on what; undefined when nothing is. */
  missing?: string | RegExp,
  /** Condition keys that the encoded message of the refusal has, with their values. */
  keys?: Readonly<Record<string, string>>,
];

/** The input of a launch. */
export const launch = (more: object = {}) => ({
  ImageId: IMAGE,
  InstanceType: "t3.micro",
  MinCount: 1,
  MaxCount: 1,
  ...more,
});

/** The tag of an owner for what a request makes. */
export const tags = (type: string, owner = "alice") => ({
  TagSpecifications: [{ ResourceType: type, Tags: [{ Key: "Owner", Value: owner }] }],
});

/** A statement that allows. */
export const allow = (
  Action: string,
  Condition: object = {},
  Resource: string | readonly string[] = "*",
): object => ({ Effect: "Allow", Action, Resource, Condition });

/** A condition. */
export const equals = (key: string, value: string) => ({ StringEquals: { [key]: value } });

/** Makes an instance profile and, in it, a role of the same name. */
export async function createProfile({ call }: World, name: string): Promise<void> {
  await call(createRole, { RoleName: name, AssumeRolePolicyDocument: TRUST });
  await call(createInstanceProfile, { InstanceProfileName: name });
  await call(addRoleToInstanceProfile, { InstanceProfileName: name, RoleName: name });
}

/** Makes a test of every row: the user `alice`, who has one policy, asks for something in Tokyo. */
export function checkPermissions(
  rows: readonly PermissionRow[],
  prepare: (world: World) => Promise<void>,
): void {
  let world: World;

  beforeEach(async () => {
    world = await createWorld();
    await world.call(createUser, { UserName: "alice" });
    await prepare(world);
  });

  for (const [name, statements, operation, input, missing, keys = {}] of rows) {
    it(`${missing === undefined ? "allows" : "refuses"} ${operation} to somebody who may ask for ${name}`, async () => {
      const PolicyDocument = JSON.stringify({ Version: "2012-10-17", Statement: statements });
      await world.call(iamOperations.PutUserPolicy, { UserName: "alice", PolicyName: "own", PolicyDocument });
      const message = await refusalOf(world, operation, typeof input === "function" ? input(world) : input);
      // What EC2 says is missing: the action without its service when that is EC2, and the resource.
      const text = /not authorized to perform: (?:ec2:)?(.+?) (?:because|with an explicit)/.exec(
        message ?? "",
      )?.[1];
      if (missing instanceof RegExp) assert.match(text ?? "", missing);
      else assert.equal(text, missing);
      const found = readKeys(world, message ?? "");
      assert.deepEqual(Object.fromEntries(Object.keys(keys).map((key) => [key, found[key]])), keys);
    });
  }
}

async function refusalOf(world: World, operation: string, input: object): Promise<string | undefined> {
  const { account, store, clock } = world;
  const [region, wording] = ["ap-northeast-1", "today"] as const;
  const facts = { service: services.ec2, operation, input: { ...input }, account, store, region, wording };
  try {
    await authorize({
      ...facts,
      caller: world.user("alice"),
      request: createRequest({}),
      now: clock.now(),
    });
    return undefined;
  } catch (error) {
    assert.ok(error instanceof AwsError, String(error));
    assert.equal(error.code, "UnauthorizedOperation");
    return error.message;
  }
}

interface Decoded {
  readonly context: {
    readonly conditions: {
      readonly items: readonly {
        readonly key: string;
        readonly values: { readonly items: readonly { readonly value: string }[] };
      }[];
    };
  };
}

/** The condition keys of an encoded message; several values with a comma between. */
function readKeys({ store }: World, message: string): Readonly<Record<string, string>> {
  const encoded = /Encoded authorization failure message: (\S+)/.exec(message)?.[1];
  if (encoded === undefined) return {};
  const text = decodeAuthorizationMessage(encoded, store.sealingKey) ?? assert.fail("it cannot be decoded");
  const { context } = JSON.parse(text) as Decoded;
  return Object.fromEntries(
    context.conditions.items.map(({ key, values }) => [
      key,
      values.items.map(({ value }) => value).join(","),
    ]),
  );
}
