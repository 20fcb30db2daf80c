import assert from "node:assert/strict";
import { createHash, generateKeyPairSync } from "node:crypto";
import { createRole } from "../../../../lib/sandbox/iam/operation/create-role.js";
import { createSAMLProvider } from "../../../../lib/sandbox/iam/operation/create-saml-provider.js";
import type { MadeDecision } from "../../../../lib/sandbox/policy/decision.js";
import type { Members } from "../../../../lib/sandbox/protocol/members.js";
import { unsignedStsOperations } from "../../../../lib/sandbox/sts/unsigned/unsigned-sts-operations.js";
import { createRequest } from "../../identity/sign-request.js";
import { joinOrganization } from "../../organization/join-organization.js";
import { ACCOUNT_ID, createWorld, type World } from "../../world.js";
import { createSamlResponse, createSamlXml, SAML_METADATA, type SamlPlan } from "../saml-response.js";

const PROVIDER = `arn:aws:iam::${ACCOUNT_ID}:saml-provider/corp`;
const ROLE = `arn:aws:iam::${ACCOUNT_ID}:role/web`;
const ISSUER = "https://idp.example.com/saml";
const QUALIFIER = createHash("sha1").update(`${ISSUER}${ACCOUNT_ID}/corp`).digest("base64");
const DENIED = ["AccessDenied", 403, "Not authorized to perform sts:AssumeRoleWithSAML"] as const;
const invalid = (text: string) => ["InvalidIdentityToken", 400, text] as const;
const trust = (Condition: object, Action: unknown = "sts:AssumeRoleWithSAML") =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: { Federated: PROVIDER }, Action, Condition }],
  });
const USUAL = trust({ StringEquals: { "saml:aud": "https://signin.aws.amazon.com/saml" } });

describe("AssumeRoleWithSAML", () => {
  let world: World;
  let decisions: MadeDecision[];
  let caller: object | undefined;

  beforeEach(async () => {
    world = await createWorld();
    await world.call(createSAMLProvider, { Name: "corp", SAMLMetadataDocument: SAML_METADATA });
    await createWebRole(USUAL);
  });

  const createWebRole = async (AssumeRolePolicyDocument: string) => {
    world.account.roles.clear();
    await world.call(createRole, { RoleName: "web", AssumeRolePolicyDocument });
  };
  const assume = async (plan: SamlPlan | string = {}, more: object = {}) => {
    const { store, clock } = world;
    const SAMLAssertion = typeof plan === "string" ? plan : createSamlResponse(ROLE, PROVIDER, plan);
    decisions = [];
    caller = undefined;
    const operation = unsignedStsOperations["AssumeRoleWithSAML"] ?? assert.fail();
    return (await operation({
      input: { RoleArn: ROLE, PrincipalArn: PROVIDER, SAMLAssertion, ...more } as never,
      store,
      seen: store,
      clock,
      region: "",
      requestId: "",
      request: createRequest({}),
      recordCaller: (found) => {
        caller = found;
      },
      record: (made) => decisions.push(made),
    })) as Members;
  };
  const session = () => {
    const found = [...world.account.sessions.values()].at(-1);
    return found?.type === "role" ? found : assert.fail("no session");
  };

  for (const signs of ["Assertion", "Response"] as const) {
    it(`makes a session of the role for the subject of a signed ${signs}`, async () => {
      const { Credentials, ...rest } = await assume({ signs });
      assert.equal((Credentials as { AccessKeyId: string }).AccessKeyId, session().accessKeyId);
      const { roleId } = world.account.roles.get("web") ?? assert.fail();
      assert.deepEqual(rest, {
        AssumedRoleUser: {
          AssumedRoleId: `${roleId}:play`,
          Arn: `arn:aws:sts::${ACCOUNT_ID}:assumed-role/web/play`,
        },
        Subject: "alice",
        SubjectType: "persistent",
        Issuer: ISSUER,
        Audience: "https://signin.aws.amazon.com/saml",
        NameQualifier: QUALIFIER,
      });
    });
  }

  it("notes who asks and what was decided", async () => {
    await assume();
    assert.deepEqual(caller, { accountId: ACCOUNT_ID, arn: `${PROVIDER}:alice` });
    assert.deepEqual(
      decisions.map(({ question, decision }) => [question.action, question.resource, decision]),
      [["sts:AssumeRoleWithSAML", ROLE, undefined]],
    );
  });

  /** A condition of the trust policy, and whether alice is let in. */
  const conditions: readonly (readonly [string, string, boolean])[] = [
    ["saml:aud", "https://signin.aws.amazon.com/saml", true],
    ["saml:aud", "https://other.example.com", false],
    ["saml:iss", ISSUER, true],
    ["saml:sub", "alice", true],
    ["saml:sub", "bob", false],
    ["saml:sub_type", "persistent", true],
    ["saml:namequalifier", QUALIFIER, true],
    ["saml:doc", `${ACCOUNT_ID}/corp`, true],
    ["sts:RoleSessionName", "play", true],
    ["aws:FederatedProvider", PROVIDER, true],
  ];
  for (const [key, value, isAllowed] of conditions) {
    it(`${isAllowed ? "lets in" : "keeps out"} alice when ${key} must be ${value}`, async () => {
      await createWebRole(trust({ StringEquals: { [key]: value } }));
      if (isAllowed) await assume();
      else await assert.rejects(assume(), { code: "AccessDenied" });
    });
  }

  it("takes session tags, source identity and duration out of the assertion, when the role lets it", async () => {
    const attributes = {
      "PrincipalTag:team": ["blue"],
      TransitiveTagKeys: ["team"],
      SourceIdentity: ["alice@example.com"],
      SessionDuration: ["1800"],
    };
    await assert.rejects(assume({ attributes }), { code: "AccessDenied" });
    await createWebRole(trust({}, ["sts:AssumeRoleWithSAML", "sts:TagSession", "sts:SetSourceIdentity"]));
    const answer = await assume({ attributes });
    assert.equal(answer["SourceIdentity"], "alice@example.com");
    const { tags, transitiveTagKeys, issuedAt, expiresAt } = session();
    assert.deepEqual([tags, transitiveTagKeys], [[{ Key: "team", Value: "blue" }], ["team"]]);
    assert.equal(expiresAt - issuedAt, 1800_000);
  });

  it("obeys a resource control policy", async () => {
    joinOrganization(world, "RESOURCE_CONTROL_POLICY", {
      Effect: "Deny",
      Principal: "*",
      Action: "sts:*",
      Resource: "*",
      Condition: { StringEquals: { "saml:sub": "alice" } },
    });
    await assert.rejects(assume(), { code: "AccessDenied" });
    assert.equal(decisions.at(-1)?.decision?.policyType, "rcp");
  });

  /** What is wrong with a response, and how AWS refuses. */
  const refusals: readonly (readonly [string, () => SamlPlan | string, readonly [string, number, string]])[] =
    [
      ["no signature", () => ({ signs: "nothing" }), invalid("Response signature invalid")],
      [
        "a signature of somebody else",
        () => {
          const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
          return { key: privateKey.export({ type: "pkcs8", format: "pem" }).toString() };
        },
        invalid("Response signature invalid"),
      ],
      [
        "a changed subject",
        () => encode(createSamlXml(ROLE, PROVIDER).replace(">alice<", ">bob<")),
        invalid("Response signature invalid"),
      ],
      [
        "a second assertion beside the signed one",
        () => {
          const forged = createSamlXml(ROLE, PROVIDER, { signs: "nothing", subject: "admin" });
          const [assertion = ""] = /<saml:Assertion[\s\S]*<\/saml:Assertion>/.exec(forged) ?? [];
          const signed = createSamlXml(ROLE, PROVIDER, { subject: "bob" });
          return encode(
            signed.replace("<saml:Assertion", `${assertion.replace('"_a"', '"_b"')}<saml:Assertion`),
          );
        },
        DENIED,
      ],
      ["no XML", () => encode("abcd"), invalid("Invalid SAML response")],
      [
        "a document type",
        () => encode(`<!DOCTYPE x [<!ENTITY a "b">]>${createSamlXml(ROLE, PROVIDER)}`),
        invalid("Invalid SAML response"),
      ],
      [
        "another issuer",
        () => ({ issuer: "https://evil.example" }),
        invalid("Issuer not present in specified provider"),
      ],
      [
        "another audience",
        () => ({ audience: "https://other.example.com" }),
        invalid("Response does not contain the required audience."),
      ],
      [
        "more than five minutes of age",
        () => ({ age: 6 }),
        ["ExpiredTokenException", 400, "Token must be redeemed within 5 minutes of issuance"],
      ],
      [
        "a time to come",
        () => ({ age: -6 }),
        ["ExpiredTokenException", 400, "Token must be redeemed within 5 minutes of issuance"],
      ],
      [
        "no name for the session",
        () => ({ attributes: { RoleSessionName: [] } }),
        invalid("RoleSessionName is required in AuthnResponse"),
      ],
      [
        "a name that no session can have",
        () => ({ attributes: { RoleSessionName: ["a b"] } }),
        invalid("RoleSessionName in AuthnResponse must match [a-zA-Z_0-9+=,.@-]{2,64}"),
      ],
      [
        "a source identity that begins like AWS's",
        () => ({ attributes: { SourceIdentity: ["aws:me"] } }),
        invalid('Source Identity must match [a-zA-Z_0-9+=,.@-]{2,64} and not begin with "aws:"'),
      ],
      ["another role", () => ({ attributes: { Role: [`${ROLE}x,${PROVIDER}`] } }), DENIED],
    ];
  for (const [name, create, [code, status, message]] of refusals) {
    it(`refuses a response with ${name}`, async () => {
      await createWebRole(trust({ StringNotEquals: { "saml:sub": "bob" } }));
      await assert.rejects(assume(create()), { code, status, message });
      assert.equal(world.account.sessions.size, 0);
    });
  }

  it("refuses a provider, an account and a role that are not there", async () => {
    await assert.rejects(assume({}, { PrincipalArn: `${PROVIDER}x` }), {
      code: "InvalidIdentityToken",
      message: "Specified provider doesn't exist",
    });
    for (const RoleArn of [`${ROLE}x`, ROLE.replace(ACCOUNT_ID, "999999999999")]) {
      await assert.rejects(assume(createSamlResponse(RoleArn, PROVIDER), { RoleArn }), {
        code: DENIED[0],
        message: DENIED[2],
      });
    }
    await assert.rejects(assume({}, { RoleArn: "arn:aws:iam::x:role/web" }), { code: "ValidationError" });
  });

  it("refuses everybody of a provider whose key is none", async () => {
    const provider = world.account.samlProviders.get(PROVIDER) ?? assert.fail();
    const metadata = SAML_METADATA.replace(/<X509Certificate>[^<]{20}/, "<X509Certificate>AAAA");
    world.account.samlProviders.set(PROVIDER, { ...provider, metadata });
    await assert.rejects(assume(), { message: "Response signature invalid" });
  });

  it("refuses a session longer than the role's", async () => {
    await assert.rejects(assume({}, { DurationSeconds: 7200 }), {
      code: "ValidationError",
      message: "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.",
    });
  });
});

const encode = (xml: string) => Buffer.from(xml).toString("base64");
