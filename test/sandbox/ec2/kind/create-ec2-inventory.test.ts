import assert from "node:assert/strict";
import { SERVICES } from "../../../../lib/sandbox/services.js";
import { createInventory } from "../../../../lib/sandbox/world/create-inventory.js";
import { services } from "../../services.js";
import { ACCOUNT_ID, createWorld, type World } from "../../world.js";

type Step = readonly [operation: string, input: (world: World) => object];

const lastOf = (table: ReadonlyMap<string, unknown>) => [...table.keys()].at(-1) ?? "";
const firstOf = (table: ReadonlyMap<string, unknown>) => [...table.keys()][0] ?? "";
const create: Step = ["CreateVpc", () => ({ CidrBlock: "10.0.0.0/16" })];
const launch: Step = [
  "RunInstances",
  () => ({ ImageId: "ami-01234567", InstanceType: "t3.micro", MinCount: 1, MaxCount: 1 }),
];
const tag = (find: (world: World) => string): Step => [
  "CreateTags",
  (world) => ({ Resources: [find(world)], Tags: [{ Key: "a", Value: "1" }] }),
];

/** What is done, and the kinds of resources that are in the inventory afterwards. */
const CASES: readonly (readonly [name: string, steps: readonly Step[], kinds: readonly string[]])[] = [
  ["nothing of what AWS gives to every account", [["DescribeVpcs", () => ({})]], []],
  ["a VPC without its security group", [create], ["vpc"]],
  [
    "nothing of a VPC that is gone",
    [create, ["DeleteVpc", ({ account }) => ({ VpcId: lastOf(account.vpcs) })]],
    [],
  ],
  [
    "a subnet",
    [create, ["CreateSubnet", ({ account }) => ({ VpcId: lastOf(account.vpcs), CidrBlock: "10.0.0.0/24" })]],
    ["vpc", "subnet"],
  ],
  [
    "a security group",
    [["CreateSecurityGroup", () => ({ GroupName: "web", Description: "x" })]],
    ["security-group"],
  ],
  [
    "other rules of a security group that AWS gave",
    [
      [
        "AuthorizeSecurityGroupIngress",
        () => ({ GroupName: "default", IpProtocol: "-1", CidrIp: "0.0.0.0/0" }),
      ],
    ],
    ["security-group"],
  ],
  [
    "nothing of rules that came and went",
    [
      [
        "AuthorizeSecurityGroupIngress",
        () => ({ GroupName: "default", IpProtocol: "-1", CidrIp: "0.0.0.0/0" }),
      ],
      ["RevokeSecurityGroupIngress", () => ({ GroupName: "default", IpProtocol: "-1", CidrIp: "0.0.0.0/0" })],
    ],
    [],
  ],
  ["a key pair", [["CreateKeyPair", () => ({ KeyName: "toy", KeyType: "ed25519" })]], ["key-pair/toy"]],
  [
    "a launch template",
    [
      [
        "CreateLaunchTemplate",
        () => ({ LaunchTemplateName: "web", LaunchTemplateData: { ImageId: "ami-1" } }),
      ],
    ],
    ["launch-template"],
  ],
  ["an instance", [launch], ["instance"]],
  [
    "no instance that has ended",
    [launch, ["TerminateInstances", ({ account }) => ({ InstanceIds: [lastOf(account.instances)] })]],
    [],
  ],
  ["a volume", [["CreateVolume", () => ({ AvailabilityZone: "ap-northeast-1a", Size: 1 })]], ["volume"]],
  [
    "a volume that will outlive its instance, beside it",
    [
      [
        "RunInstances",
        () => ({
          ImageId: "ami-01234567",
          MinCount: 1,
          MaxCount: 1,
          BlockDeviceMappings: [{ DeviceName: "/dev/xvda", Ebs: { DeleteOnTermination: false } }],
        }),
      ],
    ],
    ["instance", "volume"],
  ],
  [
    "a volume and a network interface that have outlived their instance",
    [
      [
        "RunInstances",
        () => ({
          ImageId: "ami-01234567",
          MinCount: 1,
          MaxCount: 1,
          NetworkInterfaces: [{ DeviceIndex: 0, DeleteOnTermination: false }],
          BlockDeviceMappings: [{ DeviceName: "/dev/xvda", Ebs: { DeleteOnTermination: false } }],
        }),
      ],
      ["TerminateInstances", ({ account }) => ({ InstanceIds: [lastOf(account.instances)] })],
    ],
    ["volume", "network-interface"],
  ],
  [
    "tags of what AWS gave",
    [["DescribeVpcs", () => ({})], tag(({ account }) => firstOf(account.vpcs))],
    ["vpc"],
  ],
  [
    "what AWS gave and is gone",
    [
      ["DescribeVpcs", () => ({})],
      ["DeleteSubnet", ({ account }) => ({ SubnetId: firstOf(account.subnets) })],
    ],
    ["subnet"],
  ],
];

describe("createInventory() of EC2", () => {
  for (const [name, steps, kinds] of CASES) {
    it(`lists ${name}`, async () => {
      const world = await createWorld();
      const before = Object.keys(createInventory(SERVICES, world.account));
      for (const [operation, input] of steps) {
        await world.call(services.ec2.operations[operation] ?? assert.fail(operation), input(world));
      }
      const added = Object.keys(createInventory(SERVICES, world.account)).filter(
        (arn) => !before.includes(arn),
      );
      const start = `arn:aws:ec2:ap-northeast-1:${ACCOUNT_ID}:`;
      assert.deepEqual(
        added.map((arn) => arn.replace(start, "").replace(/\/[a-z]+-0[0-9a-f]{16}$/, "")),
        kinds,
      );
    });
  }

  it("lists volumes and network interfaces with the instance that they end with, and no user data", async () => {
    const world = await createWorld();
    await world.call(services.ec2.operations["RunInstances"] ?? assert.fail(), {
      ...launch[1](world),
      UserData: "c2VjcmV0",
    });
    const [entry] = Object.entries(createInventory(SERVICES, world.account)).filter(([arn]) =>
      arn.includes(":instance/"),
    );
    const { volumes, interfaces, userData } = (entry?.[1] ?? {}) as Readonly<Record<string, unknown>>;
    assert.deepEqual(volumes, [...world.account.volumes.values()]);
    assert.deepEqual(interfaces, [...world.account.networkInterfaces.values()]);
    assert.equal(userData, undefined);
  });
});
