import assert from "node:assert/strict";
import { ACCOUNT_ID } from "../world.js";
import { checkRefusals, run, runAll, useIamWorld, useOrganization } from "./iam-world.js";

const ALICE = `arn:aws:iam::${ACCOUNT_ID}:user/alice`;
const document = (...statements: object[]) =>
  JSON.stringify({ Version: "2012-10-17", Statement: statements }, undefined, 2);
const allow = (Action: unknown, more: object = {}) => ({ Effect: "Allow", Action, Resource: "*", ...more });
const deny = (Action: unknown) => ({ Effect: "Deny", Action, Resource: "*" });
const at = (Line: number, Column: number) => ({ Line, Column });

interface Result {
  readonly EvalActionName: string;
  readonly EvalResourceName: string;
  readonly EvalDecision: string;
  readonly EvalDecisionDetails?: object;
  readonly OrganizationsDecisionDetail?: object;
  readonly PermissionsBoundaryDecisionDetail?: object;
  readonly ResourceSpecificResults?: readonly {
    readonly EvalResourceName: string;
    readonly EvalResourceDecision: string;
    readonly MatchedStatements: readonly object[];
    readonly PermissionsBoundaryDecisionDetail?: object;
  }[];
  readonly MatchedStatements: readonly object[];
  readonly MissingContextValues: readonly string[];
}
interface Results {
  readonly EvaluationResults: readonly Result[];
  readonly IsTruncated: boolean;
  readonly Marker?: string;
}
const simulate = async (input: object, name = "SimulateCustomPolicy") =>
  (await run(name, input)) as unknown as Results;
const decide = async (input: object, name?: string) =>
  (await simulate(input, name)).EvaluationResults.map(
    ({ EvalDecision, ResourceSpecificResults: [...resources] = [] }) =>
      resources.length < 2
        ? EvalDecision
        : `${EvalDecision} (${resources.map(({ EvalResourceDecision }) => EvalResourceDecision).join(" ")})`,
  ).join(" ");

/** What is simulated, the input, and the decisions in the order of actions and resources. */
const CUSTOM: readonly (readonly [string, object, string])[] = [
  [
    "no allow",
    { PolicyInputList: [document(allow("s3:*"))], ActionNames: ["ec2:DescribeVpcs"] },
    "implicitDeny",
  ],
  ["an allow", { PolicyInputList: [document(allow("ec2:*"))], ActionNames: ["ec2:DescribeVpcs"] }, "allowed"],
  [
    "an explicit deny in another document",
    {
      PolicyInputList: [document(allow("*")), document(deny("ec2:*"))],
      ActionNames: ["ec2:DescribeVpcs", "iam:ListUsers"],
    },
    "explicitDeny allowed",
  ],
  [
    "every action with every resource",
    {
      PolicyInputList: [document(allow("s3:GetObject", { Resource: "arn:aws:s3:::a/*" }))],
      ActionNames: ["s3:GetObject", "s3:PutObject"],
      ResourceArns: ["arn:aws:s3:::a/x", "arn:aws:s3:::b/x"],
    },
    "implicitDeny (allowed implicitDeny) implicitDeny (implicitDeny implicitDeny)",
  ],
  [
    "the most restrictive of several resources",
    {
      PolicyInputList: [
        document(allow("s3:*"), {
          Effect: "Deny",
          Action: "s3:*",
          Resource: "arn:aws:s3:::b/*",
        }),
      ],
      ActionNames: ["s3:GetObject"],
      ResourceArns: ["arn:aws:s3:::a/x", "arn:aws:s3:::b/x"],
    },
    "explicitDeny (allowed explicitDeny)",
  ],
  [
    "an action on resources without one",
    {
      PolicyInputList: [document(allow("s3:GetObject", { Resource: "arn:aws:s3:::a/*" }))],
      ActionNames: ["s3:GetObject"],
    },
    "implicitDeny",
  ],
  [
    "a condition that holds",
    {
      PolicyInputList: [
        document(allow("ec2:*", { Condition: { StringEquals: { "aws:RequestedRegion": "us-east-1" } } })),
      ],
      ActionNames: ["ec2:DescribeVpcs"],
      ContextEntries: [
        { ContextKeyName: "aws:RequestedRegion", ContextKeyValues: ["us-east-1"], ContextKeyType: "string" },
      ],
    },
    "allowed",
  ],
  [
    "a boundary that does not reach so far",
    {
      PolicyInputList: [document(allow("*"))],
      PermissionsBoundaryPolicyInputList: [document(allow("s3:*"))],
      ActionNames: ["ec2:DescribeVpcs", "s3:ListAllMyBuckets"],
    },
    "implicitDeny allowed",
  ],
  [
    "an organization that forbids",
    {
      PolicyInputList: [document(allow("*"))],
      OrderedOrganizationPolicyInputList: [
        { ServiceControlPolicyInputList: [document(allow("*"))] },
        { ServiceControlPolicyInputList: [document(allow("*"), deny("ec2:*"))] },
      ],
      ActionNames: ["ec2:DescribeVpcs", "iam:ListUsers"],
    },
    "explicitDeny allowed",
  ],
  [
    "a resource policy that lets another account's user in, who may himself",
    {
      PolicyInputList: [document(allow("s3:GetObject"))],
      ResourcePolicy: document(
        allow("s3:GetObject", { Principal: { AWS: ALICE }, Resource: "arn:aws:s3:::a/*" }),
      ),
      ResourceOwner: "arn:aws:iam::999999999999:root",
      CallerArn: ALICE,
      ActionNames: ["s3:GetObject"],
      ResourceArns: ["arn:aws:s3:::a/x"],
    },
    "allowed",
  ],
];

describe("IAM's simulation of policies", () => {
  useIamWorld();

  for (const [name, input, expected] of CUSTOM) {
    it(`decides about ${name}`, async () => assert.equal(await decide(input), expected));
  }

  it("says which statement matched and where it is", async () => {
    const { EvaluationResults: results } = await simulate({
      PolicyInputList: [
        document(allow("s3:*"), allow("ec2:*")),
        JSON.stringify({ Version: "2012-10-17", Statement: allow("ec2:*") }),
      ],
      ActionNames: ["ec2:DescribeVpcs"],
    });
    assert.deepEqual(results, [
      {
        EvalActionName: "ec2:DescribeVpcs",
        EvalResourceName: "*",
        EvalDecision: "allowed",
        MatchedStatements: [
          {
            SourcePolicyId: "PolicyInputList.1",
            SourcePolicyType: "IAM Policy",
            StartPosition: at(8, 6),
            EndPosition: at(13, 6),
          },
          {
            SourcePolicyId: "PolicyInputList.2",
            SourcePolicyType: "IAM Policy",
            StartPosition: at(1, 38),
            EndPosition: at(1, 87),
          },
        ],
        MissingContextValues: [],
      },
    ]);
  });

  it("finds AWS's own document where AWS finds it", async () => {
    await run("AttachUserPolicy", {
      UserName: "alice",
      PolicyArn: "arn:aws:iam::aws:policy/AdministratorAccess",
    });
    const input = { PolicySourceArn: ALICE, ActionNames: ["ec2:DescribeVpcs"] };
    const { EvaluationResults: results } = await simulate(input, "SimulatePrincipalPolicy");
    // As a transcript of AWS has it.
    assert.deepEqual(results[0]?.MatchedStatements, [
      {
        SourcePolicyId: "AdministratorAccess",
        SourcePolicyType: "IAM Policy",
        StartPosition: at(3, 17),
        EndPosition: at(8, 6),
      },
    ]);
  });

  it("names the keys that nobody told", async () => {
    const conditions = { StringEquals: { "aws:RequestedRegion": "x", "aws:PrincipalTag/team": "y" } };
    const { EvaluationResults: results } = await simulate({
      PolicyInputList: [document(allow("ec2:*", { Condition: conditions }))],
      ActionNames: ["ec2:DescribeVpcs"],
      ContextEntries: [
        { ContextKeyName: "AWS:requestedregion", ContextKeyValues: ["x"], ContextKeyType: "string" },
      ],
    });
    assert.deepEqual(results[0]?.MissingContextValues, ["aws:PrincipalTag/team"]);
  });

  it("names no keys that only a boundary or an organization asks for", async () => {
    const asking = (key: string) => document(allow("*", { Condition: { StringEquals: { [key]: "x" } } }));
    const { EvaluationResults: results } = await simulate({
      PolicyInputList: [asking("aws:PrincipalTag/own")],
      PermissionsBoundaryPolicyInputList: [asking("aws:PrincipalTag/boundary")],
      OrderedOrganizationPolicyInputList: [
        { ServiceControlPolicyInputList: [asking("aws:PrincipalTag/scp")] },
      ],
      ActionNames: ["ec2:DescribeVpcs"],
    });
    assert.deepEqual(results[0]?.MissingContextValues, ["aws:PrincipalTag/own"]);
  });

  it("gives a user's groups, boundary, and what is left without some policies", async () => {
    await runAll([
      ["CreateGroup", { GroupName: "team" }],
      ["PutGroupPolicy", { GroupName: "team", PolicyName: "g", PolicyDocument: document(allow("ec2:*")) }],
      ["AddUserToGroup", { GroupName: "team", UserName: "alice" }],
      ["PutUserPolicy", { UserName: "alice", PolicyName: "own", PolicyDocument: document(deny("iam:*")) }],
    ]);
    const input = { PolicySourceArn: ALICE, ActionNames: ["ec2:DescribeVpcs", "iam:ListUsers"] };
    const ask = (more: object = {}) => decide({ ...input, ...more }, "SimulatePrincipalPolicy");
    assert.equal(await ask(), "allowed explicitDeny");
    assert.equal(
      await ask({
        PolicyExclusionList: [
          { InlinePolicyIdentifier: { PolicyName: "own", AttachmentType: "user", AttachmentName: "alice" } },
        ],
      }),
      "allowed implicitDeny",
    );
    assert.equal(await ask({ PolicyExclusionList: [{ PolicyType: "inline" }] }), "implicitDeny implicitDeny");
    await run("PutUserPermissionsBoundary", {
      UserName: "alice",
      PermissionsBoundary: "arn:aws:iam::aws:policy/IAMFullAccess",
    });
    assert.equal(await ask(), "implicitDeny explicitDeny");
    assert.equal(
      await ask({ PolicyExclusionList: [{ PolicyType: "permission-boundary" }] }),
      "allowed explicitDeny",
    );
    assert.equal(
      await decide(
        { ...input, PolicySourceArn: `arn:aws:iam::${ACCOUNT_ID}:group/team` },
        "SimulatePrincipalPolicy",
      ),
      "allowed implicitDeny",
    );
    assert.equal(
      await decide(
        { ...input, PolicySourceArn: `arn:aws:iam::${ACCOUNT_ID}:role/toy-role` },
        "SimulatePrincipalPolicy",
      ),
      "implicitDeny implicitDeny",
    );
  });

  it("fills the variables that are the user's own", async () => {
    const own = document({
      Effect: "Allow",
      Action: "iam:GetUser",
      Resource: `arn:aws:iam::${ACCOUNT_ID}:user/\${aws:username}`,
    });
    await run("PutUserPolicy", { UserName: "alice", PolicyName: "own", PolicyDocument: own });
    const input = {
      PolicySourceArn: ALICE,
      ActionNames: ["iam:GetUser"],
      ResourceArns: [ALICE, ALICE.replace("alice", "bob")],
    };
    assert.equal(await decide(input, "SimulatePrincipalPolicy"), "implicitDeny (allowed implicitDeny)");
  });

  it("tells each resource's own result below one for the action", async () => {
    const resources = ["arn:aws:s3:::a/x", "arn:aws:s3:::b/x"];
    const statement = allow("s3:GetObject", { Resource: "arn:aws:s3:::a/*" });
    const input = {
      PolicyInputList: [JSON.stringify({ Version: "2012-10-17", Statement: statement })],
      PermissionsBoundaryPolicyInputList: [document(allow("s3:GetObject"), deny("ec2:*"))],
      ActionNames: ["s3:GetObject"],
    };
    const MatchedStatements = [
      {
        SourcePolicyId: "PolicyInputList.1",
        SourcePolicyType: "IAM Policy",
        StartPosition: at(1, 38),
        EndPosition: at(1, 109),
      },
    ];
    const PermissionsBoundaryDecisionDetail = { AllowedByPermissionsBoundary: true };
    const allowed = {
      EvalResourceName: resources[0],
      EvalResourceDecision: "allowed",
      MatchedStatements,
      MissingContextValues: [],
      PermissionsBoundaryDecisionDetail,
    };
    const { EvaluationResults: both } = await simulate({ ...input, ResourceArns: resources });
    assert.deepEqual(both, [
      {
        EvalActionName: "s3:GetObject",
        // The kind of resource, as AWS has it.
        EvalResourceName: `arn:aws:s3:::$${"{BucketName}"}/$${"{ObjectName}"}`,
        EvalDecision: "implicitDeny",
        MatchedStatements: [],
        MissingContextValues: [],
        PermissionsBoundaryDecisionDetail,
        EvalDecisionDetails: {},
        ResourceSpecificResults: [
          allowed,
          {
            ...allowed,
            EvalResourceName: resources[1],
            EvalResourceDecision: "implicitDeny",
            MatchedStatements: [],
          },
        ],
      },
    ]);
    const { EvaluationResults: one } = await simulate({ ...input, ResourceArns: resources.slice(0, 1) });
    assert.deepEqual(one, [
      {
        EvalActionName: "s3:GetObject",
        EvalResourceName: resources[0],
        EvalDecision: "allowed",
        MatchedStatements,
        MissingContextValues: [],
        PermissionsBoundaryDecisionDetail,
        EvalDecisionDetails: {},
        ResourceSpecificResults: [allowed],
      },
    ]);
  });

  it("asks the organization of the principal's account", async () => {
    await run("PutUserPolicy", {
      UserName: "alice",
      PolicyName: "own",
      PolicyDocument: document(allow("*")),
    });
    const ask = async (more: object = {}) => {
      const actions = ["ec2:DescribeVpcs", "iam:ListUsers"];
      const input = { PolicySourceArn: ALICE, ActionNames: actions, ...more };
      return (await simulate(input, "SimulatePrincipalPolicy")).EvaluationResults.map(
        ({ EvalDecision, OrganizationsDecisionDetail: detail, MatchedStatements }) => [
          EvalDecision,
          detail,
          MatchedStatements.length,
        ],
      );
    };
    const alone = ["allowed", undefined, 1];
    assert.deepEqual(await ask(), [alone, alone]);
    useOrganization(deny("ec2:*"));
    const free = ["allowed", { AllowedByOrganizations: true }, 1];
    assert.deepEqual(await ask(), [["explicitDeny", { AllowedByOrganizations: false }, 0], free]);
    assert.deepEqual(await ask({ PolicyExclusionList: [{ PolicyType: "scp" }] }), [alone, alone]);
  });

  it("gives results in pages", async () => {
    const input = {
      PolicyInputList: [document(allow("ec2:*"))],
      ActionNames: ["ec2:DescribeVpcs", "ec2:DescribeSubnets", "iam:ListUsers"],
      MaxItems: 2,
    };
    const first = await simulate(input);
    assert.equal(first.IsTruncated, true);
    assert.equal(first.EvaluationResults.length, 2);
    const second = await simulate({ ...input, Marker: first.Marker });
    assert.equal(second.IsTruncated, false);
    assert.deepEqual(
      second.EvaluationResults.map(({ EvalActionName }) => EvalActionName),
      ["iam:ListUsers"],
    );
  });

  it("names the keys that documents need", async () => {
    const custom = document(
      allow("*", { Condition: { Bool: { "aws:MultiFactorAuthPresent": "true" } } }),
      {
        Effect: "Allow",
        Action: "s3:*",
        Resource: ["aws:username", "aws:PrincipalTag/t, 'x'", "*"].map(
          (key) => `arn:aws:s3:::b/$${`{${key}}`}`,
        ),
      },
      allow("ec2:*", { Condition: { Null: { "AWS:multifactorauthpresent": "false" } } }),
    );
    assert.deepEqual(await run("GetContextKeysForCustomPolicy", { PolicyInputList: [custom] }), {
      ContextKeyNames: ["aws:MultiFactorAuthPresent", "aws:PrincipalTag/t", "aws:username"],
    });
    await run("PutUserPolicy", { UserName: "alice", PolicyName: "own", PolicyDocument: custom });
    const more = document(allow("*", { Condition: { Bool: { "aws:SecureTransport": "true" } } }));
    assert.deepEqual(
      await run("GetContextKeysForPrincipalPolicy", { PolicySourceArn: ALICE, PolicyInputList: [more] }),
      {
        ContextKeyNames: [
          "aws:MultiFactorAuthPresent",
          "aws:PrincipalTag/t",
          "aws:SecureTransport",
          "aws:username",
        ],
      },
    );
  });

  checkRefusals([
    [
      "to simulate a principal that is none",
      [
        [
          "SimulatePrincipalPolicy",
          { PolicySourceArn: "arn:aws:iam::aws:policy/AdministratorAccess", ActionNames: ["iam:GetUser"] },
        ],
      ],
      [
        "InvalidInput",
        400,
        "Invalid Entity Arn: arn:aws:iam::aws:policy/AdministratorAccess does not clearly define entity type and name.",
      ],
    ],
    [
      "to simulate a user that does not exist",
      [["SimulatePrincipalPolicy", { PolicySourceArn: `${ALICE}x`, ActionNames: ["iam:GetUser"] }]],
      ["NoSuchEntity", 404, "The user with name alicex cannot be found."],
    ],
    [
      "an action that is a pattern",
      [["SimulateCustomPolicy", { PolicyInputList: [document(allow("*"))], ActionNames: ["iam:*"] }]],
      ["InvalidInput", 400, "Invalid Action Name: iam:*"],
    ],
    [
      "to simulate a malformed document",
      [["SimulateCustomPolicy", { PolicyInputList: ["{}"], ActionNames: ["iam:GetUser"] }]],
      ["InvalidInput", 400, "Invalid policy: Syntax errors in policy."],
    ],
  ]);
});
