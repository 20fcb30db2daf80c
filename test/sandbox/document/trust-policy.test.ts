import assert from "node:assert/strict";
import { formatTrustPolicy, parseTrustPolicy } from "../../../lib/sandbox/document/trust-policy.js";
import { createRole } from "../../../lib/sandbox/iam/operation/create-role.js";
import { createUser } from "../../../lib/sandbox/iam/operation/create-user.js";
import { deleteUser } from "../../../lib/sandbox/iam/operation/delete-user.js";
import { updateUser } from "../../../lib/sandbox/iam/operation/update-user.js";
import { ACCOUNT_ID, addAccount, createWorld, type World } from "../world.js";

const OTHER_ID = "210987654321";
const ALICE = `arn:aws:iam::${ACCOUNT_ID}:user/team/alice`;
const STATEMENT = { Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" };
const policy = (...statements: unknown[]) => ({ Version: "2012-10-17", Statement: statements });
const trusting = (principal: unknown) => policy({ ...STATEMENT, Principal: principal });

describe("parseTrustPolicy()", () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld();
    addAccount(world, OTHER_ID);
    await world.call(createUser, { UserName: "alice", Path: "/team/" });
    await world.call(createRole, {
      RoleName: "toy",
      AssumeRolePolicyDocument: JSON.stringify(policy(STATEMENT)),
    });
  });

  const malformed: readonly (readonly [string, unknown, string])[] = [
    ["text that is not JSON", "trust-policy.json", "This policy contains invalid Json"],
    ["a byte order mark", `\ufeff${JSON.stringify(policy(STATEMENT))}`, "This policy contains invalid Json"],
    ["an unknown field", { ...policy(STATEMENT), statement: [] }, "Unknown field statement"],
    ["an unknown field of a statement", policy({ ...STATEMENT, Comment: "" }), "Unknown field Comment"],
    ["a resource", policy({ ...STATEMENT, Resource: "*" }), "Has prohibited field Resource"],
    ["no statement", { Version: "2012-10-17" }, "Missing required field Statement"],
    [
      "no principal",
      policy({ Effect: "Allow", Action: "sts:AssumeRole" }),
      "Missing required field Principal",
    ],
    [
      "another action",
      policy({ ...STATEMENT, Action: "s3:*" }),
      "AssumeRole policy may only specify STS AssumeRole actions.",
    ],
    [
      "all actions",
      policy({ ...STATEMENT, Action: "*" }),
      "AssumeRole policy may only specify STS AssumeRole actions.",
    ],
    [
      "everybody as a bare star",
      trusting("*"),
      'AssumeRolepolicy contained an invalid principal: "STAR":"*".',
    ],
    [
      "a Sid twice",
      policy({ ...STATEMENT, Sid: "a" }, { ...STATEMENT, Sid: "a" }),
      "Statement IDs (SID) in a single policy must be unique.",
    ],
    ...[
      `arn:aws:iam::${ACCOUNT_ID}:user/nobody`,
      `arn:aws:iam::${ACCOUNT_ID}:user/alice`,
      `arn:aws:iam::${ACCOUNT_ID}:user/team/Alice`,
      `arn:aws:iam::${ACCOUNT_ID}:role/nothing`,
      `arn:aws:iam::${ACCOUNT_ID}:group/team`,
      `arn:aws:iam::${ACCOUNT_ID}:user/*`,
      `arn:aws:iam::${OTHER_ID}:user/team/alice`,
      "arn:aws:iam::999999999999:root",
      "999999999999",
      "123456789",
      `arn:aws:sts::${ACCOUNT_ID}:assumed-role/nothing/session`,
      "AIDAQABCDEFGHIJKLMNOP",
      "",
    ].map(
      (arn) =>
        [
          `the principal "${arn}"`,
          trusting({ AWS: arn }),
          `Invalid principal in policy: "AWS":"${arn}"`,
        ] as const,
    ),
    [
      "one principal among good ones",
      trusting({ AWS: [ALICE, "nobody"] }),
      'Invalid principal in policy: "AWS":"nobody"',
    ],
    ["a service that is none", trusting({ Service: "ec2" }), 'Invalid principal in policy: "SERVICE":"ec2"'],
  ];
  for (const [name, document, message] of malformed) {
    it(`refuses ${name}`, () => {
      const text = typeof document === "string" ? document : JSON.stringify(document);
      assert.throws(() => parseTrustPolicy(world.store, text), {
        code: "MalformedPolicyDocument",
        status: 400,
        message,
      });
    });
  }

  const kept: readonly (readonly [string, unknown])[] = [
    ["a user", { AWS: ALICE }],
    ["a role", { AWS: `arn:aws:iam::${ACCOUNT_ID}:role/toy` }],
    ["a role's session", { AWS: `arn:aws:sts::${ACCOUNT_ID}:assumed-role/toy/play` }],
    ["an account's root", { AWS: `arn:aws:iam::${OTHER_ID}:root` }],
    ["an account's number", { AWS: OTHER_ID }],
    ["everybody", { AWS: "*" }],
    ["several", { AWS: [ALICE, OTHER_ID], Service: ["ec2.amazonaws.com", "lambda.amazonaws.com"] }],
    ["an identity provider", { Federated: "cognito-identity.amazonaws.com" }],
  ];
  for (const [name, principal] of kept) {
    it(`keeps ${name} as it is shown`, () => {
      const document = trusting(principal);
      const stored = parseTrustPolicy(world.store, JSON.stringify(document, undefined, 2));
      assert.equal(formatTrustPolicy(world.store, stored), JSON.stringify(document));
    });
  }

  it("keeps one statement that is no list", () => {
    const document = { Version: "2008-10-17", Statement: STATEMENT };
    const stored = parseTrustPolicy(world.store, JSON.stringify(document));
    assert.equal(formatTrustPolicy(world.store, stored), JSON.stringify(document));
  });

  it("shows the id of a deleted user, also when a user of the same name returns", async () => {
    const stored = parseTrustPolicy(world.store, JSON.stringify(trusting({ AWS: ALICE })));
    const id = world.account.users.get("alice")?.userId;
    await world.call(deleteUser, { UserName: "alice" });
    assert.equal(formatTrustPolicy(world.store, stored), JSON.stringify(trusting({ AWS: id })));
    await world.call(createUser, { UserName: "alice", Path: "/team/" });
    assert.equal(formatTrustPolicy(world.store, stored), JSON.stringify(trusting({ AWS: id })));
  });

  it("follows a user to another name", async () => {
    const stored = parseTrustPolicy(world.store, JSON.stringify(trusting({ AWS: ALICE })));
    await world.call(updateUser, { UserName: "alice", NewUserName: "beth" });
    const beth = `arn:aws:iam::${ACCOUNT_ID}:user/team/beth`;
    assert.equal(formatTrustPolicy(world.store, stored), JSON.stringify(trusting({ AWS: beth })));
  });
});
