import assert from "node:assert/strict";
import { ACCOUNT_ID } from "../world.js";
import {
  checkAnswers,
  checkFilters,
  checkRefusals,
  currentWorld,
  filter,
  run,
  runAll,
  type Step,
  showTags,
  TAGS,
  useEc2World,
} from "./ec2-world.js";
import { allOf, launch, ONE, row, rows } from "./launch.js";

const CREATED = new Date("2026-01-02T03:04:05.000Z");
const LIST: Step = ["DescribeNetworkInterfaces"];
const LAUNCH = launch();
const KEPT = launch({
  NetworkInterfaces: [{ DeviceIndex: 0, DeleteOnTermination: false, Description: "kept" }],
});
const TERMINATE: Step = ["TerminateInstances", allOf()];
const own = () =>
  [...currentWorld().account.networkInterfaces.values()].at(-1) ?? assert.fail("no network interface");
const named = () => ({ NetworkInterfaceId: own().networkInterfaceId });

function described(): object {
  const { publicIpAddress = "", privateIpAddress, groupIds, attachment, ...one } = own();
  const names = ["ap-northeast-1.compute", publicIpAddress, privateIpAddress] as const;
  const Association = {
    IpOwnerId: "amazon",
    PublicDnsName: `ec2-${names[1].replaceAll(".", "-")}.${names[0]}.amazonaws.com`,
    PublicIp: publicIpAddress,
  };
  const name = {
    PrivateDnsName: `ip-${names[2].replaceAll(".", "-")}.${names[0]}.internal`,
    PrivateIpAddress: privateIpAddress,
  };
  return {
    Association,
    Attachment: {
      AttachTime: CREATED,
      AttachmentId: attachment?.attachmentId,
      DeleteOnTermination: true,
      DeviceIndex: 0,
      NetworkCardIndex: 0,
      InstanceId: row().instanceId,
      InstanceOwnerId: ACCOUNT_ID,
      Status: "attached",
    },
    AvailabilityZone: "ap-northeast-1c",
    AvailabilityZoneId: "apne1-az1",
    Description: "",
    Groups: [{ GroupId: groupIds[0], GroupName: "default" }],
    InterfaceType: "interface",
    Ipv6Addresses: [],
    MacAddress: one.macAddress,
    NetworkInterfaceId: one.networkInterfaceId,
    OwnerId: ACCOUNT_ID,
    ...name,
    PrivateIpAddresses: [{ Association, Primary: true, ...name }],
    RequesterManaged: false,
    SourceDestCheck: true,
    Status: "in-use",
    SubnetId: one.subnetId,
    TagSet: [],
    VpcId: one.vpcId,
    Operator: { Managed: false },
  };
}

/** A launch with the last network interface, which has outlived its instance. */
const again = (more: object = {}, launched: object = {}): Step => [
  "RunInstances",
  () => ({ ...ONE, NetworkInterfaces: [{ ...named(), DeviceIndex: 0, ...more }], ...launched }),
];
const LEFT: readonly Step[] = [KEPT, TERMINATE];

describe("EC2's operations on network interfaces", () => {
  useEc2World();

  checkAnswers([
    ["no network interfaces", [LIST], () => ({ NetworkInterfaces: [] })],
    ["a network interface to the last member", [LAUNCH, LIST], () => ({ NetworkInterfaces: [described()] })],
    [
      "a network interface by its id",
      [LAUNCH, ["DescribeNetworkInterfaces", () => ({ NetworkInterfaceIds: [own().networkInterfaceId] })]],
      () => ({ NetworkInterfaces: [described()] }),
    ],
    ["none that has ended with its instance", [LAUNCH, TERMINATE, LIST], () => ({ NetworkInterfaces: [] })],
    [
      "nothing to somebody who deletes what has outlived its instance",
      [KEPT, TERMINATE, ["DeleteNetworkInterface", named]],
      () => ({}),
    ],
    [
      "none that has been deleted",
      [KEPT, TERMINATE, ["DeleteNetworkInterface", named], LIST],
      () => ({ NetworkInterfaces: [] }),
    ],
    showTags("a network interface", [LAUNCH], "network-interface", () => own().networkInterfaceId),
    [
      "a network interface by its tag, and with it",
      [
        launch({ TagSpecifications: [{ ResourceType: "network-interface", Tags: TAGS }] }),
        ["DescribeNetworkInterfaces", { Filters: [filter("tag:Name", "lesson"), filter("tag-key", "Name")] }],
      ],
      () => ({ NetworkInterfaces: [{ ...described(), TagSet: TAGS }] }),
    ],
    [
      "nothing for another tag",
      [LAUNCH, ["DescribeNetworkInterfaces", { Filters: [filter("tag:Name", "lesson")] }]],
      () => ({ NetworkInterfaces: [] }),
    ],
  ]);

  checkFilters("what passes", [LAUNCH], ["DescribeNetworkInterfaces"], "NetworkInterfaces", [
    ["addresses.association.public-ip", "203.0.113.*", "x"],
    ["addresses.primary", "true", "false"],
    ["addresses.private-ip-address", "172.31.*", "10.*"],
    ["association.ip-owner-id", "amazon", ACCOUNT_ID],
    ["attachment.attach-time", "2026*", "2025*"],
    ["attachment.delete-on-termination", "true", "false"],
    ["attachment.device-index", "0", "1"],
    ["attachment.instance-id", "i-0*", "i-1*"],
    ["attachment.instance-owner-id", ACCOUNT_ID, "0"],
    ["attachment.status", "attached", "detached"],
    ["availability-zone", "ap-northeast-1c", "ap-northeast-1a"],
    ["group-id", "sg-*", "x"],
    ["group-name", "default", "web"],
    ["interface-type", "interface", "efa"],
    ["mac-address", "06:*", "x"],
    ["network-interface-id", "eni-*", "x"],
    ["requester-managed", "false", "true"],
    ["source-dest-check", "true", "false"],
    ["status", "in-use", "available"],
    ["subnet-id", "subnet-*", "x"],
    ["vpc-id", "vpc-*", "x"],
  ]);

  it("shows what has outlived its instance, which uses its address still", async () => {
    await runAll([KEPT, TERMINATE]);
    const [one] = (await run("DescribeNetworkInterfaces"))["NetworkInterfaces"] as readonly {
      readonly Status: string;
      readonly Attachment?: object;
      readonly Association?: object;
      readonly Description: string;
    }[];
    assert.deepEqual(
      [one?.Status, one?.Attachment, one?.Association, one?.Description],
      ["available", undefined, undefined, "kept"],
    );
    const { subnetId, privateIpAddress } = own();
    await assert.rejects(runAll([launch({ SubnetId: subnetId, PrivateIpAddress: privateIpAddress })]), {
      code: "InvalidIPAddress.InUse",
    });
    await assert.rejects(run("DeleteSubnet", { SubnetId: subnetId }), { code: "DependencyViolation" });
  });

  checkRefusals([
    [
      "to delete what is in use",
      [LAUNCH, ["DeleteNetworkInterface", named]],
      ["InvalidParameterValue", /^Network interface 'eni-0[0-9a-f]{16}' is currently in use\.$/],
    ],
    [
      "a network interface that is not there",
      [["DescribeNetworkInterfaces", { NetworkInterfaceIds: ["eni-0123456789abcdef0"] }]],
      [
        "InvalidNetworkInterfaceID.NotFound",
        "The networkInterface ID 'eni-0123456789abcdef0' does not exist",
      ],
    ],
    [
      "an id that cannot be",
      [["DeleteNetworkInterface", { NetworkInterfaceId: "x" }]],
      ["InvalidNetworkInterfaceId.Malformed", 'Invalid id: "x" (expecting "eni-...")'],
    ],
    [
      "ids in pages",
      [
        LAUNCH,
        [
          "DescribeNetworkInterfaces",
          () => ({ NetworkInterfaceIds: [own().networkInterfaceId], MaxResults: 5 }),
        ],
      ],
      ["InvalidParameterCombination", /cannot be used with the parameter maxResults$/],
    ],
  ]);

  describe("RunInstances with a network interface that is there", () => {
    type Attached = {
      readonly InstanceId: string;
      readonly PublicIpAddress?: string;
      readonly NetworkInterfaces: readonly {
        readonly NetworkInterfaceId: string;
        readonly PrivateIpAddress: string;
        readonly Status: string;
        readonly Attachment: { readonly DeviceIndex: number; readonly DeleteOnTermination: boolean };
      }[];
    };
    const reserved = async (steps: readonly Step[]) =>
      ((await runAll(steps))["Instances"] as readonly Attached[])[0] ?? assert.fail("no instance");
    const list = async () =>
      (await run("DescribeNetworkInterfaces"))["NetworkInterfaces"] as readonly {
        readonly Status: string;
        readonly Description: string;
        readonly Attachment?: { readonly InstanceId: string };
      }[];

    it("attaches it, and it keeps what it has", async () => {
      await runAll(LEFT);
      const { attachment: _, ...before } = own();
      const instance = await reserved([again()]);
      const [one] = instance.NetworkInterfaces;
      assert.deepEqual(
        [one?.NetworkInterfaceId, one?.PrivateIpAddress, one?.Status],
        [before.networkInterfaceId, before.privateIpAddress, "in-use"],
      );
      assert.deepEqual(
        [one?.Attachment.DeviceIndex, one?.Attachment.DeleteOnTermination, instance.PublicIpAddress],
        [0, false, undefined],
      );
      const { attachment, ...after } = own();
      assert.deepEqual(after, { ...before, isPublic: false });
      assert.equal(attachment?.instanceId, instance.InstanceId);
      const [shown, ...others] = await list();
      assert.deepEqual([shown?.Status, shown?.Attachment?.InstanceId], ["in-use", instance.InstanceId]);
      assert.deepEqual(others, []);
    });

    it("leaves it when the instance ends, for the next", async () => {
      await runAll([...LEFT, again(), TERMINATE]);
      assert.deepEqual(
        (await list()).map(({ Status, Attachment, Description }) => [Status, Attachment, Description]),
        [["available", undefined, "kept"]],
      );
      assert.equal(
        (await reserved([again()])).NetworkInterfaces[0]?.NetworkInterfaceId,
        own().networkInterfaceId,
      );
    });

    it("takes the zone of the instance from it, and a new one beside it", async () => {
      await runAll(LEFT);
      const { availabilityZone, subnetId, networkInterfaceId } = own();
      const more = [
        { NetworkInterfaceId: networkInterfaceId, DeviceIndex: 0, DeleteOnTermination: false },
        { DeviceIndex: 1, SubnetId: subnetId },
      ];
      const instance = await reserved([launch({ NetworkInterfaces: more })]);
      assert.deepEqual(
        instance.NetworkInterfaces.map(({ Attachment }) => [
          Attachment.DeviceIndex,
          Attachment.DeleteOnTermination,
        ]),
        [
          [0, false],
          [1, true],
        ],
      );
      assert.equal(rows().at(-1)?.availabilityZone, availabilityZone);
    });

    it("takes it from a launch template", async () => {
      await runAll([
        ...LEFT,
        [
          "CreateLaunchTemplate",
          () => ({
            LaunchTemplateName: "again",
            LaunchTemplateData: { NetworkInterfaces: [{ ...named(), DeviceIndex: 0 }] },
          }),
        ],
        launch({ LaunchTemplate: { LaunchTemplateName: "again" } }),
      ]);
      assert.equal(own().attachment?.instanceId, rows().at(-1)?.instanceId);
    });

    const combination = (what: string) =>
      `A network interface may not specify both a network interface ID and ${what}`;
    checkRefusals([
      [
        "one that is not there",
        [launch({ NetworkInterfaces: [{ NetworkInterfaceId: "eni-0123456789abcdef0", DeviceIndex: 0 }] })],
        [
          "InvalidNetworkInterfaceID.NotFound",
          "The networkInterface ID 'eni-0123456789abcdef0' does not exist",
        ],
      ],
      [
        "one that is in use",
        [KEPT, again()],
        ["InvalidNetworkInterface.InUse", /^Interface: \[eni-0[0-9a-f]{16}\] in use\.$/],
      ],
      [
        "one twice",
        [
          ...LEFT,
          [
            "RunInstances",
            () => ({
              ...ONE,
              NetworkInterfaces: [
                { ...named(), DeviceIndex: 0 },
                { ...named(), DeviceIndex: 1 },
              ],
            }),
          ],
        ],
        ["InvalidNetworkInterface.InUse", /in use/],
      ],
      [
        "one with a subnet",
        [...LEFT, again({ SubnetId: "subnet-01234567" })],
        ["InvalidParameterCombination", combination("a subnet")],
      ],
      [
        "one with security groups",
        [...LEFT, again({ Groups: ["sg-01234567"] })],
        ["InvalidParameterCombination", combination("security groups")],
      ],
      [
        "one with an address",
        [...LEFT, again({ PrivateIpAddress: "172.31.0.9" })],
        ["InvalidParameterCombination", combination("a private IP address")],
      ],
      [
        "one with a description",
        [...LEFT, again({ Description: "mine" })],
        ["InvalidParameterCombination", combination("a description")],
      ],
      [
        "one that is to get an address in the internet",
        [...LEFT, again({ AssociatePublicIpAddress: true })],
        [
          "InvalidParameterCombination",
          "The associatePublicIPAddress parameter cannot be specified for a network interface with an ID.",
        ],
      ],
      [
        "one that is to end with its instance",
        [...LEFT, again({ DeleteOnTermination: true })],
        ["InvalidParameterCombination", "Only a new network interface may be deleted on termination"],
      ],
      [
        "one for two instances",
        [...LEFT, again({}, { MaxCount: 2 })],
        [
          "InvalidParameterCombination",
          "A network interface ID may not be specified when launching more than one instance",
        ],
      ],
      [
        "tags for network interfaces that nothing makes",
        [...LEFT, again({}, { TagSpecifications: [{ ResourceType: "network-interface", Tags: TAGS }] })],
        [
          "InvalidParameterValue",
          "You cannot specify tags for network interfaces if there are no network interfaces being created by the request.",
        ],
      ],
    ]);
  });
});
