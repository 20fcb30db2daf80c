import assert from "node:assert/strict";
import { services } from "../../services.js";
import { ACCOUNT_ID, type World } from "../../world.js";
import { allow, checkPermissions, equals, launch, type PermissionRow, tags } from "./ec2-permissions.js";

const HOME = `arn:aws:ec2:ap-northeast-1:${ACCOUNT_ID}:`;
/** Both have outlived their instances: hers and, in another subnet, his. */
const idOf = ({ account }: World, index: number) => [...account.networkInterfaces.keys()].at(index) ?? "";
const subnetOf = ({ account }: World, index: number) =>
  account.networkInterfaces.get(idOf({ account } as World, index))?.subnetId ?? "";
const attach = (index: number) => (world: World) =>
  launch({ NetworkInterfaces: [{ NetworkInterfaceId: idOf(world, index), DeviceIndex: 0 }] });
const elsewhere = ["instance", "subnet", "security-group", "volume"].map((type) => `${HOME}${type}/*`);
const others = allow("ec2:RunInstances", {}, [...elsewhere, "arn:aws:ec2:ap-northeast-1::image/*"]);
const hers = allow(
  "ec2:RunInstances",
  equals("aws:ResourceTag/Owner", "alice"),
  `${HOME}network-interface/*`,
);
const zoned = allow("ec2:RunInstances", equals("ec2:AvailabilityZone", "ap-northeast-1c"));
const onInterface = new RegExp(`^RunInstances on resource: ${HOME}network-interface/eni-0[0-9a-f]{16}$`);

const ROWS: readonly PermissionRow[] = [
  ["launches with her network interfaces", [others, hers], "RunInstances", attach(0)],
  [
    "launches with her network interfaces, of which this is none",
    [others, hers],
    "RunInstances",
    attach(1),
    onInterface,
    { "aws:ResourceTag/Owner": "bob", "ec2:AvailabilityZone": "ap-northeast-1a" },
  ],
  [
    "launches without network interfaces that are there",
    [others, allow("ec2:RunInstances", {}, `${HOME}network-interface/\\*`)],
    "RunInstances",
    attach(0),
    onInterface,
  ],
  [
    "launches in AWS's first zone, in which the network interface is not",
    [zoned],
    "RunInstances",
    attach(1),
    `RunInstances on resource: ${HOME}instance/*`,
    { "ec2:AvailabilityZone": "ap-northeast-1a" },
  ],
];

describe("authorize() of launches with network interfaces that are there", () => {
  checkPermissions(ROWS, async (world) => {
    const call = (operation: string, input: object = {}) =>
      world.call(services.ec2.operations[operation] ?? assert.fail(operation), input);
    for (const [owner, AvailabilityZone] of [
      ["alice", "ap-northeast-1c"],
      ["bob", "ap-northeast-1a"],
    ] as const) {
      const NetworkInterfaces = [{ DeviceIndex: 0, DeleteOnTermination: false }];
      await call(
        "RunInstances",
        launch({ NetworkInterfaces, Placement: { AvailabilityZone }, ...tags("network-interface", owner) }),
      );
    }
    await call("TerminateInstances", { InstanceIds: [...world.account.instances.keys()] });
    assert.notEqual(subnetOf(world, 0), subnetOf(world, 1));
  });
});
