import assert from "node:assert/strict";
import { createLocalJWKSet, decodeProtectedHeader, type JSONWebKeySet, jwtVerify } from "jose";
import { authorize } from "../../../../lib/sandbox/authorization/authorize.js";
import { iamOperations } from "../../../../lib/sandbox/iam/generated/operations.js";
import { createOpenIDConnectProvider } from "../../../../lib/sandbox/iam/operation/create-open-id-connect-provider.js";
import { createRole } from "../../../../lib/sandbox/iam/operation/create-role.js";
import { createUser } from "../../../../lib/sandbox/iam/operation/create-user.js";
import type { Caller, SessionCaller } from "../../../../lib/sandbox/identity/caller.js";
import type { Operations } from "../../../../lib/sandbox/service/operation.js";
import { SERVICES } from "../../../../lib/sandbox/services.js";
import { stsOperations } from "../../../../lib/sandbox/sts/generated/operations.js";
import { findIssuerKeys } from "../../../../lib/sandbox/sts/token/signing-key.js";
import { unsignedStsOperations } from "../../../../lib/sandbox/sts/unsigned/unsigned-sts-operations.js";
import { createInventory } from "../../../../lib/sandbox/world/create-inventory.js";
import { createRequest } from "../../identity/sign-request.js";
import { joinOrganization } from "../../organization/join-organization.js";
import { services } from "../../services.js";
import { ACCOUNT_ID, addAccount, createWorld, type World } from "../../world.js";

const AUDIENCE = "https://api.example.com";
const OTHER_ID = "210987654321";
const INPUT = { Audience: [AUDIENCE], SigningAlgorithm: "RS256" };
const ISSUER =
  /^https:\/\/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}\.tokens\.sts\.global\.api\.aws$/;

describe("outbound federation", () => {
  let world: World;

  const iam = (name: string, input: object = {}) =>
    world.call((iamOperations as Operations)[name] ?? assert.fail(name), input);
  const ask = async (more: object = {}, caller?: Caller) => {
    const { WebIdentityToken: token, Expiration: expiration } = await world.call(
      stsOperations["GetWebIdentityToken"] ?? assert.fail(),
      { ...INPUT, ...more },
      caller,
    );
    return { token: String(token), expiration };
  };
  /** Verifies a token as a service elsewhere does, with what the issuer publishes. */
  const read = async (token: string, issuer: string) => {
    const keys = findIssuerKeys(world.store, issuer.replace("https://", ""));
    const keySet = createLocalJWKSet({ keys } as unknown as JSONWebKeySet);
    const options = { issuer, audience: AUDIENCE, currentDate: world.clock.now() };
    return (await jwtVerify(token, keySet, options)).payload;
  };
  const enable = async () => String((await iam("EnableOutboundWebIdentityFederation"))["IssuerIdentifier"]);

  beforeEach(async () => {
    world = await createWorld();
    await world.call(createUser, { UserName: "alice", Tags: [{ Key: "Team", Value: "blue" }] });
  });

  it("is enabled with an issuer, which it keeps when it is disabled in between", async () => {
    const issuer = await enable();
    assert.match(issuer, ISSUER);
    assert.deepEqual(await iam("GetOutboundWebIdentityFederationInfo"), {
      IssuerIdentifier: issuer,
      JwtVendingEnabled: true,
    });
    assert.deepEqual(await iam("DisableOutboundWebIdentityFederation"), {});
    assert.equal(await enable(), issuer);
  });

  it("is refused twice, and to be disabled or shown when it is not enabled", async () => {
    const disabled = { code: "FeatureDisabled", status: 404 };
    await assert.rejects(iam("GetOutboundWebIdentityFederationInfo"), disabled);
    await assert.rejects(iam("DisableOutboundWebIdentityFederation"), disabled);
    await enable();
    await assert.rejects(enable(), { code: "FeatureEnabled", status: 409 });
    await iam("DisableOutboundWebIdentityFederation");
    await assert.rejects(iam("GetOutboundWebIdentityFederationInfo"), disabled);
  });

  it("is in the inventory without its keys", async () => {
    const issuer = await enable();
    await ask();
    const found = Object.entries(createInventory(SERVICES, world.account)).filter(([arn]) =>
      arn.includes("outbound"),
    );
    assert.deepEqual(found, [
      [`arn:aws:iam::${ACCOUNT_ID}:outbound-web-identity-federation`, { issuer, isEnabled: true }],
    ]);
  });

  for (const SigningAlgorithm of ["RS256", "ES384"]) {
    it(`gives a token that ${SigningAlgorithm} verifies, to the last claim`, async () => {
      const issuer = await enable();
      const { token, expiration } = await ask({ SigningAlgorithm }, world.user("alice"));
      const { jti, ...claims } = await read(token, issuer);
      const now = world.clock.now().getTime() / 1000;
      assert.deepEqual(claims, {
        iss: issuer,
        aud: AUDIENCE,
        sub: `arn:aws:iam::${ACCOUNT_ID}:user/alice`,
        iat: now,
        exp: now + 300,
        "https://sts.amazonaws.com/": {
          aws_account: ACCOUNT_ID,
          source_region: "ap-northeast-1",
          principal_tags: { Team: "blue" },
        },
      });
      assert.match(String(jti), /^[0-9a-f-]{36}$/);
      assert.deepEqual(expiration, new Date((now + 300) * 1000));
      const { alg, typ, kid } = decodeProtectedHeader(token);
      assert.deepEqual([alg, typ, typeof kid], [SigningAlgorithm, "JWT", "string"]);
      assert.ok(world.store.issuedSecrets.has(token.split(".")[2] ?? ""));
      assert.equal((await ask({ SigningAlgorithm })).token.split(".")[0], token.split(".")[0]);
    });
  }

  it("tells of sessions, of organizations and of what the request says", async () => {
    const issuer = await enable();
    const everything = { Effect: "Allow", Action: "*", Resource: "*" };
    joinOrganization(world, "SERVICE_CONTROL_POLICY", everything);
    const session: SessionCaller = {
      type: "session",
      accountId: ACCOUNT_ID,
      arn: `arn:aws:sts::${ACCOUNT_ID}:assumed-role/toy/play`,
      userId: "AROATOY:play",
      accessKeyId: "ASIASESSION",
      roleArn: `arn:aws:iam::${ACCOUNT_ID}:role/toy`,
      roleName: "toy",
      sessionName: "play",
      sessionPolicyArns: [],
      sessionTags: [{ Key: "Team", Value: "red" }],
      transitiveTagKeys: [],
      sourceIdentity: "alice",
      issued: world.clock.now(),
      expiration: new Date("2026-01-02T04:04:05.000Z"),
    };
    const Tags = [{ Key: "job", Value: "7" }];
    const more = { Audience: [AUDIENCE, "other"], DurationSeconds: 3600, Tags };
    const { token } = await ask(more, session);
    const { sub, aud, exp, iat, "https://sts.amazonaws.com/": own } = await read(token, issuer);
    assert.deepEqual([sub, aud], [session.roleArn, [AUDIENCE, "other"]]);
    assert.equal((exp ?? 0) - (iat ?? 0), 3600);
    const { org_id: organization, ou_path: path, ...rest } = own as Readonly<Record<string, unknown>>;
    assert.match(String(organization), /^o-/);
    assert.match(String(path), /^o-.+\/r-.+\/$/);
    assert.deepEqual(rest, {
      aws_account: ACCOUNT_ID,
      source_region: "ap-northeast-1",
      principal_tags: { Team: "red" },
      original_session_exp: "2026-01-02T04:04:05Z",
      source_identity: "alice",
      request_tags: { job: "7" },
    });
    await assert.rejects(ask({ DurationSeconds: 3600 }, { ...session, expiration: world.clock.now() }), {
      code: "SessionDurationEscalationException",
      status: 403,
    });
  });

  it("lets another account of the server trust its tokens without being given the keys", async () => {
    const issuer = await enable();
    world.clock.move((Date.now() - world.clock.now().getTime()) / 1000);
    const other = addAccount(world, OTHER_ID);
    const url = issuer.replace("https://", "");
    const provider = `arn:aws:iam::${OTHER_ID}:oidc-provider/${url}`;
    const there = { ...world, account: other };
    const call = (operation: Parameters<World["call"]>[0], input: object) =>
      operation({
        input: input as never,
        caller: world.user("admin"),
        account: there.account,
        store: world.store,
        region: "ap-northeast-1",
        clock: world.clock,
        requestId: "0",
      });
    await call(createOpenIDConnectProvider, { Url: issuer, ClientIDList: [AUDIENCE] });
    const Condition = { StringEquals: { [`${url}:sub`]: `arn:aws:iam::${ACCOUNT_ID}:user/alice` } };
    const Statement = {
      Effect: "Allow",
      Principal: { Federated: provider },
      Action: "sts:AssumeRoleWithWebIdentity",
      Condition,
    };
    const AssumeRolePolicyDocument = JSON.stringify({ Version: "2012-10-17", Statement });
    await call(createRole, { RoleName: "guest", AssumeRolePolicyDocument });
    const assume = async (caller: Caller) => {
      const { token } = await ask({}, caller);
      const operation = unsignedStsOperations["AssumeRoleWithWebIdentity"] ?? assert.fail();
      return operation({
        input: {
          RoleArn: `arn:aws:iam::${OTHER_ID}:role/guest`,
          RoleSessionName: "play",
          WebIdentityToken: token,
        } as never,
        store: world.store,
        seen: world.store,
        region: "ap-northeast-1",
        clock: world.clock,
        requestId: "0",
        request: createRequest({}),
        recordCaller: () => {},
        record: () => {},
      });
    };
    const { AssumedRoleUser: user } = (await assume(world.user("alice"))) as {
      readonly AssumedRoleUser?: { readonly Arn?: string };
    };
    assert.equal(user?.Arn, `arn:aws:sts::${OTHER_ID}:assumed-role/guest/play`);
    await assert.rejects(async () => assume(world.user("admin")), { code: "AccessDenied" });
  });

  for (const [name, more, code, status] of [
    [
      "tags that differ in case",
      {
        Tags: [
          { Key: "a", Value: "1" },
          { Key: "A", Value: "2" },
        ],
      },
      "InvalidParameterValue",
      400,
    ],
    ["another algorithm", { SigningAlgorithm: "HS256" }, "ValidationError", 400],
    ["a scope", { Scope: "openid" }, "NotImplemented", 501],
  ] as const) {
    it(`refuses a token with ${name}`, async () => {
      await enable();
      await assert.rejects(ask(more), { code, status });
    });
  }

  it("refuses a token while it is not enabled", async () => {
    await assert.rejects(ask(), { code: "OutboundWebIdentityFederationDisabledException", status: 403 });
  });

  const allow = (Action: string, Condition: object = {}) => ({
    Effect: "Allow",
    Action,
    Resource: "*",
    Condition,
  });
  const TAGGED = { Tags: [{ Key: "job", Value: "7" }] };
  for (const [name, statements, more, missing] of [
    ["tokens", [allow("sts:GetWebIdentityToken")], {}, undefined],
    ["nothing", [allow("sts:GetSessionToken")], {}, "GetWebIdentityToken"],
    ["tokens, but not to tag them", [allow("sts:GetWebIdentityToken")], TAGGED, "TagGetWebIdentityToken"],
    ["tokens with tags", [allow("sts:*WebIdentityToken")], TAGGED, undefined],
    [
      "tokens for one service",
      [
        allow("sts:GetWebIdentityToken", {
          "ForAllValues:StringEquals": { "sts:IdentityTokenAudience": [AUDIENCE] },
        }),
      ],
      {},
      undefined,
    ],
    [
      "tokens for another service",
      [
        allow("sts:GetWebIdentityToken", {
          "ForAllValues:StringEquals": { "sts:IdentityTokenAudience": ["other"] },
        }),
      ],
      {},
      "GetWebIdentityToken",
    ],
    [
      "tokens of an algorithm",
      [allow("sts:GetWebIdentityToken", { StringEquals: { "sts:SigningAlgorithm": "ES384" } })],
      {},
      "GetWebIdentityToken",
    ],
    [
      "short tokens",
      [allow("sts:GetWebIdentityToken", { NumericLessThanEquals: { "sts:DurationSeconds": "300" } })],
      { DurationSeconds: 301 },
      "GetWebIdentityToken",
    ],
  ] as const) {
    it(`${missing === undefined ? "allows" : "refuses"} a token to somebody who may have ${name}`, async () => {
      const PolicyDocument = JSON.stringify({ Version: "2012-10-17", Statement: statements });
      await world.call(iamOperations.PutUserPolicy, { UserName: "alice", PolicyName: "own", PolicyDocument });
      const { account, store, clock } = world;
      const asked = authorize({
        service: services.sts,
        operation: "GetWebIdentityToken",
        input: { ...INPUT, ...more },
        account,
        store,
        region: "ap-northeast-1",
        wording: "today",
        caller: world.user("alice"),
        request: createRequest({}),
        now: clock.now(),
      });
      if (missing === undefined) return asked;
      const text = new RegExp(`is not authorized to perform: sts:${missing} `);
      return assert.rejects(asked, { code: "AccessDenied", message: text });
    });
  }
});
