import assert from "node:assert/strict";
import { services } from "../../services.js";
import { ACCOUNT_ID, type World } from "../../world.js";
import {
  allow,
  checkPermissions,
  createProfile,
  equals,
  launch,
  type PermissionRow,
  tags,
} from "./ec2-permissions.js";

const HOME = `arn:aws:ec2:ap-northeast-1:${ACCOUNT_ID}:`;
const ROLE = (name: string) => `arn:aws:iam::${ACCOUNT_ID}:role/${name}`;
const PROFILE = (name: string) => `arn:aws:iam::${ACCOUNT_ID}:instance-profile/${name}`;
const idOf = ({ account }: World, index: number) => [...account.instances.keys()][index] ?? "";
const associationOf = ({ account }: World, index: number) =>
  account.instances.get(idOf({ account } as World, index))?.instanceProfile?.associationId ?? "";
const mine = (world: World) => ({ InstanceIds: [idOf(world, 0)] });
const others = (world: World) => ({ InstanceIds: [idOf(world, 1)] });
const both = (world: World) => ({ InstanceIds: [idOf(world, 0), idOf(world, 1)] });
const one =
  (index: number, more: object = {}) =>
  (world: World) => ({ InstanceId: idOf(world, index), ...more });
const OWN = equals("ec2:ResourceTag/Owner", "alice");
const OWN_BY_VARIABLE = equals("aws:ResourceTag/Owner", `\${aws:username}`);
const on = (action: string) => new RegExp(`^${action} on resource: ${HOME}instance/i-0[0-9a-f]{16}$`);
const WEB = { IamInstanceProfile: { Name: "web" } };
const passing = (name: string, condition: object = {}) => allow("iam:PassRole", condition, ROLE(name));

/** What everybody who teaches tags teaches: an instance of one's own, and one of somebody else's. */
const STATE_ROWS: readonly PermissionRow[] = [
  "StopInstances",
  "StartInstances",
  "RebootInstances",
  "TerminateInstances",
].flatMap((operation): readonly PermissionRow[] => [
  ["instances of one's own", [allow(`ec2:${operation}`, OWN)], operation, mine],
  ["instances of the caller's name", [allow(`ec2:${operation}`, OWN_BY_VARIABLE)], operation, mine],
  [
    "instances of one's own, of which this is none",
    [allow(`ec2:${operation}`, OWN)],
    operation,
    others,
    on(operation),
    { "aws:ResourceTag/Owner": "bob", "ec2:ResourceTag/Owner": "bob", "ec2:InstanceType": "t3.small" },
  ],
  [
    "instances of one's own, of which one is none",
    [allow(`ec2:${operation}`, OWN)],
    operation,
    both,
    on(operation),
    { "ec2:ResourceTag/Owner": "bob" },
  ],
  [
    "instances of a type",
    [allow(`ec2:${operation}`, equals("ec2:InstanceType", "t3.micro"))],
    operation,
    mine,
  ],
  [
    "instances of another type",
    [allow(`ec2:${operation}`, equals("ec2:InstanceType", "t3.micro"))],
    operation,
    others,
    on(operation),
  ],
  [
    "instances with an instance profile",
    [allow(`ec2:${operation}`, equals("ec2:InstanceProfile", PROFILE("web")))],
    operation,
    others,
  ],
  [
    "instances with an instance profile, which this has not",
    [allow(`ec2:${operation}`, equals("ec2:InstanceProfile", PROFILE("web")))],
    operation,
    mine,
    on(operation),
  ],
  [
    "instances of another region",
    [allow(`ec2:${operation}`, equals("ec2:Region", "us-east-1"))],
    operation,
    mine,
    on(operation),
    { "ec2:Region": "ap-northeast-1", "aws:RequestedRegion": "ap-northeast-1" },
  ],
]);

const ROWS: readonly PermissionRow[] = [
  ["how instances are", [allow("ec2:DescribeInstanceStatus")], "DescribeInstanceStatus", {}],
  [
    "something else",
    [allow("ec2:DescribeInstances")],
    "DescribeInstanceStatus",
    {},
    "DescribeInstanceStatus",
  ],
  [
    "attributes of one's own instances",
    [allow("ec2:DescribeInstanceAttribute", OWN)],
    "DescribeInstanceAttribute",
    one(1, { Attribute: "userData" }),
    on("DescribeInstanceAttribute"),
  ],
  [
    "a change of an attribute",
    [allow("ec2:ModifyInstanceAttribute", equals("ec2:Attribute", "InstanceType"))],
    "ModifyInstanceAttribute",
    one(0, { InstanceType: { Value: "t3.small" } }),
  ],
  [
    "a change of an attribute, in the older form",
    [allow("ec2:ModifyInstanceAttribute", equals("ec2:Attribute", "InstanceType"))],
    "ModifyInstanceAttribute",
    one(0, { Attribute: "instanceType", Value: "t3.small" }),
  ],
  [
    "a change of another attribute",
    [allow("ec2:ModifyInstanceAttribute", equals("ec2:Attribute", "InstanceType"))],
    "ModifyInstanceAttribute",
    one(0, { DisableApiTermination: { Value: false } }),
    on("ModifyInstanceAttribute"),
    { "ec2:Attribute": "DisableApiTermination", "ec2:Attribute/DisableApiTermination": "false" },
  ],
  [
    "protection, and not its end",
    [allow("ec2:ModifyInstanceAttribute", equals("ec2:Attribute/DisableApiTermination", "true"))],
    "ModifyInstanceAttribute",
    one(0, { DisableApiTermination: { Value: false } }),
    on("ModifyInstanceAttribute"),
  ],
  [
    "a change of instances, but no security group",
    [allow("ec2:ModifyInstanceAttribute", {}, `${HOME}instance/*`)],
    "ModifyInstanceAttribute",
    one(0, { Groups: ["sg-01234567"] }),
    `ModifyInstanceAttribute on resource: ${HOME}security-group/sg-01234567`,
  ],
  [
    "an instance profile, and to pass its role",
    [allow("ec2:AssociateIamInstanceProfile"), passing("web")],
    "AssociateIamInstanceProfile",
    one(0, WEB),
  ],
  [
    "an instance profile, but not to pass its role",
    [allow("ec2:*")],
    "AssociateIamInstanceProfile",
    one(0, WEB),
    `iam:PassRole on resource: ${ROLE("web")}`,
    { "iam:PassedToService": "ec2.amazonaws.com" },
  ],
  [
    "an instance profile, and to pass another role",
    [allow("ec2:*"), passing("other")],
    "AssociateIamInstanceProfile",
    one(0, WEB),
    `iam:PassRole on resource: ${ROLE("web")}`,
  ],
  [
    "an instance profile, and to pass roles to functions",
    [allow("ec2:*"), passing("*", equals("iam:PassedToService", "lambda.amazonaws.com"))],
    "AssociateIamInstanceProfile",
    one(0, WEB),
    `iam:PassRole on resource: ${ROLE("web")}`,
  ],
  [
    "a role for one's own instances by name",
    [allow("ec2:*"), passing("web", { ArnLike: { "iam:AssociatedResourceArn": `${HOME}instance/i-0*` } })],
    "AssociateIamInstanceProfile",
    one(0, WEB),
  ],
  [
    "an instance profile of a name",
    [
      allow("ec2:AssociateIamInstanceProfile", equals("ec2:NewInstanceProfile", PROFILE("other"))),
      passing("*"),
    ],
    "AssociateIamInstanceProfile",
    one(0, WEB),
    on("AssociateIamInstanceProfile"),
    { "ec2:NewInstanceProfile": PROFILE("web") },
  ],
  [
    "another instance profile for one's own instances",
    [allow("ec2:ReplaceIamInstanceProfileAssociation", OWN), passing("*")],
    "ReplaceIamInstanceProfileAssociation",
    (world) => ({ AssociationId: associationOf(world, 1), IamInstanceProfile: { Name: "other" } }),
    on("ReplaceIamInstanceProfileAssociation"),
    { "ec2:InstanceProfile": PROFILE("web"), "ec2:NewInstanceProfile": PROFILE("other") },
  ],
  [
    "another instance profile, but not to pass its role",
    [allow("ec2:*"), passing("web")],
    "ReplaceIamInstanceProfileAssociation",
    (world) => ({ AssociationId: associationOf(world, 1), IamInstanceProfile: { Name: "other" } }),
    `iam:PassRole on resource: ${ROLE("other")}`,
  ],
  [
    "no instance profile for one's own instances",
    [allow("ec2:DisassociateIamInstanceProfile", OWN)],
    "DisassociateIamInstanceProfile",
    (world) => ({ AssociationId: associationOf(world, 1) }),
    on("DisassociateIamInstanceProfile"),
  ],
  [
    "no instance profile, and needs no role for that",
    [allow("ec2:DisassociateIamInstanceProfile")],
    "DisassociateIamInstanceProfile",
    (world) => ({ AssociationId: associationOf(world, 1) }),
  ],
  [
    "an end of an association that is not there, by the tag of its instance",
    [allow("ec2:DisassociateIamInstanceProfile", OWN)],
    "DisassociateIamInstanceProfile",
    { AssociationId: "iip-assoc-0123456789abcdef0" },
    `DisassociateIamInstanceProfile on resource: ${HOME}instance/*`,
  ],
];

describe("authorize() of operations on instances", () => {
  checkPermissions([...STATE_ROWS, ...ROWS], async (world) => {
    const call = (operation: string, input: object) =>
      world.call(services.ec2.operations[operation] ?? assert.fail(operation), input);
    await createProfile(world, "web");
    await createProfile(world, "other");
    await call("RunInstances", launch(tags("instance")));
    await call("RunInstances", launch({ ...tags("instance", "bob"), ...WEB, InstanceType: "t3.small" }));
  });
});
