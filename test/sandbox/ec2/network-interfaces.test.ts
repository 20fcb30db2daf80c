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
import { allOf, launch, row } from "./launch.js";

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
});
