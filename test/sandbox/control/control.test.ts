import assert from "node:assert/strict";
import { DescribeVpcsCommand } from "@aws-sdk/client-ec2";
import {
  CreateOpenIDConnectProviderCommand,
  CreateRoleCommand,
  CreateUserCommand,
  GetUserCommand,
  ListUsersCommand,
} from "@aws-sdk/client-iam";
import {
  AssumeRoleCommand,
  AssumeRoleWithWebIdentityCommand,
  GetCallerIdentityCommand,
} from "@aws-sdk/client-sts";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import type { RequestExplanation } from "../../../lib/sandbox/decision/explanation.js";
import type { AccessKeyPair, CreatedAccount, Sandbox } from "../../../lib/sandbox/sandbox.js";
import type { InventoryChange } from "../../../lib/sandbox/snapshot/find-changes.js";
import { startSandbox } from "../../../lib/sandbox/start-sandbox.js";
import { type Callers, codeOf, createClients, createUserClients } from "../start-caller.js";
import { ask, askSigned, control } from "./control-client.js";

const ACCOUNT = "/accounts/123456789012";
const whoAmI = new GetCallerIdentityCommand({});

interface Refused {
  readonly error: { readonly code: string; readonly message: string };
}

describe("the control interface", function () {
  this.timeout(10_000);
  let sandbox: Sandbox;
  let admin: Callers;
  beforeEach(async () => {
    sandbox = await startSandbox();
    admin = createClients(sandbox.url, sandbox.administrator);
  });
  afterEach(() => sandbox.stop());

  const ROUTES = [
    "GET /clock",
    "POST /clock",
    "GET /accounts",
    "POST /accounts",
    `DELETE ${ACCOUNT}`,
    `GET ${ACCOUNT}/inventory`,
    `GET ${ACCOUNT}/snapshots`,
    `POST ${ACCOUNT}/snapshots/a`,
    `POST ${ACCOUNT}/snapshots/a/restore`,
    `GET ${ACCOUNT}/snapshots/a/changes`,
    `DELETE ${ACCOUNT}/snapshots/a`,
    "GET /organizations",
    "POST /organizations",
    "DELETE /organizations/o-a",
    "POST /organizations/o-a/units",
    "POST /organizations/o-a/accounts/123456789012",
    "POST /organizations/o-a/policies",
    "POST /organizations/o-a/policies/p-a/targets/r-a",
    "DELETE /organizations/o-a/policies/p-a/targets/r-a",
    "GET /decisions",
    "GET /decisions/latest",
    "POST /wait",
  ];
  for (const line of ROUTES) {
    it(`refuses ${line} without the right token`, async () => {
      const wrong = `${sandbox.controlToken.slice(0, -1)}${sandbox.controlToken.endsWith("A") ? "B" : "A"}`;
      const other = line === "POST /wait" ? sandbox.controlToken : sandbox.waitToken;
      for (const authorization of [undefined, "Bearer", "Bearer ", `Bearer ${wrong}`, `Bearer ${other}`]) {
        const headers = authorization === undefined ? {} : { authorization };
        const { status, body } = await control<Refused>(sandbox, line, undefined, headers);
        assert.equal(status, 403, `${authorization} ${JSON.stringify(body)}`);
      }
    });
  }

  for (const line of ROUTES.filter((route) => !route.includes("/decisions") && route.startsWith("GET"))) {
    it(`refuses ${line} to the administrator of an account`, async () => {
      const { status } = await askSigned(sandbox, line.split(" ")[1] ?? "", sandbox.administrator);
      assert.equal(status, 403);
    });
  }

  it("has no other address, and takes only JSON objects", async () => {
    assert.equal((await control(sandbox, "GET /nothing")).status, 404);
    assert.equal((await control(sandbox, "PUT /clock")).status, 404);
    assert.equal((await control(sandbox, "GET /accounts/x/../y/inventory")).status, 404);
    for (const body of ["[]", "{", '{"seconds":"1"}', '{"seconds":1e99}']) {
      assert.equal((await control(sandbox, "POST /clock", body)).status, 400, body);
    }
  });

  it("explains a refusal to the controlling side", async () => {
    const alice = await createUserClients(sandbox, "alice");
    assert.equal(await codeOf(alice.ec2.send(new DescribeVpcsCommand({}))), "UnauthorizedOperation");
    const why = await ask<RequestExplanation>(sandbox, "GET /decisions/latest");
    assert.equal(why.callerArn, "arn:aws:iam::123456789012:user/alice");
    assert.equal(why.error?.code, "UnauthorizedOperation");
    assert.deepEqual(why.decisions[0]?.denial, { effect: "implicit", policyType: "identity" });
    assert.deepEqual(why.decisions[0]?.remedy?.add, [
      { policyType: "identity", statement: { Effect: "Allow", Action: "ec2:DescribeVpcs", Resource: "*" } },
    ]);
  });

  it("explains what was allowed by its request id", async () => {
    const { $metadata } = await admin.iam.send(new ListUsersCommand({}));
    const why = await ask<RequestExplanation>(sandbox, `GET /decisions/${$metadata.requestId}`);
    assert.deepEqual([why.operation, why.error], ["ListUsers", undefined]);
    const [policy] = why.decisions[0]?.policies ?? [];
    assert.deepEqual(policy, {
      policyType: "identity",
      name: "arn:aws:iam::aws:policy/AdministratorAccess",
      statements: [{ index: 1, effect: "Allow", misses: [] }],
    });
  });

  const latestOf = (credentials: AccessKeyPair) =>
    askSigned<RequestExplanation>(sandbox, "/decisions/latest", credentials);

  it("tells of a caller who was not known, to whoever has the account of the key", async () => {
    const { administrator } = sandbox;
    const other = sandbox.createAccount();
    const wrong = { ...administrator, secretAccessKey: "wrong" };
    assert.equal(await codeOf(createClients(sandbox.url, wrong).sts.send(whoAmI)), "SignatureDoesNotMatch");
    const why = await ask<RequestExplanation>(sandbox, "GET /decisions/latest");
    assert.deepEqual(
      [why.operation, why.error?.code, why.callerArn, why.refusedIdentity],
      [
        "GetCallerIdentity",
        "SignatureDoesNotMatch",
        undefined,
        { refusal: { reason: "wrong-signature" }, accessKeyId: administrator.accessKeyId },
      ],
    );
    assert.deepEqual((await latestOf(administrator)).body, why);
    assert.equal((await latestOf(other.administrator)).status, 404);
  });

  it("tells of a key that no account has, when there is one account only", async () => {
    const { administrator } = sandbox;
    const nobody = { accessKeyId: "AKIAIOSFODNN7EXAMPLE", secretAccessKey: "x" };
    assert.equal(await codeOf(createClients(sandbox.url, nobody).sts.send(whoAmI)), "InvalidClientTokenId");
    const { body } = await latestOf(administrator);
    assert.deepEqual(body.refusedIdentity?.refusal, { reason: "unknown-key", fault: "unknown" });
    const other = sandbox.createAccount();
    for (const credentials of [administrator, other.administrator]) {
      assert.equal((await latestOf(credentials)).status, 404);
    }
  });

  it("tells whoever asks with a key that is not accepted what is wrong with it", async () => {
    const { administrator } = sandbox;
    const { status, body } = await latestOf({ ...administrator, secretAccessKey: "wrong" });
    assert.equal(status, 403);
    assert.deepEqual(body.refusedIdentity, {
      refusal: { reason: "wrong-signature" },
      accessKeyId: administrator.accessKeyId,
    });
  });

  it("explains an account's decisions to whoever signs with one of its keys, and nobody else's", async () => {
    const other = sandbox.createAccount();
    const theirs = createClients(sandbox.url, other.administrator);
    const { $metadata } = await theirs.iam.send(new ListUsersCommand({}));
    await admin.iam.send(new ListUsersCommand({}));
    const path = `/decisions/${$metadata.requestId}`;
    assert.equal((await askSigned(sandbox, path, other.administrator)).status, 200);
    assert.equal((await askSigned(sandbox, path, sandbox.administrator)).status, 404);
    const wrong = { ...other.administrator, secretAccessKey: "wrong" };
    assert.equal((await askSigned(sandbox, path, wrong)).status, 403);
    assert.equal((await askSigned(sandbox, path, other.administrator, "iam")).status, 403);
    const listed = await askSigned<{ requests: readonly { accountId: string }[] }>(
      sandbox,
      "/decisions?account=123456789012",
      other.administrator,
    );
    assert.deepEqual(
      listed.body.requests.map(({ accountId }) => accountId),
      [other.accountId],
    );
  });

  it("tells why somebody with a provider's token was let in or kept out", async () => {
    const { privateKey, publicKey } = await generateKeyPair("ES256");
    const { OpenIDConnectProviderArn: provider = "" } = await admin.iam.send(
      new CreateOpenIDConnectProviderCommand({ Url: "https://idp.example.com", ClientIDList: ["app"] }),
    );
    sandbox.supplyKeySet(provider, [{ ...(await exportJWK(publicKey)), alg: "ES256", kid: "1" }]);
    const Statement = {
      Effect: "Allow",
      Principal: { Federated: provider },
      Action: "sts:AssumeRoleWithWebIdentity",
      Condition: { StringEquals: { "idp.example.com:sub": "alice" } },
    };
    const AssumeRolePolicyDocument = JSON.stringify({ Version: "2012-10-17", Statement });
    await admin.iam.send(new CreateRoleCommand({ RoleName: "web", AssumeRolePolicyDocument }));
    const why = async (subject: string) => {
      const WebIdentityToken = await new SignJWT({ sub: subject })
        .setProtectedHeader({ alg: "ES256", kid: "1" })
        .setIssuer("https://idp.example.com")
        .setAudience("app")
        .setExpirationTime("1h")
        .sign(privateKey);
      const input = {
        RoleArn: "arn:aws:iam::123456789012:role/web",
        RoleSessionName: "play",
        WebIdentityToken,
      };
      const code = await codeOf(admin.sts.send(new AssumeRoleWithWebIdentityCommand(input)));
      const { body } = await askSigned<{ requests: readonly { requestId: string }[] }>(
        sandbox,
        "/decisions",
        sandbox.administrator,
      );
      const path = `/decisions/${body.requests[0]?.requestId}`;
      return [
        code,
        (await askSigned<RequestExplanation>(sandbox, path, sandbox.administrator)).body,
      ] as const;
    };
    const [allowed, first] = await why("alice");
    const [denied, second] = await why("bob");
    assert.deepEqual([allowed, denied], ["ok", "AccessDenied"]);
    for (const [explanation, subject] of [
      [first, "alice"],
      [second, "bob"],
    ] as const) {
      assert.equal(explanation.operation, "AssumeRoleWithWebIdentity");
      assert.equal(explanation.callerArn, `${provider}:app:${subject}`);
      assert.equal(explanation.decisions[0]?.action, "sts:AssumeRoleWithWebIdentity");
    }
    assert.equal(first.decisions[0]?.denial, undefined);
    assert.deepEqual(second.decisions[0]?.denial, { effect: "implicit", policyType: "trust" });
    assert.equal(second.decisions[0]?.policies[0]?.statements[0]?.misses[0]?.key, "idp.example.com:sub");
  });

  it("does not count reading a decision as a use of the key", async () => {
    const user = () => sandbox.inventory()["arn:aws:iam::123456789012:user/admin"];
    const before = structuredClone(user());
    assert.equal((await askSigned(sandbox, "/decisions", sandbox.administrator)).status, 200);
    assert.deepEqual(user(), before);
  });

  it("moves the clock: a session expires", async () => {
    const alice = await createUserClients(sandbox, "alice");
    const trust = { Effect: "Allow", Principal: { AWS: "123456789012" }, Action: "sts:AssumeRole" };
    const AssumeRolePolicyDocument = JSON.stringify({ Version: "2012-10-17", Statement: trust });
    await admin.iam.send(new CreateRoleCommand({ RoleName: "toy", AssumeRolePolicyDocument }));
    const toy = { RoleArn: "arn:aws:iam::123456789012:role/toy", RoleSessionName: "play" };
    const { Credentials: given } = await admin.sts.send(new AssumeRoleCommand(toy));
    const session = createClients(sandbox.url, {
      accessKeyId: given?.AccessKeyId ?? "",
      secretAccessKey: given?.SecretAccessKey ?? "",
      sessionToken: given?.SessionToken ?? "",
    });
    const move = async (seconds: number) => {
      await ask(sandbox, "POST /clock", { seconds });
      return [await codeOf(session.sts.send(whoAmI)), await codeOf(alice.sts.send(whoAmI))];
    };
    assert.deepEqual(await move(3590), ["ok", "ok"]);
    assert.deepEqual(await move(11), ["ExpiredToken", "ok"]);
    assert.deepEqual(await move(-3600), ["ok", "ok"]);
    const { ahead } = await ask<{ ahead: number }>(sandbox, "GET /clock");
    assert.equal(ahead, 1);
  });

  it("lets those who wait only let time pass", async () => {
    const headers = { authorization: `Bearer ${sandbox.waitToken}` };
    const wait = async (seconds: unknown) =>
      (await control<{ ahead: number }>(sandbox, "POST /wait", { seconds }, headers)).body.ahead;
    assert.equal(await wait(60), 60);
    assert.equal(await wait(0.5), 60.5);
    for (const seconds of [-1, 61, "1", null]) assert.equal(await wait(seconds), undefined, String(seconds));
  });

  it("makes accounts that know nothing of one another, and removes them", async () => {
    const made = await ask<CreatedAccount>(sandbox, "POST /accounts");
    assert.match(made.accountId, /^\d{12}$/);
    const named = await ask<CreatedAccount>(sandbox, "POST /accounts", { accountId: "000000000001" });
    assert.equal(named.accountId, "000000000001");
    const clients = createClients(sandbox.url, made.administrator);
    await clients.iam.send(new CreateUserCommand({ UserName: "alice" }));
    assert.equal((await clients.sts.send(whoAmI)).Account, made.accountId);
    assert.equal(await codeOf(admin.iam.send(new GetUserCommand({ UserName: "alice" }))), "NoSuchEntity");
    const inventory = await ask<object>(sandbox, `GET /accounts/${made.accountId}/inventory`);
    assert.deepEqual(Object.keys(inventory), [
      `arn:aws:iam::${made.accountId}:user/admin`,
      `arn:aws:iam::${made.accountId}:user/alice`,
    ]);
    const { accounts } = await ask<{ accounts: readonly CreatedAccount[] }>(sandbox, "GET /accounts");
    assert.deepEqual(
      accounts.map(({ accountId }) => accountId),
      ["123456789012", made.accountId, "000000000001"],
    );
    await ask(sandbox, `DELETE /accounts/${made.accountId}`);
    assert.equal(await codeOf(clients.sts.send(whoAmI)), "InvalidClientTokenId");
    assert.equal((await control(sandbox, `GET /accounts/${made.accountId}/inventory`)).status, 404);
  });

  for (const accountId of ["12345678901", "000000000000", "1234567890123", "12345678901x", 123456789013]) {
    it(`makes no account ${accountId}`, async () => {
      assert.equal((await control(sandbox, "POST /accounts", { accountId })).status, 400);
    });
  }

  it("makes no account twice", async () => {
    assert.equal((await control(sandbox, "POST /accounts", { accountId: sandbox.accountId })).status, 409);
  });

  it("takes snapshots, tells what changed, and restores", async () => {
    await ask(sandbox, `POST ${ACCOUNT}/snapshots/start`);
    const before = structuredClone(sandbox.inventory());
    const alice = await createUserClients(sandbox, "alice");
    await ask(sandbox, `POST ${ACCOUNT}/snapshots/alice`);
    await admin.iam.send(new CreateUserCommand({ UserName: "bob" }));
    const compare = async (query: string) => {
      const path = `GET ${ACCOUNT}/snapshots/start/changes${query}`;
      const { changes } = await ask<{ changes: readonly InventoryChange[] }>(sandbox, path);
      return changes.map(({ change, arn }) => `${change} ${arn.split("/").at(-1)}`);
    };
    assert.deepEqual(await compare(""), ["created alice", "created bob"]);
    assert.deepEqual(await compare("?to=alice"), ["created alice"]);
    await ask(sandbox, `POST ${ACCOUNT}/snapshots/start/restore`);
    assert.deepEqual(sandbox.inventory(), before);
    assert.equal(await codeOf(alice.sts.send(whoAmI)), "InvalidClientTokenId");
    await ask(sandbox, `POST ${ACCOUNT}/snapshots/alice/restore`);
    assert.equal(await codeOf(alice.sts.send(whoAmI)), "ok");
    await ask(sandbox, `DELETE ${ACCOUNT}/snapshots/start`);
    const { snapshots } = await ask<{ snapshots: readonly { name: string }[] }>(
      sandbox,
      `GET ${ACCOUNT}/snapshots`,
    );
    assert.deepEqual(
      snapshots.map(({ name }) => name),
      ["alice"],
    );
    assert.equal((await control(sandbox, `POST ${ACCOUNT}/snapshots/start/restore`)).status, 404);
    assert.equal((await control(sandbox, `POST ${ACCOUNT}/snapshots/now`)).status, 400);
  });
});
