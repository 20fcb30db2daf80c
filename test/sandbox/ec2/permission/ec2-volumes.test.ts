import assert from "node:assert/strict";
import { services } from "../../services.js";
import { ACCOUNT_ID, type World } from "../../world.js";
import { allow, checkPermissions, equals, launch, type PermissionRow, tags } from "./ec2-permissions.js";

const HOME = `arn:aws:ec2:ap-northeast-1:${ACCOUNT_ID}:`;
const ZONE = "ap-northeast-1c";
const volume = (more: object = {}) => ({ AvailabilityZone: ZONE, Size: 10, ...more });
const OWN = equals("aws:ResourceTag/Owner", "alice");
/** Of the volumes in the world: the instance's root and a volume of hers, then one of her own, then one of bob's. */
const idOf = ({ account }: World, index: number) => [...account.volumes.keys()].at(index) ?? "";
const instanceOf = ({ account }: World) => [...account.instances.keys()][0] ?? "";
const interfaceOf = ({ account }: World) => [...account.networkInterfaces.keys()][0] ?? "";
const HERS = (world: World) => ({ VolumeId: idOf(world, -2) });
const HIS = (world: World) => ({ VolumeId: idOf(world, -1) });
const on = (action: string, type = "volume") =>
  new RegExp(`^${action} on resource: ${HOME}${type}/[a-z]+-0[0-9a-f]{16}$`);

const ROWS: readonly PermissionRow[] = [
  ["volumes", [allow("ec2:DescribeVolumes")], "DescribeVolumes", {}],
  [
    "network interfaces",
    [allow("ec2:DescribeVolumes")],
    "DescribeNetworkInterfaces",
    {},
    "DescribeNetworkInterfaces",
  ],
  [
    "small volumes",
    [allow("ec2:CreateVolume", { NumericLessThanEquals: { "ec2:VolumeSize": "10" } })],
    "CreateVolume",
    volume(),
  ],
  [
    "small volumes, of which this is none",
    [allow("ec2:CreateVolume", { NumericLessThanEquals: { "ec2:VolumeSize": "10" } })],
    "CreateVolume",
    volume({ Size: 11 }),
    `CreateVolume on resource: ${HOME}volume/*`,
    {
      "ec2:VolumeSize": "11",
      "ec2:VolumeType": "gp2",
      "ec2:Encrypted": "false",
      "ec2:AvailabilityZone": ZONE,
    },
  ],
  [
    "encrypted volumes",
    [allow("ec2:CreateVolume", { Bool: { "ec2:Encrypted": "true" } })],
    "CreateVolume",
    volume({ Encrypted: true }),
  ],
  [
    "volumes of a type",
    [allow("ec2:CreateVolume", equals("ec2:VolumeType", "gp3"))],
    "CreateVolume",
    volume({ VolumeType: "gp3" }),
  ],
  [
    "volumes of a zone",
    [allow("ec2:CreateVolume", equals("ec2:AvailabilityZone", "ap-northeast-1a"))],
    "CreateVolume",
    volume(),
    `CreateVolume on resource: ${HOME}volume/*`,
  ],
  [
    "volumes with her name",
    [allow("ec2:CreateVolume", equals("aws:RequestTag/Owner", "alice")), allow("ec2:CreateTags")],
    "CreateVolume",
    volume(),
    `CreateVolume on resource: ${HOME}volume/*`,
  ],
  [
    "volumes with her name, and to tag them then",
    [
      allow("ec2:CreateVolume", equals("aws:RequestTag/Owner", "alice")),
      allow("ec2:CreateTags", equals("ec2:CreateAction", "CreateVolume"), `${HOME}volume/*`),
    ],
    "CreateVolume",
    volume(tags("volume")),
  ],
  [
    "volumes, but not to tag them",
    [allow("ec2:CreateVolume")],
    "CreateVolume",
    volume(tags("volume")),
    `CreateTags on resource: ${HOME}volume/*`,
    { "ec2:CreateAction": "CreateVolume", "aws:RequestTag/Owner": "alice", "aws:TagKeys": "Owner" },
  ],
  ["an end of her volumes", [allow("ec2:DeleteVolume", OWN)], "DeleteVolume", HERS],
  [
    "an end of her volumes, of which this is none",
    [allow("ec2:DeleteVolume", OWN)],
    "DeleteVolume",
    HIS,
    on("DeleteVolume"),
    { "ec2:ResourceTag/Owner": "bob", "ec2:VolumeSize": "20", "ec2:VolumeType": "gp2" },
  ],
  [
    "her volumes for her instances",
    [allow("ec2:AttachVolume", OWN)],
    "AttachVolume",
    (world) => ({ ...HERS(world), InstanceId: instanceOf(world), Device: "/dev/sdf" }),
  ],
  [
    "her volumes for her instances, and not his",
    [allow("ec2:AttachVolume", OWN)],
    "AttachVolume",
    (world) => ({ ...HIS(world), InstanceId: instanceOf(world), Device: "/dev/sdf" }),
    on("AttachVolume"),
  ],
  [
    "volumes without their instance",
    [allow("ec2:DetachVolume", {}, `${HOME}volume/*`)],
    "DetachVolume",
    (world) => ({ VolumeId: idOf(world, 0) }),
    on("DetachVolume", "instance"),
  ],
  [
    "tags of volumes that are attached",
    [allow("ec2:CreateTags", {}, `${HOME}volume/*`)],
    "CreateTags",
    (world) => ({ Resources: [idOf(world, 0)], Tags: [{ Key: "a", Value: "b" }] }),
  ],
  [
    "tags of volumes, and of nothing else",
    [allow("ec2:CreateTags", {}, `${HOME}volume/*`)],
    "CreateTags",
    (world) => ({ Resources: [interfaceOf(world)], Tags: [{ Key: "a", Value: "b" }] }),
    on("CreateTags", "network-interface"),
    { "ec2:AvailabilityZone": ZONE, "aws:RequestTag/a": "b" },
  ],
  [
    "an end of her network interfaces",
    [allow("ec2:DeleteNetworkInterface", OWN)],
    "DeleteNetworkInterface",
    (world) => ({ NetworkInterfaceId: interfaceOf(world) }),
  ],
  [
    "an end of network interfaces in another VPC",
    [allow("ec2:DeleteNetworkInterface", equals("ec2:Vpc", `${HOME}vpc/vpc-01234567`))],
    "DeleteNetworkInterface",
    (world) => ({ NetworkInterfaceId: interfaceOf(world) }),
    on("DeleteNetworkInterface", "network-interface"),
  ],
];

describe("authorize() of operations on volumes and network interfaces", () => {
  checkPermissions(ROWS, async (world) => {
    const call = (operation: string, input: object) =>
      world.call(services.ec2.operations[operation] ?? assert.fail(operation), input);
    const all = ["instance", "volume", "network-interface"].flatMap((type) => tags(type).TagSpecifications);
    await call("RunInstances", launch({ TagSpecifications: all }));
    await call("CreateVolume", volume(tags("volume")));
    await call("CreateVolume", volume({ ...tags("volume", "bob"), Size: 20 }));
  });
});
