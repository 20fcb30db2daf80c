import assert from "node:assert/strict";
import { authorize } from "../../../lib/sandbox/authorization/authorize.js";
import { iamOperations } from "../../../lib/sandbox/iam/generated/operations.js";
import { createRole } from "../../../lib/sandbox/iam/operation/create-role.js";
import { createUser } from "../../../lib/sandbox/iam/operation/create-user.js";
import type { Caller } from "../../../lib/sandbox/identity/caller.js";
import {
  attachOrganizationPolicy,
  detachOrganizationPolicy,
} from "../../../lib/sandbox/organization/attach-organization-policy.js";
import { createOrganization } from "../../../lib/sandbox/organization/create-organization.js";
import { createOrganizationPolicy } from "../../../lib/sandbox/organization/create-organization-policy.js";
import { createUnit } from "../../../lib/sandbox/organization/create-unit.js";
import { moveAccount } from "../../../lib/sandbox/organization/move-account.js";
import { AwsError } from "../../../lib/sandbox/protocol/aws-error.js";
import type { Members } from "../../../lib/sandbox/protocol/members.js";
import type { Organization, OrganizationPolicyType } from "../../../lib/sandbox/store/organization.js";
import { ROOT } from "../iam/iam-world.js";
import { createRequest } from "../identity/sign-request.js";
import { type ServiceName, services } from "../services.js";
import { ACCOUNT_ID, addAccount, createWorld, type World } from "../world.js";

const MANAGEMENT = "999999999999";
const FULL = "p-FullAWSAccess";
const ADMIN = `arn:aws:iam::${ACCOUNT_ID}:user/admin`;
const document = (...statements: object[]) =>
  JSON.stringify({ Version: "2012-10-17", Statement: statements });
const deny = (Action: string, more: object = {}) => ({ Effect: "Deny", Action, Resource: "*", ...more });
const allow = (Action: string) => ({ Effect: "Allow", Action, Resource: "*" });

describe("an organization", () => {
  let world: World;
  let organization: Organization;

  beforeEach(async () => {
    world = await createWorld();
    addAccount(world, MANAGEMENT);
    organization = createOrganization(world.store, MANAGEMENT);
    moveAccount(world.store, organization.organizationId, ACCOUNT_ID, organization.rootId);
    await world.call(iamOperations.PutUserPolicy, {
      UserName: "admin",
      PolicyName: "all",
      PolicyDocument: document(allow("*")),
    });
  });

  const policy = (
    targetId: string,
    statement: object,
    type: OrganizationPolicyType = "SERVICE_CONTROL_POLICY",
  ) => {
    const { organizationId } = organization;
    const made = createOrganizationPolicy(world.store, organizationId, {
      name: "toy",
      type,
      document: document(statement),
    });
    attachOrganizationPolicy(world.store, organizationId, made.policyId, targetId);
    return made;
  };
  const unit = (name = "school") =>
    createUnit(world.store, organization.organizationId, name, organization.rootId).unitId;
  const detach = (policyId: string, targetId: string) =>
    detachOrganizationPolicy(world.store, organization.organizationId, policyId, targetId);
  const move = (parentId: string, accountId = ACCOUNT_ID) =>
    moveAccount(world.store, organization.organizationId, accountId, parentId);

  async function ask(
    service: ServiceName,
    operation: string,
    input: Members = {},
    caller: Caller = world.user("admin"),
  ): Promise<string> {
    try {
      await authorize({
        service: services[service],
        operation,
        input,
        caller,
        wording: "today",
        account: world.store.accounts.get(caller.accountId) ?? assert.fail(),
        store: world.store,
        region: "us-east-1",
        request: createRequest({}),
        now: world.clock.now(),
      });
      return "allowed";
    } catch (error) {
      assert.ok(error instanceof AwsError, String(error));
      return error.message;
    }
  }
  const listUsers = (caller?: Caller) => ask("iam", "ListUsers", {}, caller);
  const on = `on resource: arn:aws:iam::${ACCOUNT_ID}:user/`;
  const refusal = `User: ${ADMIN} is not authorized to perform: iam:ListUsers ${on}`;

  it("binds nobody before it has policies of its own", async () =>
    assert.equal(await listUsers(), "allowed"));

  it("forbids with a service control policy, and names it", async () => {
    const { arn } = policy(ACCOUNT_ID, deny("iam:List*"));
    assert.match(
      arn,
      /^arn:aws:organizations::999999999999:policy\/o-[a-z0-9]{10}\/service_control_policy\/p-[a-z0-9]{8}$/,
    );
    assert.equal(await listUsers(), `${refusal} with an explicit deny in a service control policy: ${arn}`);
    assert.equal(await ask("iam", "GetAccountSummary"), "allowed");
  });

  it("forbids what no policy of some level allows", async () => {
    policy(ACCOUNT_ID, allow("ec2:*"));
    assert.equal(await listUsers(), "allowed");
    detach(FULL, ACCOUNT_ID);
    assert.equal(
      await listUsers(),
      `${refusal} because no service control policy allows the iam:ListUsers action`,
    );
    assert.equal(await ask("ec2", "DescribeVpcs"), "allowed");
  });

  it("forbids what the unit or the root forbids, as long as the account is below it", async () => {
    const unitId = unit();
    policy(unitId, deny("iam:*"));
    assert.equal(await listUsers(), "allowed");
    move(unitId);
    assert.match(await listUsers(), /explicit deny in a service control policy/);
    move(organization.rootId);
    assert.equal(await listUsers(), "allowed");
    policy(organization.rootId, deny("iam:*"));
    assert.match(await listUsers(), /explicit deny in a service control policy/);
  });

  it("binds the root user of an account too", async () => {
    assert.equal(await listUsers(ROOT), "allowed");
    policy(ACCOUNT_ID, deny("iam:List*"));
    assert.match(
      await listUsers(ROOT),
      /:root is not authorized .* explicit deny in a service control policy/,
    );
  });

  it("does not bind its management account", async () => {
    policy(organization.rootId, deny("*"));
    const root: Caller = { ...ROOT, accountId: MANAGEMENT, arn: `arn:aws:iam::${MANAGEMENT}:root` };
    assert.equal(await listUsers(root), "allowed");
    assert.equal(await ask("sts", "GetCallerIdentity"), "allowed");
  });

  it("is known to conditions", async () => {
    const unitId = unit();
    move(unitId);
    const path = `${organization.organizationId}/${organization.rootId}/${unitId}/`;
    for (const [key, operator, value, expected] of [
      ["aws:PrincipalOrgID", "StringEquals", organization.organizationId, true],
      ["aws:PrincipalOrgID", "StringNotEquals", organization.organizationId, false],
      ["aws:PrincipalOrgPaths", "ForAnyValue:StringLike", path, true],
      ["aws:ResourceOrgID", "StringEquals", "o-other", false],
    ] as const) {
      await world.call(iamOperations.PutUserPolicy, {
        UserName: "admin",
        PolicyName: "all",
        PolicyDocument: document({ ...allow("*"), Condition: { [operator]: { [key]: value } } }),
      });
      assert.equal((await listUsers()) === "allowed", expected, `${operator} ${key} ${value}`);
    }
  });

  it("forbids with a resource control policy, whoever calls", async () => {
    const RoleArn = `arn:aws:iam::${ACCOUNT_ID}:role/toy`;
    await world.call(createUser, { UserName: "alice" });
    await world.call(createRole, {
      RoleName: "toy",
      AssumeRolePolicyDocument: document({
        Effect: "Allow",
        Principal: { AWS: ACCOUNT_ID },
        Action: "sts:AssumeRole",
      }),
    });
    const assume = () => ask("sts", "AssumeRole", { RoleArn, RoleSessionName: "play" });
    assert.equal(await assume(), "allowed");
    const { arn } = policy(ACCOUNT_ID, deny("sts:AssumeRole", { Principal: "*" }), "RESOURCE_CONTROL_POLICY");
    assert.equal(
      await assume(),
      `User: ${ADMIN} is not authorized to perform: sts:AssumeRole on resource: ${RoleArn} with an explicit deny in a resource control policy: ${arn}`,
    );
    assert.equal(await listUsers(), "allowed");
  });

  /** What is wrong, how it is tried, and AWS's code. */
  const refusals: readonly (readonly [string, () => unknown, string])[] = [
    [
      "a second organization of an account",
      () => createOrganization(world.store, ACCOUNT_ID),
      "AlreadyInOrganizationException",
    ],
    [
      "an account that does not exist",
      () => move(organization.rootId, "111111111111"),
      "AccountNotFoundException",
    ],
    ["a place that does not exist", () => move("ou-none"), "ParentNotFoundException"],
    ["a policy on what does not exist", () => policy("ou-none", deny("*")), "TargetNotFoundException"],
    [
      "a policy that is not attached",
      () => detach(policy(unit(), deny("*")).policyId, ACCOUNT_ID),
      "PolicyNotAttachedException",
    ],
    ["a policy that does not exist", () => detach("p-none", ACCOUNT_ID), "PolicyNotFoundException"],
    [
      "a policy twice",
      () => attachOrganizationPolicy(world.store, organization.organizationId, FULL, ACCOUNT_ID),
      "DuplicatePolicyAttachmentException",
    ],
    [
      "a policy that names somebody",
      () => policy(ACCOUNT_ID, deny("*", { Principal: "*" })),
      "MalformedPolicyDocumentException",
    ],
    [
      "a resource control policy that allows",
      () => policy(ACCOUNT_ID, { ...allow("*"), Principal: "*" }, "RESOURCE_CONTROL_POLICY"),
      "MalformedPolicyDocumentException",
    ],
    [
      "a policy that is too long",
      () => policy(ACCOUNT_ID, deny("*", { Sid: "x".repeat(5120) })),
      "MalformedPolicyDocumentException",
    ],
  ];
  for (const [name, act, code] of refusals) {
    it(`refuses ${name}`, () => {
      assert.throws(act, { code });
    });
  }
});
