import assert from "node:assert/strict";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { explainRequest } from "../../../../lib/sandbox/decision/explain-request.js";
import { createRequestLog } from "../../../../lib/sandbox/decision/request-log.js";
import { createOpenIDConnectProvider } from "../../../../lib/sandbox/iam/operation/create-open-id-connect-provider.js";
import { createRole } from "../../../../lib/sandbox/iam/operation/create-role.js";
import { supplyKeySet } from "../../../../lib/sandbox/iam/provider/supply-key-set.js";
import type { MadeDecision } from "../../../../lib/sandbox/policy/decision.js";
import type { Members } from "../../../../lib/sandbox/protocol/members.js";
import { unsignedStsOperations } from "../../../../lib/sandbox/sts/unsigned/unsigned-sts-operations.js";
import { createRequest } from "../../identity/sign-request.js";
import { joinOrganization } from "../../organization/join-organization.js";
import { ACCOUNT_ID, createWorld, type World } from "../../world.js";

const ISSUER = "https://idp.example.com/realm";
const NAME = "idp.example.com/realm";
const PROVIDER = `arn:aws:iam::${ACCOUNT_ID}:oidc-provider/${NAME}`;
const ROLE = `arn:aws:iam::${ACCOUNT_ID}:role/web`;
const NO_KEY =
  "Couldn't retrieve verification key from your identity provider,  please reference AssumeRoleWithWebIdentity documentation for requirements";
const NOT_AUTHORIZED = [
  "AccessDenied",
  403,
  "Not authorized to perform sts:AssumeRoleWithWebIdentity",
] as const;
const HOUR = 3600;

const trust = (Condition: object, Action: unknown = "sts:AssumeRoleWithWebIdentity") =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: { Federated: PROVIDER }, Action, Condition }],
  });

/** A condition that holds for everything but what has these values. */
const only = (values: object) => ({
  Action: "sts:AssumeRoleWithWebIdentity",
  Condition: { StringNotEquals: values },
});

describe("AssumeRoleWithWebIdentity", () => {
  let world: World;
  let keys: Awaited<ReturnType<typeof generateKeyPair>>;
  let now: number;
  let decisions: MadeDecision[];
  let caller: { readonly accountId: string; readonly arn?: string } | undefined;

  before(async () => {
    keys = await generateKeyPair("RS256");
  });
  beforeEach(async () => {
    now = Math.floor(Date.now() / 1000);
    world = await createWorld();
    await world.call(createOpenIDConnectProvider, { Url: ISSUER, ClientIDList: ["app", "web"] });
    const key = { ...(await exportJWK(keys.publicKey)), kid: "1", alg: "RS256", use: "sig" };
    supplyKeySet(world.account, PROVIDER, [key]);
    await createWebRole(trust({ StringEquals: { [`${NAME}:aud`]: "app", [`${NAME}:sub`]: "alice" } }));
  });

  const createWebRole = async (AssumeRolePolicyDocument: string) => {
    world.account.roles.clear();
    await world.call(createRole, { RoleName: "web", AssumeRolePolicyDocument });
  };
  const mint = (claims: object = {}, key = keys.privateKey) =>
    new SignJWT({ iss: ISSUER, aud: "app", sub: "alice", iat: now, exp: now + HOUR, ...claims })
      .setProtectedHeader({ alg: "RS256", kid: "1" })
      .sign(key);
  const assume = async (token: string, more: object = {}) => {
    const { store, clock } = world;
    const input = { RoleArn: ROLE, RoleSessionName: "play", WebIdentityToken: token, ...more };
    const operation = unsignedStsOperations["AssumeRoleWithWebIdentity"] ?? assert.fail();
    decisions = [];
    caller = undefined;
    const request = createRequest({ headers: { "user-agent": "lesson" } });
    return (await operation({
      input: input as never,
      store,
      seen: store,
      clock,
      region: "",
      requestId: "",
      request,
      recordCaller: (found) => {
        caller = found;
      },
      record: (made) => decisions.push(made),
    })) as Members;
  };

  it("makes a session of the role for the subject", async () => {
    const { Credentials, ...rest } = await assume(await mint());
    const { AccessKeyId } = Credentials as { readonly AccessKeyId: string };
    assert.equal(world.account.sessions.get(AccessKeyId)?.type, "role");
    const { roleId } = world.account.roles.get("web") ?? assert.fail();
    assert.deepEqual(rest, {
      AssumedRoleUser: {
        AssumedRoleId: `${roleId}:play`,
        Arn: `arn:aws:sts::${ACCOUNT_ID}:assumed-role/web/play`,
      },
      SubjectFromWebIdentityToken: "alice",
      Provider: PROVIDER,
      Audience: "app",
    });
  });

  it("takes session tags and source identity out of the token, when the role lets it", async () => {
    const claims = {
      "https://aws.amazon.com/tags": { principal_tags: { team: ["blue"] }, transitive_tag_keys: ["team"] },
      "https://aws.amazon.com/source_identity": "alice@example.com",
    };
    await assert.rejects(assume(await mint(claims)), { code: "AccessDenied" });
    await createWebRole(
      trust({}, ["sts:AssumeRoleWithWebIdentity", "sts:TagSession", "sts:SetSourceIdentity"]),
    );
    const answer = await assume(await mint(claims));
    assert.equal(answer["SourceIdentity"], "alice@example.com");
    const session = [...world.account.sessions.values()].at(-1);
    assert.ok(session?.type === "role");
    assert.deepEqual([session.tags, session.transitiveTagKeys], [[{ Key: "team", Value: "blue" }], ["team"]]);
  });

  it("looks at claims that are not in every token", async () => {
    await createWebRole(trust({ StringLike: { [`${NAME}:repository`]: "org/*" } }));
    await assume(await mint({ repository: "org/lesson" }));
    await assert.rejects(assume(await mint({ repository: "other/lesson" })), { code: "AccessDenied" });
    await assert.rejects(assume(await mint()), { code: "AccessDenied" });
  });

  /** What is wrong, the claims, and how AWS refuses. */
  const refusals: readonly (readonly [string, () => object, readonly [string, number, string]])[] = [
    ["another subject", () => ({ sub: "bob" }), NOT_AUTHORIZED],
    ["another audience of the provider", () => ({ aud: "web" }), NOT_AUTHORIZED],
    [
      "an audience that is not the provider's",
      () => ({ aud: "x" }),
      ["InvalidIdentityToken", 400, "Incorrect token audience"],
    ],
    [
      "an unknown issuer",
      () => ({ iss: "https://evil.example" }),
      [
        "InvalidIdentityToken",
        400,
        "No OpenIDConnect provider found in your account for https://evil.example",
      ],
    ],
    ["no expiry", () => ({ exp: undefined }), ["InvalidIdentityToken", 400, "Missing a required claim: exp"]],
    [
      "no subject",
      () => ({ sub: undefined }),
      ["InvalidIdentityToken", 400, "Missing a required claim: sub"],
    ],
  ];
  for (const [name, claims, [code, status, message]] of refusals) {
    it(`refuses a token with ${name}`, async () => {
      await assert.rejects(assume(await mint(claims())), { code, status, message });
      assert.equal(world.account.sessions.size, 0);
    });
  }

  it("refuses a token that has expired", async () => {
    await assert.rejects(assume(await mint({ exp: now - 10 })), {
      code: "ExpiredTokenException",
      status: 400,
      message: /^Token expired: current date\/time \d+ must be before the expiration date\/time \d+$/,
    });
  });

  it("refuses a token that somebody else signed, or that was changed", async () => {
    const other = await generateKeyPair("RS256");
    await assert.rejects(assume(await mint({}, other.privateKey)), {
      code: "InvalidIdentityToken",
      message: NO_KEY,
    });
    const [head, , signature] = (await mint()).split(".");
    const claims = Buffer.from(JSON.stringify({ iss: ISSUER, aud: "app", sub: "alice", exp: now + HOUR }));
    await assert.rejects(assume([head, claims.toString("base64url"), signature].join(".")), {
      message: NO_KEY,
    });
    const none = Buffer.from(JSON.stringify({ alg: "none" })).toString("base64url");
    await assert.rejects(assume(`${none}.${claims.toString("base64url")}.`), { message: NO_KEY });
  });

  it("refuses what is no token, without keys, and a role that is not there, all the same to see", async () => {
    await assert.rejects(assume("abcd"), {
      code: "InvalidIdentityToken",
      message:
        "The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)",
    });
    const [code, status, message] = NOT_AUTHORIZED;
    for (const RoleArn of [`${ROLE}x`, ROLE.replace(ACCOUNT_ID, "999999999999")]) {
      await assert.rejects(assume(await mint(), { RoleArn }), { code, status, message });
    }
    supplyKeySet(world.account, PROVIDER, []);
    await assert.rejects(assume(await mint()), { message: NO_KEY });
  });

  it("notes who asks and what was decided, in the keys of the provider", async () => {
    await assume(await mint());
    const arn = `${PROVIDER}:app:alice`;
    assert.deepEqual(caller, { accountId: ACCOUNT_ID, arn });
    assert.deepEqual(
      decisions.map(({ question, decision }) => [question.action, question.resource, decision]),
      [["sts:AssumeRoleWithWebIdentity", ROLE, undefined]],
    );
    await assert.rejects(assume(await mint({ sub: "bob" })));
    const entry = createRequestLog().open("id", "sts", world.clock.now());
    const explained = await explainRequest({ ...entry, decisions });
    assert.deepEqual(explained.decisions, [
      {
        action: "sts:AssumeRoleWithWebIdentity",
        resource: ROLE,
        principalArn: PROVIDER,
        denial: { effect: "implicit", policyType: "trust" },
        policies: [
          {
            policyType: "trust",
            name: "trust",
            statements: [
              {
                index: 1,
                effect: "Allow",
                misses: [
                  {
                    part: "condition",
                    operator: "StringEquals",
                    key: `${NAME}:sub`,
                    wanted: ["alice"],
                    given: "bob",
                  },
                ],
              },
            ],
          },
        ],
        remedy: {
          remove: [],
          add: [
            {
              policyType: "trust",
              statement: {
                Effect: "Allow",
                Principal: { Federated: PROVIDER },
                Action: "sts:AssumeRoleWithWebIdentity",
                Condition: { StringEquals: { [`${NAME}:aud`]: "app", [`${NAME}:sub`]: "bob" } },
              },
            },
          ],
        },
      },
    ]);
    await assert.rejects(assume("abcd"));
    assert.deepEqual(caller, { accountId: ACCOUNT_ID });
  });

  it("notes a refusal of a role that is not there like one that trusts nobody", async () => {
    await assert.rejects(assume(await mint(), { RoleArn: `${ROLE}x` }), { code: "AccessDenied" });
    assert.deepEqual(
      decisions.map(({ question, decision }) => [question.resource, decision]),
      [[`arn:aws:iam::${ACCOUNT_ID}:role/*`, { effect: "implicit", policyType: "trust" }]],
    );
  });

  /** What the resource control policy forbids, and whether alice is still let in. */
  const controls: readonly (readonly [string, object, boolean])[] = [
    ["everything of STS", { Action: "sts:*" }, false],
    ["another action", { Action: "sts:AssumeRole" }, true],
    ["other subjects", only({ [`${NAME}:sub`]: "alice" }), true],
    ["this subject", only({ [`${NAME}:sub`]: "bob" }), false],
    ["other providers", only({ "aws:FederatedProvider": PROVIDER }), true],
    ["other addresses", only({ "aws:SourceIp": "127.0.0.1" }), true],
    ["other programs", only({ "aws:UserAgent": "other" }), false],
    ["other sessions", only({ "sts:RoleSessionName": "play" }), true],
  ];
  for (const [name, statement, isAllowed] of controls) {
    it(`asks a resource control policy that forbids ${name}`, async () => {
      joinOrganization(world, "RESOURCE_CONTROL_POLICY", {
        Effect: "Deny",
        Principal: "*",
        Resource: "*",
        ...statement,
      });
      if (isAllowed) await assume(await mint());
      else {
        const [code, status, message] = NOT_AUTHORIZED;
        await assert.rejects(assume(await mint()), { code, status, message });
        assert.deepEqual(decisions.at(-1)?.decision?.policyType, "rcp");
      }
    });
  }

  it("refuses a session longer than the role's", async () => {
    await assert.rejects(assume(await mint(), { DurationSeconds: 7200 }), {
      code: "ValidationError",
      message: "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.",
    });
  });
});
