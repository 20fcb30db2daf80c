import assert from "node:assert/strict";
import { services } from "../../services.js";
import { ACCOUNT_ID, type World } from "../../world.js";
import {
  allow,
  checkPermissions,
  createProfile,
  equals,
  IMAGE,
  launch,
  type PermissionRow,
  tags,
} from "./ec2-permissions.js";

const HOME = `arn:aws:ec2:ap-northeast-1:${ACCOUNT_ID}:`;
const ROLE = `arn:aws:iam::${ACCOUNT_ID}:role/web`;

/** Everything that a launch works on, but the instance. */
const AROUND = allow("ec2:RunInstances", {}, [
  `arn:aws:ec2:*::image/*`,
  ...["network-interface", "security-group", "subnet", "volume"].map((type) => `${HOME}${type}/*`),
]);
/** Everything that a launch works on, but the volumes. */
const NO_VOLUME = [
  `arn:aws:ec2:*::image/*`,
  ...["instance", "network-interface", "security-group", "subnet"].map((type) => `${HOME}${type}/*`),
];
const volumes = (...BlockDeviceMappings: readonly object[]) => ({ BlockDeviceMappings });
const launchOf = (condition: object) => allow("ec2:RunInstances", condition, `${HOME}instance/*`);

const named =
  (find: (world: World) => string, member = "VpcId") =>
  (world: World) => ({ [member]: find(world) });
const lastVpc = ({ account }: World) => [...account.vpcs.keys()].at(-1) ?? "";
const firstVpc = ({ account }: World) => [...account.vpcs.keys()][0] ?? "";
const instances = ({ account }: World) => [...account.instances.keys()];

/** The world has a second VPC and a first instance, both with `Owner=alice`, and another instance without. */
const ROWS: readonly PermissionRow[] = [
  ["a region", [allow("ec2:*", equals("aws:RequestedRegion", "ap-northeast-1"))], "DescribeVpcs", {}],
  [
    "another region",
    [allow("ec2:*", equals("aws:RequestedRegion", "us-east-1"))],
    "DescribeVpcs",
    {},
    "DescribeVpcs",
  ],
  [
    "EC2's own key for a region",
    [allow("ec2:*", equals("ec2:Region", "ap-northeast-1"))],
    "CreateVpc",
    { CidrBlock: "10.0.0.0/16" },
  ],
  ["a type", [AROUND, launchOf(equals("ec2:InstanceType", "t3.micro"))], "RunInstances", launch()],
  [
    "another type",
    [AROUND, launchOf(equals("ec2:InstanceType", "t3.micro"))],
    "RunInstances",
    launch({ InstanceType: "m5.large" }),
    `RunInstances on resource: ${HOME}instance/*`,
  ],
  [
    "a type, asked also of what has none",
    [allow("ec2:RunInstances", equals("ec2:InstanceType", "t3.micro"))],
    "RunInstances",
    launch(),
    `RunInstances on resource: arn:aws:ec2:ap-northeast-1::image/${IMAGE}`,
  ],
  [
    "the zone of the subnet that AWS chooses",
    [AROUND, launchOf(equals("ec2:AvailabilityZone", "ap-northeast-1c"))],
    "RunInstances",
    launch(),
  ],
  [
    "another zone",
    [AROUND, launchOf(equals("ec2:AvailabilityZone", "ap-northeast-1c"))],
    "RunInstances",
    launch({ Placement: { AvailabilityZone: "ap-northeast-1a" } }),
    `RunInstances on resource: ${HOME}instance/*`,
  ],
  [
    "volumes of a size and kind",
    [
      allow("ec2:RunInstances", {}, NO_VOLUME),
      allow(
        "ec2:RunInstances",
        { NumericLessThanEquals: { "ec2:VolumeSize": "20" }, ...equals("ec2:VolumeType", "gp3") },
        `${HOME}volume/*`,
      ),
    ],
    "RunInstances",
    launch(volumes({ DeviceName: "/dev/sdf", Ebs: { VolumeSize: 20, VolumeType: "gp3" } })),
  ],
  [
    "volumes of a size, one of which is larger",
    [
      allow("ec2:RunInstances", {}, NO_VOLUME),
      allow("ec2:RunInstances", { NumericLessThanEquals: { "ec2:VolumeSize": "20" } }, `${HOME}volume/*`),
    ],
    "RunInstances",
    launch(volumes({ DeviceName: "/dev/sdf", Ebs: { VolumeSize: 21 } })),
    `RunInstances on resource: ${HOME}volume/*`,
  ],
  [
    "encrypted volumes, of which the root is none",
    [
      allow("ec2:RunInstances", {}, NO_VOLUME),
      allow("ec2:RunInstances", { Bool: { "ec2:Encrypted": "true" } }, `${HOME}volume/*`),
    ],
    "RunInstances",
    launch(),
    `RunInstances on resource: ${HOME}volume/*`,
  ],
  [
    "an encrypted root",
    [
      allow("ec2:RunInstances", {}, NO_VOLUME),
      allow("ec2:RunInstances", { Bool: { "ec2:Encrypted": "true" } }, `${HOME}volume/*`),
    ],
    "RunInstances",
    launch(volumes({ DeviceName: "/dev/xvda", Ebs: { Encrypted: true } })),
  ],
  [
    "no snapshot",
    [AROUND, launchOf({})],
    "RunInstances",
    launch(volumes({ DeviceName: "/dev/sdf", Ebs: { SnapshotId: "snap-01234567" } })),
    "RunInstances on resource: arn:aws:ec2:ap-northeast-1::snapshot/snap-01234567",
  ],
  [
    "no address in the internet",
    [
      allow("ec2:RunInstances"),
      {
        ...allow(
          "ec2:RunInstances",
          { Bool: { "ec2:AssociatePublicIpAddress": "true" } },
          `${HOME}network-interface/*`,
        ),
        Effect: "Deny",
      },
    ],
    "RunInstances",
    launch({ NetworkInterfaces: [{ DeviceIndex: 0, AssociatePublicIpAddress: true }] }),
    `RunInstances on resource: ${HOME}network-interface/*`,
  ],
  [
    "one subnet only, with an interface in another",
    [
      allow("ec2:RunInstances", {}, [
        `arn:aws:ec2:*::image/*`,
        `${HOME}subnet/subnet-01234567`,
        ...["instance", "network-interface", "security-group", "volume"].map((type) => `${HOME}${type}/*`),
      ]),
    ],
    "RunInstances",
    launch({
      NetworkInterfaces: [
        { DeviceIndex: 0, SubnetId: "subnet-01234567" },
        { DeviceIndex: 1, SubnetId: "subnet-76543210" },
      ],
    }),
    `RunInstances on resource: ${HOME}subnet/subnet-76543210`,
  ],
  [
    "an interface's security group",
    [
      allow("ec2:RunInstances", {}, [
        `arn:aws:ec2:*::image/*`,
        `${HOME}security-group/sg-01234567`,
        ...["instance", "network-interface", "subnet", "volume"].map((type) => `${HOME}${type}/*`),
      ]),
    ],
    "RunInstances",
    launch({ NetworkInterfaces: [{ DeviceIndex: 0, Groups: ["sg-76543210"] }] }),
    `RunInstances on resource: ${HOME}security-group/sg-76543210`,
  ],
  [
    "no key pair",
    [AROUND, launchOf({})],
    "RunInstances",
    launch({ KeyName: "mine" }),
    `RunInstances on resource: ${HOME}key-pair/mine`,
  ],
  [
    "no template",
    [AROUND, launchOf({})],
    "RunInstances",
    launch({ LaunchTemplate: { LaunchTemplateId: "lt-01234567" } }),
    `RunInstances on resource: ${HOME}launch-template/lt-01234567`,
  ],
  [
    "the tags of volumes",
    [allow("ec2:RunInstances"), allow("ec2:CreateTags", {}, `${HOME}instance/*`)],
    "RunInstances",
    launch(tags("volume")),
    `CreateTags on resource: ${HOME}volume/*`,
  ],
  [
    "no security group",
    [
      allow("ec2:RunInstances", {}, [
        `${HOME}instance/*`,
        "arn:aws:ec2:*::image/*",
        `${HOME}network-interface/*`,
      ]),
    ],
    "RunInstances",
    launch(),
    /^RunInstances on resource: \S+:security-group\/sg-0[0-9a-f]{16}$/,
  ],
  [
    "the tag that a launch gives, and to tag in a launch",
    [
      AROUND,
      launchOf(equals("aws:RequestTag/Owner", "alice")),
      allow("ec2:CreateTags", equals("ec2:CreateAction", "RunInstances")),
    ],
    "RunInstances",
    launch(tags("instance")),
  ],
  [
    "the tag that a launch gives to something else",
    [AROUND, launchOf(equals("aws:RequestTag/Owner", "alice")), allow("ec2:CreateTags")],
    "RunInstances",
    launch(tags("volume")),
    `RunInstances on resource: ${HOME}instance/*`,
  ],
  [
    "another value of the tag that a launch gives",
    [AROUND, launchOf(equals("aws:RequestTag/Owner", "alice")), allow("ec2:CreateTags")],
    "RunInstances",
    launch(tags("instance", "bob")),
    `RunInstances on resource: ${HOME}instance/*`,
  ],
  [
    "a launch, but not to tag",
    [allow("ec2:RunInstances")],
    "RunInstances",
    launch(tags("instance")),
    `CreateTags on resource: ${HOME}instance/*`,
  ],
  [
    "to tag only VPCs that are made",
    [allow("ec2:RunInstances"), allow("ec2:CreateTags", equals("ec2:CreateAction", "CreateVpc"))],
    "RunInstances",
    launch(tags("instance")),
    `CreateTags on resource: ${HOME}instance/*`,
  ],
  [
    "to tag VPCs that are made, with known keys",
    [
      allow("ec2:CreateVpc"),
      allow("ec2:CreateTags", {
        "ForAllValues:StringEquals": { "aws:TagKeys": ["Owner"] },
        ...equals("ec2:CreateAction", "CreateVpc"),
      }),
    ],
    "CreateVpc",
    { CidrBlock: "10.0.0.0/16", ...tags("vpc") },
  ],
  [
    "to tag in creations, and not by itself",
    [allow("ec2:CreateTags", { StringLike: { "ec2:CreateAction": "*" } })],
    "CreateTags",
    (world) => ({ Resources: [lastVpc(world)], Tags: [{ Key: "a", Value: "" }] }),
    /^CreateTags on resource: \S+:vpc\/vpc-0[0-9a-f]{16}$/,
  ],
  [
    "to tag with a key",
    [allow("ec2:CreateTags", { "ForAllValues:StringEquals": { "aws:TagKeys": ["Owner"] } })],
    "CreateTags",
    (world) => ({ Resources: [lastVpc(world)], Tags: [{ Key: "Owner", Value: "x" }] }),
  ],
  [
    "to tag with another key",
    [allow("ec2:CreateTags", { "ForAllValues:StringEquals": { "aws:TagKeys": ["Owner"] } })],
    "CreateTags",
    (world) => ({ Resources: [lastVpc(world)], Tags: [{ Key: "Team", Value: "x" }] }),
    /^CreateTags on resource: \S+:vpc\/vpc-0[0-9a-f]{16}$/,
  ],
  [
    "a VPC's tag",
    [allow("ec2:DeleteVpc", equals("ec2:ResourceTag/Owner", "alice"))],
    "DeleteVpc",
    named(lastVpc),
  ],
  [
    "a VPC's tag by the common key",
    [allow("ec2:DeleteVpc", equals("aws:ResourceTag/Owner", "alice"))],
    "DeleteVpc",
    named(lastVpc),
  ],
  [
    "the tag that a VPC does not have",
    [allow("ec2:DeleteVpc", equals("ec2:ResourceTag/Owner", "alice"))],
    "DeleteVpc",
    named(firstVpc),
    /^DeleteVpc on resource: \S+:vpc\/vpc-046e1726288db7c95$/,
  ],
  [
    "the tag of one instance of two",
    [allow("ec2:TerminateInstances", equals("ec2:ResourceTag/Owner", "alice"))],
    "TerminateInstances",
    (world) => ({ InstanceIds: instances(world) }),
    /^TerminateInstances on resource: \S+:instance\/i-0[0-9a-f]{16}$/,
  ],
  [
    "the type of instances that run",
    [allow("ec2:TerminateInstances", equals("ec2:InstanceType", "t3.micro"))],
    "TerminateInstances",
    (world) => ({ InstanceIds: instances(world) }),
  ],
  [
    "a subnet in one VPC only",
    [allow("ec2:CreateSubnet", {}, [`${HOME}subnet/*`, `${HOME}vpc/vpc-046e1726288db7c95`])],
    "CreateSubnet",
    named(lastVpc),
    /^CreateSubnet on resource: \S+:vpc\/vpc-0[0-9a-f]{16}$/,
  ],
  [
    "a launch with a role that may not be passed",
    [allow("ec2:*")],
    "RunInstances",
    launch({ IamInstanceProfile: { Name: "web" } }),
    `iam:PassRole on resource: ${ROLE}`,
  ],
  [
    "a launch with a role that may be passed to EC2",
    [allow("ec2:*"), allow("iam:PassRole", equals("iam:PassedToService", "ec2.amazonaws.com"), ROLE)],
    "RunInstances",
    launch({ IamInstanceProfile: { Arn: `arn:aws:iam::${ACCOUNT_ID}:instance-profile/web` } }),
  ],
  [
    "a launch with a role that may be passed to instances of the region",
    [
      allow("ec2:*"),
      allow(
        "iam:PassRole",
        { ArnLike: { "iam:AssociatedResourceArn": `arn:aws:ec2:ap-northeast-1:${ACCOUNT_ID}:instance/*` } },
        ROLE,
      ),
    ],
    "RunInstances",
    launch({ IamInstanceProfile: { Name: "web" } }),
  ],
  [
    "a launch with a role that may be passed to instances of another region",
    [
      allow("ec2:*"),
      allow("iam:PassRole", { ArnLike: { "iam:AssociatedResourceArn": "arn:aws:ec2:us-east-1:*:*" } }, ROLE),
    ],
    "RunInstances",
    launch({ IamInstanceProfile: { Name: "web" } }),
    `iam:PassRole on resource: ${ROLE}`,
  ],
  [
    "a launch with a role that may be passed to others",
    [allow("ec2:*"), allow("iam:PassRole", equals("iam:PassedToService", "lambda.amazonaws.com"), ROLE)],
    "RunInstances",
    launch({ IamInstanceProfile: { Name: "web" } }),
    `iam:PassRole on resource: ${ROLE}`,
  ],
  [
    "operations that are not carried out, on what they would work on",
    [allow("ec2:*", {}, `${HOME}instance/*`)],
    "AttachVolume",
    { InstanceId: "i-0123456789abcdef0", VolumeId: "vol-0123456789abcdef0", Device: "/dev/sdf" },
    `AttachVolume on resource: ${HOME}volume/vol-0123456789abcdef0`,
  ],
];

describe("authorize() of EC2's condition keys", () => {
  checkPermissions(ROWS, async (world) => {
    const call = (operation: string, input: object) =>
      world.call(services.ec2.operations[operation] ?? assert.fail(operation), input);
    await call("DescribeVpcs", {});
    await call("CreateVpc", { CidrBlock: "10.0.0.0/16", ...tags("vpc") });
    await call("RunInstances", launch(tags("instance")));
    await call("RunInstances", launch());
    await createProfile(world, "web");
  });
});
