import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GetUserCommand } from "@aws-sdk/client-iam";
import type { CreatedAccount, Sandbox } from "../../../lib/sandbox/sandbox.js";
import { startSandbox } from "../../../lib/sandbox/start-sandbox.js";
import type {
  Organization,
  OrganizationalUnit,
  OrganizationPolicy,
} from "../../../lib/sandbox/store/organization.js";
import { codeOf, createClients } from "../start-caller.js";
import { ask, control } from "./control-client.js";

const MANAGEMENT = "123456789012";
const DENY = JSON.stringify({
  Version: "2012-10-17",
  Statement: { Effect: "Deny", Action: "iam:GetUser", Resource: "*" },
});

describe("the control interface to organizations", function () {
  this.timeout(20_000);
  let folder: string;
  let sandbox: Sandbox;
  let member: CreatedAccount;
  let organization: Organization;
  let unit: OrganizationalUnit;
  let policy: OrganizationPolicy;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "seigo-organizations-"));
    sandbox = await startSandbox({ data: folder });
    member = sandbox.createAccount("111111111111");
    organization = await ask(sandbox, "POST /organizations", { managementAccountId: MANAGEMENT });
    unit = await ask(sandbox, `POST ${own()}/units`, { name: "school" });
    await ask(sandbox, `POST ${own()}/accounts/${member.accountId}`, { parentId: unit.unitId });
    const plan = { name: "nobody looks", type: "SERVICE_CONTROL_POLICY", document: DENY };
    policy = await ask(sandbox, `POST ${own()}/policies`, plan);
  });
  afterEach(async () => {
    await sandbox.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const own = () => `/organizations/${organization.organizationId}`;
  const target = (targetId = unit.unitId) => `${own()}/policies/${policy.policyId}/targets/${targetId}`;
  const list = async () =>
    (await ask<{ organizations: readonly Organization[] }>(sandbox, "GET /organizations")).organizations;
  const look = () =>
    codeOf(createClients(sandbox.url, member.administrator).iam.send(new GetUserCommand({})));
  const restart = async () => {
    await sandbox.stop();
    sandbox = await startSandbox({ data: folder });
  };

  it("puts a policy over a unit's accounts, and takes it away", async () => {
    assert.equal(await look(), "ok");
    await ask(sandbox, `POST ${target()}`);
    assert.equal(await look(), "AccessDenied");
    await ask(sandbox, `DELETE ${target()}`);
    assert.equal(await look(), "ok");
  });

  it("keeps organizations with the data", async () => {
    await ask(sandbox, `POST ${target()}`);
    const before = await list();
    assert.equal(before.length, 1);
    await restart();
    assert.deepEqual(await list(), before);
    assert.equal(await look(), "AccessDenied");
    await ask(sandbox, `DELETE ${own()}`);
    await restart();
    assert.deepEqual(await list(), []);
    assert.equal(await look(), "ok");
  });

  it("takes a removed account out, so that its number begins anew outside", async () => {
    await ask(sandbox, `POST ${target()}`);
    await ask(sandbox, `POST ${target(member.accountId)}`);
    await ask(sandbox, `DELETE /accounts/${member.accountId}`);
    const [left] = await list();
    assert.deepEqual(left?.parents, { [MANAGEMENT]: organization.rootId });
    assert.ok(!Object.hasOwn(left?.attachments ?? {}, member.accountId));
    member = sandbox.createAccount(member.accountId);
    assert.equal(await look(), "ok");
    await restart();
    assert.deepEqual(await list(), [left]);
  });

  it("ends with the account it belongs to", async () => {
    await ask(sandbox, `POST ${target()}`);
    await ask(sandbox, `DELETE /accounts/${MANAGEMENT}`);
    assert.deepEqual(await list(), []);
    assert.equal(await look(), "ok");
  });

  const REFUSED: readonly (readonly [line: () => string, body: object, code: string])[] = [
    [() => "POST /organizations", {}, "ValidationError"],
    [() => "POST /organizations", { managementAccountId: "222222222222" }, "AccountNotFoundException"],
    [() => "POST /organizations", { managementAccountId: MANAGEMENT }, "AlreadyInOrganizationException"],
    [() => "DELETE /organizations/o-none", {}, "TargetNotFoundException"],
    [() => `POST ${own()}/units`, { name: 1 }, "ValidationError"],
    [() => `POST ${own()}/units`, { name: "a", parentId: "ou-none" }, "ParentNotFoundException"],
    [() => `POST ${own()}/accounts/222222222222`, {}, "AccountNotFoundException"],
    [() => `POST ${own()}/policies`, { name: "a", type: "TAG_POLICY", document: DENY }, "ValidationError"],
    [
      () => `POST ${own()}/policies`,
      { name: "a", type: "RESOURCE_CONTROL_POLICY", document: DENY },
      "MalformedPolicyDocumentException",
    ],
    [() => `POST ${target("r-none")}`, {}, "TargetNotFoundException"],
    [() => `DELETE ${target()}`, {}, "PolicyNotAttachedException"],
  ];
  for (const [index, [line, body, code]] of REFUSED.entries()) {
    it(`answers ${code} to mistake ${index + 1}`, async () => {
      const answer = await control<{ error: { code: string } }>(sandbox, line(), body);
      assert.equal(answer.body.error.code, code);
      assert.equal(answer.status, 400);
    });
  }
});
