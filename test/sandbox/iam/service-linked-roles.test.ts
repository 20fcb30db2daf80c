import assert from "node:assert/strict";
import { SERVICE_LINKED_ROLES } from "../../../lib/sandbox/iam/entity/service-linked-roles.js";
import { findAwsManagedPolicy } from "../../../lib/sandbox/store/aws-managed-policies.js";
import { ACCOUNT_ID } from "../world.js";
import {
  ADMINISTRATOR_ARN,
  CREATED,
  checkRefusals,
  currentWorld,
  DOCUMENT,
  missing,
  type Refusal,
  run,
  type Step,
  TRUST,
  useIamWorld,
} from "./iam-world.js";

const SERVICE = "autoscaling.amazonaws.com";
const NAME = "AWSServiceRoleForAutoScaling";
const CREATE: Step = ["CreateServiceLinkedRole", { AWSServiceName: SERVICE }];
const PROTECTED: Refusal = [
  "UnmodifiableEntity",
  400,
  `Cannot perform the operation on the protected role '${NAME}' - this role is only modifiable by AWS`,
];

describe("IAM's operations on service-linked roles", () => {
  useIamWorld();

  it("make one with AWS's name, path, trust and policy", async () => {
    const { Role } = (await run("CreateServiceLinkedRole", {
      AWSServiceName: SERVICE,
      Description: "d",
    })) as {
      readonly Role: Readonly<Record<string, unknown>>;
    };
    const { AssumeRolePolicyDocument, RoleId, ...rest } = Role;
    assert.match(String(RoleId), /^AROA/);
    assert.deepEqual(rest, {
      Path: `/aws-service-role/${SERVICE}/`,
      RoleName: NAME,
      Arn: `arn:aws:iam::${ACCOUNT_ID}:role/aws-service-role/${SERVICE}/${NAME}`,
      CreateDate: CREATED,
    });
    assert.deepEqual(JSON.parse(decodeURIComponent(String(AssumeRolePolicyDocument))).Statement, [
      { Action: ["sts:AssumeRole"], Effect: "Allow", Principal: { Service: [SERVICE] } },
    ]);
    assert.deepEqual(await run("ListAttachedRolePolicies", { RoleName: NAME }), {
      AttachedPolicies: [
        {
          PolicyName: "AutoScalingServiceRolePolicy",
          PolicyArn: "arn:aws:iam::aws:policy/aws-service-role/AutoScalingServiceRolePolicy",
        },
      ],
      IsTruncated: false,
    });
  });

  it("make another one with a suffix", async () => {
    await run(...CREATE);
    await run("CreateServiceLinkedRole", { AWSServiceName: SERVICE, CustomSuffix: "blue" });
    assert.ok(currentWorld().account.roles.has(`${NAME}_blue`.toLowerCase()));
  });

  it("delete one, and tell that it is done", async () => {
    await run(...CREATE);
    const { DeletionTaskId } = await run("DeleteServiceLinkedRole", { RoleName: NAME });
    assert.match(
      String(DeletionTaskId),
      new RegExp(`^task/aws-service-role/${SERVICE}/${NAME}/[0-9a-f-]{36}$`),
    );
    assert.deepEqual(await run("GetServiceLinkedRoleDeletionStatus", { DeletionTaskId }), {
      Status: "SUCCEEDED",
    });
    await assert.rejects(run("GetRole", { RoleName: NAME }), { code: "NoSuchEntity" });
  });

  it("know only policies that AWS has", () => {
    for (const { policy } of Object.values(SERVICE_LINKED_ROLES)) {
      assert.ok(findAwsManagedPolicy(`arn:aws:iam::aws:policy/aws-service-role/${policy}`), policy);
    }
  });

  checkRefusals([
    [
      "a second one",
      [CREATE, CREATE],
      [
        "InvalidInput",
        400,
        `Service role name ${NAME} has been taken in this account, please try a different suffix.`,
      ],
    ],
    [
      "one of an unknown service",
      [["CreateServiceLinkedRole", { AWSServiceName: "constructor" }]],
      ["InvalidInput", 400, "Service role creation is not supported for constructor."],
    ],
    [
      "a suffix that the service does not want",
      [["CreateServiceLinkedRole", { AWSServiceName: "rds.amazonaws.com", CustomSuffix: "x" }]],
      ["InvalidInput", 400, "Custom suffix is not allowed for rds.amazonaws.com"],
    ],
    ...(
      [
        ["DeleteRole", { RoleName: NAME }],
        ["AttachRolePolicy", { RoleName: NAME, PolicyArn: ADMINISTRATOR_ARN }],
        [
          "DetachRolePolicy",
          {
            RoleName: NAME,
            PolicyArn: "arn:aws:iam::aws:policy/aws-service-role/AutoScalingServiceRolePolicy",
          },
        ],
        ["PutRolePolicy", { RoleName: NAME, PolicyName: "p", PolicyDocument: DOCUMENT }],
        ["UpdateAssumeRolePolicy", { RoleName: NAME, PolicyDocument: TRUST }],
        ["PutRolePermissionsBoundary", { RoleName: NAME, PermissionsBoundary: ADMINISTRATOR_ARN }],
      ] as const
    ).map((step) => [`${step[0]} of one`, [CREATE, step], PROTECTED] as const),
    [
      "to delete an ordinary role as one",
      [["DeleteServiceLinkedRole", { RoleName: "toy-role" }]],
      missing("The role with name toy-role is not a service-linked role."),
    ],
    [
      "a removal that nobody asked for",
      [["GetServiceLinkedRoleDeletionStatus", { DeletionTaskId: "task/x" }]],
      missing("The deletion task task/x cannot be found."),
    ],
  ]);
});
