import assert from "node:assert/strict";
import { findInterfaces, findVolumes } from "../../../lib/sandbox/ec2/row/instance-parts.js";
import { createInstanceProfile } from "../../../lib/sandbox/iam/operation/create-instance-profile.js";
import { createRole } from "../../../lib/sandbox/iam/operation/create-role.js";
import { ACCOUNT_ID } from "../world.js";
import {
  checkAnswers,
  checkRefusals,
  currentWorld,
  filter,
  run,
  runAll,
  type Step,
  TAGS,
  useEc2World,
} from "./ec2-world.js";

const IMAGE = "ami-0123456789abcdef0";
const ONE = { ImageId: IMAGE, InstanceType: "t3.micro", MinCount: 1, MaxCount: 1 };
const launch = (more: object = {}): Step => ["RunInstances", { ...ONE, ...more }];
const LAUNCH = launch();
const LAUNCHED = new Date("2026-01-02T03:04:05.000Z");
const rows = () => [...currentWorld().account.instances.values()];
const row = () => rows()[0] ?? assert.fail("no instance");
const interfacesOf = () => findInterfaces(currentWorld().account, row().instanceId);
const primary = () => interfacesOf()[0] ?? assert.fail("no network interface");
const volumesOf = () => findVolumes(currentWorld().account, row().instanceId);
const idsOf = () => ({ InstanceIds: rows().map(({ instanceId }) => instanceId) });
const TERMINATE: Step = ["TerminateInstances", idsOf];
const invalid = (text: string | RegExp) => ["InvalidParameterValue", text] as const;

/** The parts of an instance that do not change with its state. */
function instance(more: object): object {
  const { instanceId, clientToken } = row();
  return {
    Architecture: "x86_64",
    ClientToken: clientToken,
    EbsOptimized: false,
    EnaSupport: true,
    Hypervisor: "xen",
    RootDeviceName: "/dev/xvda",
    RootDeviceType: "ebs",
    VirtualizationType: "hvm",
    CpuOptions: { CoreCount: 1, ThreadsPerCore: 2 },
    CapacityReservationSpecification: { CapacityReservationPreference: "open" },
    HibernationOptions: { Configured: false },
    MetadataOptions: {
      State: "applied",
      HttpTokens: "required",
      HttpPutResponseHopLimit: 2,
      HttpEndpoint: "enabled",
      HttpProtocolIpv6: "disabled",
      InstanceMetadataTags: "disabled",
    },
    EnclaveOptions: { Enabled: false },
    PlatformDetails: "Linux/UNIX",
    UsageOperation: "RunInstances",
    UsageOperationUpdateTime: LAUNCHED,
    MaintenanceOptions: { AutoRecovery: "default", RebootMigration: "default" },
    NetworkPerformanceOptions: { BandwidthWeighting: "default" },
    Operator: { Managed: false },
    InstanceId: instanceId,
    ImageId: IMAGE,
    AmiLaunchIndex: 0,
    ProductCodes: [],
    InstanceType: "t3.micro",
    LaunchTime: LAUNCHED,
    Placement: {
      AvailabilityZoneId: "apne1-az1",
      GroupName: "",
      Tenancy: "default",
      AvailabilityZone: "ap-northeast-1c",
    },
    Monitoring: { State: "disabled" },
    ...more,
  };
}

function running(): object {
  const { privateIpAddress, publicIpAddress = "", subnetId, vpcId, groupIds, ...ids } = primary();
  const groups = [{ GroupId: groupIds[0], GroupName: "default" }];
  const privateName = `ip-${privateIpAddress.replaceAll(".", "-")}.ap-northeast-1.compute.internal`;
  const publicName = `ec2-${publicIpAddress.replaceAll(".", "-")}.ap-northeast-1.compute.amazonaws.com`;
  const association = { IpOwnerId: "amazon", PublicDnsName: publicName, PublicIp: publicIpAddress };
  const address = { PrivateDnsName: privateName, PrivateIpAddress: privateIpAddress };
  return instance({
    State: { Code: 16, Name: "running" },
    BlockDeviceMappings: [
      {
        DeviceName: "/dev/xvda",
        Ebs: {
          AttachTime: LAUNCHED,
          DeleteOnTermination: true,
          Status: "attached",
          VolumeId: volumesOf()[0]?.volumeId,
        },
      },
    ],
    NetworkInterfaces: [
      {
        Association: association,
        Attachment: {
          AttachTime: LAUNCHED,
          AttachmentId: ids.attachment.attachmentId,
          DeleteOnTermination: true,
          DeviceIndex: 0,
          Status: "attached",
          NetworkCardIndex: 0,
        },
        Description: "",
        Groups: groups,
        Ipv6Addresses: [],
        MacAddress: ids.macAddress,
        NetworkInterfaceId: ids.networkInterfaceId,
        OwnerId: ACCOUNT_ID,
        ...address,
        PrivateIpAddresses: [{ Association: association, Primary: true, ...address }],
        SourceDestCheck: true,
        Status: "in-use",
        SubnetId: subnetId,
        VpcId: vpcId,
        InterfaceType: "interface",
        Operator: { Managed: false },
      },
    ],
    SecurityGroups: groups,
    SourceDestCheck: true,
    PrivateDnsNameOptions: {
      HostnameType: "ip-name",
      EnableResourceNameDnsARecord: false,
      EnableResourceNameDnsAAAARecord: false,
    },
    PrivateDnsName: privateName,
    PublicDnsName: publicName,
    StateTransitionReason: "",
    SubnetId: subnetId,
    VpcId: vpcId,
    PrivateIpAddress: privateIpAddress,
    PublicIpAddress: publicIpAddress,
  });
}

function terminated(): object {
  return instance({
    State: { Code: 48, Name: "terminated" },
    BlockDeviceMappings: [],
    NetworkInterfaces: [],
    SecurityGroups: [],
    StateReason: {
      Code: "Client.UserInitiatedShutdown",
      Message: "Client.UserInitiatedShutdown: User initiated shutdown",
    },
    PrivateDnsName: "",
    PublicDnsName: "",
    StateTransitionReason: "User initiated (2026-01-02 03:04:05 GMT)",
  });
}

const reservation = (described: object) => ({
  Reservations: [
    { ReservationId: row().reservationId, OwnerId: ACCOUNT_ID, Groups: [], Instances: [described] },
  ],
});

/** Filters that a running instance passes, and a value that it does not. */
const FILTERS = [
  ["architecture", "x86_64", "arm64"],
  ["availability-zone", "ap-northeast-1c", "ap-northeast-1a"],
  ["block-device-mapping.volume-id", "vol-*", "x"],
  ["dns-name", "ec2-203-0-113-*", "x"],
  ["image-id", IMAGE, "x"],
  ["instance-id", "i-*", "x"],
  ["instance-state-code", "16", "48"],
  ["instance-state-name", "running", "terminated"],
  ["instance-type", "t3.*", "t2.*"],
  ["instance.group-name", "default", "web"],
  ["launch-time", "2026-01-02T*", "2025*"],
  ["network-interface.addresses.primary", "true", "false"],
  ["network-interface.attachment.device-index", "0", "1"],
  ["network-interface.group-name", "default", "web"],
  ["owner-id", ACCOUNT_ID, "0"],
  ["private-ip-address", "172.31.*", "10.*"],
  ["reservation-id", "r-*", "x"],
  ["tenancy", "default", "dedicated"],
  ["vpc-id", "vpc-*", "x"],
] as const;

describe("EC2's operations on instances", () => {
  useEc2World();

  checkAnswers([
    ["no instances", [["DescribeInstances"]], () => ({ Reservations: [] })],
    ["a running instance to the last member", [LAUNCH, ["DescribeInstances"]], () => reservation(running())],
    [
      "a terminated instance to the last member",
      [LAUNCH, TERMINATE, ["DescribeInstances"]],
      () => reservation(terminated()),
    ],
    [
      "how an instance is ended",
      [LAUNCH, TERMINATE],
      () => ({
        TerminatingInstances: [
          {
            InstanceId: row().instanceId,
            CurrentState: { Code: 32, Name: "shutting-down" },
            PreviousState: { Code: 16, Name: "running" },
          },
        ],
      }),
    ],
    [
      "that an instance has been ended before",
      [LAUNCH, TERMINATE, TERMINATE],
      () => ({
        TerminatingInstances: [
          {
            InstanceId: row().instanceId,
            CurrentState: { Code: 48, Name: "terminated" },
            PreviousState: { Code: 48, Name: "terminated" },
          },
        ],
      }),
    ],
    [
      "an instance by its tag",
      [
        launch({ TagSpecifications: [{ ResourceType: "instance", Tags: TAGS }] }),
        ["DescribeTags", { Filters: [filter("resource-type", "instance")] }],
      ],
      () => ({
        Tags: [{ Key: "Name", ResourceId: row().instanceId, ResourceType: "instance", Value: "lesson" }],
      }),
    ],
  ]);

  for (const [name, fitting, other] of FILTERS) {
    checkAnswers([
      [
        `what passes ${name}`,
        [LAUNCH, ["DescribeInstances", { Filters: [filter(name, fitting)] }]],
        () => reservation(running()),
      ],
      [
        `nothing for another ${name}`,
        [LAUNCH, ["DescribeInstances", { Filters: [filter(name, other)] }]],
        () => ({ Reservations: [] }),
      ],
    ]);
  }

  it("launches what is asked for together, pending", async () => {
    const answer = (await runAll([launch({ MaxCount: 3, ClientToken: "once" })])) as {
      readonly Instances: readonly { readonly AmiLaunchIndex: number; readonly State: object }[];
    };
    assert.deepEqual(
      answer.Instances.map(({ AmiLaunchIndex, State }) => [AmiLaunchIndex, State]),
      [0, 1, 2].map((index) => [index, { Code: 0, Name: "pending" }]),
    );
    const interfaces = [...currentWorld().account.networkInterfaces.values()];
    assert.equal(new Set(interfaces.map(({ privateIpAddress }) => privateIpAddress)).size, 3);
    assert.equal(new Set(rows().map(({ reservationId }) => reservationId)).size, 1);
  });

  it("launches once for each client token", async () => {
    const first = await runAll([launch({ ClientToken: "once" })]);
    assert.deepEqual(await runAll([launch({ ClientToken: "once" })]), first);
    await runAll([launch({ ClientToken: "twice" })]);
    assert.equal(rows().length, 2);
  });

  it("launches as many as the quota lets it", async () => {
    await runAll([launch({ MaxCount: 20 })]);
    assert.equal(rows().length, 16);
  });

  it("launches no fewer than the quota lets it", async () => {
    await runAll([launch({ MinCount: 16, MaxCount: 16 })]);
    assert.equal(rows().length, 16);
  });

  it("uses an address, and gives it back", async () => {
    const free = async () => {
      const { Subnets: subnets } = await run("DescribeSubnets", {
        Filters: [filter("availability-zone", "*c")],
      });
      return (subnets as readonly { readonly AvailableIpAddressCount: number }[])[0]?.AvailableIpAddressCount;
    };
    await runAll([LAUNCH]);
    assert.equal(await free(), 4090);
    await runAll([TERMINATE]);
    assert.equal(await free(), 4091);
  });

  it("shows a terminated instance for an hour", async () => {
    await runAll([LAUNCH, TERMINATE]);
    currentWorld().clock.move(3599);
    await run("DescribeInstances");
    assert.equal(rows().length, 1);
    currentWorld().clock.move(1);
    assert.deepEqual(await run("DescribeInstances"), { Reservations: [] });
  });

  it("carries the instance profile that is named", async () => {
    const TRUST = JSON.stringify({
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" }],
    });
    await currentWorld().call(createRole, { RoleName: "web", AssumeRolePolicyDocument: TRUST });
    await currentWorld().call(createInstanceProfile, { InstanceProfileName: "web", Path: "/a/" });
    const arn = `arn:aws:iam::${ACCOUNT_ID}:instance-profile/a/web`;
    await runAll([
      launch({ IamInstanceProfile: { Name: "web" } }),
      launch({ IamInstanceProfile: { Arn: arn } }),
    ]);
    assert.deepEqual(
      rows().map(({ instanceProfile }) => instanceProfile?.arn),
      [arn, arn],
    );
    await assert.rejects(
      run("RunInstances", { ...ONE, IamInstanceProfile: { Arn: arn.replace("/a/", "/") } }),
      {
        message: `Value (${arn.replace("/a/", "/")}) for parameter iamInstanceProfile.arn is invalid. Invalid IAM Instance Profile ARN`,
      },
    );
  });

  it("has the volumes that are asked for, the root's first", async () => {
    const answer = await runAll([
      launch({
        BlockDeviceMappings: [
          { DeviceName: "/dev/sdf", Ebs: { VolumeSize: 10, DeleteOnTermination: false } },
          { DeviceName: "/dev/xvda", Ebs: { VolumeSize: 20, VolumeType: "gp3", Iops: 4000 } },
          { DeviceName: "/dev/sdg", NoDevice: "" },
          { DeviceName: "/dev/sdh", VirtualName: "ephemeral0" },
        ],
        TagSpecifications: [{ ResourceType: "volume", Tags: TAGS }],
      }),
      ["DescribeInstances"],
    ]);
    const [instance] = readInstances(answer);
    const ids = volumesOf().map(({ volumeId }) => volumeId);
    assert.deepEqual(
      instance?.BlockDeviceMappings,
      [
        ["/dev/xvda", true],
        ["/dev/sdf", false],
      ].map(([DeviceName, DeleteOnTermination], index) => ({
        DeviceName,
        Ebs: { AttachTime: LAUNCHED, DeleteOnTermination, Status: "attached", VolumeId: ids[index] },
      })),
    );
    assert.equal(new Set(ids).size, 2);
    const { Tags } = await run("DescribeTags", { Filters: [filter("resource-type", "volume")] });
    assert.deepEqual(
      Tags,
      [...ids]
        .sort()
        .map((ResourceId) => ({ Key: "Name", ResourceId, ResourceType: "volume", Value: "lesson" })),
    );
  });

  it("has the network interfaces that are asked for, in the order of their devices", async () => {
    await runAll([
      ["CreateSecurityGroup", { GroupName: "web", Description: "x" }],
      launch({
        NetworkInterfaces: [
          {
            DeviceIndex: 1,
            Description: "second",
            PrivateIpAddress: "172.31.0.10",
            SubnetId: firstSubnetId(),
          },
          { DeviceIndex: 0, Groups: [], SubnetId: firstSubnetId(), DeleteOnTermination: false },
        ],
        TagSpecifications: [{ ResourceType: "network-interface", Tags: TAGS }],
      }),
    ]);
    const [instance] = readInstances(await run("DescribeInstances"));
    const [first, second] = interfacesOf();
    assert.deepEqual(
      instance?.NetworkInterfaces.map(({ NetworkInterfaceId, Description, Attachment, PrivateIpAddress }) => [
        NetworkInterfaceId,
        Description,
        Attachment.DeviceIndex,
        Attachment.DeleteOnTermination,
        PrivateIpAddress,
      ]),
      [
        [first?.networkInterfaceId, "", 0, false, first?.privateIpAddress],
        [second?.networkInterfaceId, "second", 1, true, "172.31.0.10"],
      ],
    );
    assert.notEqual(first?.privateIpAddress, "172.31.0.10");
    assert.equal(instance?.PrivateIpAddress, first?.privateIpAddress);
    assert.equal(instance?.PublicIpAddress, undefined);
    const filters = [filter("network-interface.description", "second")];
    assert.equal(readInstances(await run("DescribeInstances", { Filters: filters })).length, 1);
    const { Tags } = await run("DescribeTags", { Filters: [filter("key", "Name")] });
    assert.equal((Tags as readonly unknown[]).length, 2);
  });

  it("asks a subnet for an address, and has one in the internet when it is told or the subnet gives it", async () => {
    const address = async (more: object) => {
      const answer = await runAll([launch(more), ["DescribeInstances"]]);
      const { PrivateIpAddress, PublicIpAddress } = readInstances(answer).at(-1) ?? assert.fail();
      return [PrivateIpAddress, PublicIpAddress !== undefined];
    };
    const of = (more: object) => ({
      NetworkInterfaces: [{ DeviceIndex: 0, SubnetId: firstSubnetId(), ...more }],
    });
    assert.deepEqual(await address({ PrivateIpAddress: "172.31.0.20", SubnetId: firstSubnetId() }), [
      "172.31.0.20",
      true,
    ]);
    const given = { PrivateIpAddress: "172.31.0.21" };
    assert.deepEqual(await address(of({ ...given, AssociatePublicIpAddress: false })), [
      "172.31.0.21",
      false,
    ]);
    assert.deepEqual(await address(of({ PrivateIpAddress: "172.31.0.22" })), ["172.31.0.22", true]);
  });

  it("refuses what it does not carry out", async () => {
    await assert.rejects(run("RunInstances", { ...ONE, CpuOptions: { CoreCount: 1 } }), {
      code: "NotImplemented",
      status: 501,
      message:
        /^The local account does not carry out RunInstances with CpuOptions\. It knows: BlockDeviceMappings, /,
    });
  });

  const eth = (...given: readonly object[]) => launch({ NetworkInterfaces: given });
  const volume = (...given: readonly object[]) => launch({ BlockDeviceMappings: given });
  checkRefusals([
    [
      "interfaces beside a subnet",
      [launch({ NetworkInterfaces: [{ DeviceIndex: 0 }], SubnetId: "subnet-0" })],
      [
        "InvalidParameterCombination",
        "Network interfaces and an instance-level subnet ID may not be specified on the same request",
      ],
    ],
    [
      "interfaces beside security groups",
      [launch({ NetworkInterfaces: [{ DeviceIndex: 0 }], SecurityGroupIds: ["sg-0"] })],
      [
        "InvalidParameterCombination",
        "Network interfaces and an instance-level security groups may not be specified on the same request",
      ],
    ],
    [
      "an interface without an index",
      [eth({ DeviceIndex: 0 }, {})],
      invalid("Each network interface requires a device index."),
    ],
    ["an index twice", [eth({ DeviceIndex: 0 }, { DeviceIndex: 0 })], invalid(/unique device index/)],
    ["no primary interface", [eth({ DeviceIndex: 1 })], ["InvalidParameterCombination", /^Primary network/]],
    [
      "a public address of several interfaces",
      [eth({ DeviceIndex: 0, AssociatePublicIpAddress: true }, { DeviceIndex: 1 })],
      [
        "InvalidParameterCombination",
        "The associatePublicIPAddress parameter cannot be specified when launching with multiple network interfaces.",
      ],
    ],
    [
      "an interface that is not there",
      [eth({ DeviceIndex: 0, NetworkInterfaceId: "eni-01234567" })],
      ["InvalidNetworkInterfaceID.NotFound", "The networkInterface ID 'eni-01234567' does not exist"],
    ],
    [
      "more interfaces than the type has",
      [eth({ DeviceIndex: 0 }, { DeviceIndex: 1 }, { DeviceIndex: 2 })],
      ["AttachmentLimitExceeded", "Interface count 3 exceeds the limit for t3.micro"],
    ],
    [
      "interfaces in several zones",
      [
        [
          "RunInstances",
          () => ({
            ...ONE,
            NetworkInterfaces: [
              { DeviceIndex: 0, SubnetId: firstSubnetId() },
              { DeviceIndex: 1, SubnetId: lastSubnetId() },
            ],
          }),
        ],
      ],
      ["InvalidParameterCombination", /Availability Zone/],
    ],
    [
      "an address of another subnet",
      [launch({ PrivateIpAddress: "10.0.0.9" })],
      invalid("Address 10.0.0.9 does not fall within the subnet's address range"),
    ],
    [
      "an address that AWS keeps",
      [["RunInstances", () => ({ ...ONE, SubnetId: firstSubnetId(), PrivateIpAddress: "172.31.0.3" })]],
      invalid("Address 172.31.0.3 does not fall within the subnet's address range"),
    ],
    [
      "an address that another has",
      [LAUNCH, ["RunInstances", () => ({ ...ONE, PrivateIpAddress: primary().privateIpAddress })]],
      ["InvalidIPAddress.InUse", /^Address 172\.31\.\d+\.\d+ is in use\.$/],
    ],
    [
      "one address for two",
      [
        [
          "RunInstances",
          () => ({
            ...ONE,
            SubnetId: firstSubnetId(),
            MinCount: 2,
            MaxCount: 2,
            PrivateIpAddress: "172.31.0.9",
          }),
        ],
      ],
      ["InvalidIPAddress.InUse", "Address 172.31.0.9 is in use."],
    ],
    [
      "a volume without a name",
      [volume({ Ebs: { VolumeSize: 8 } })],
      ["MissingParameter", "The request must contain the parameter deviceName"],
    ],
    [
      "a volume twice",
      [volume({ DeviceName: "/dev/sdf", NoDevice: "" }, { DeviceName: "/dev/sdf", NoDevice: "" })],
      ["InvalidBlockDeviceMapping", "The device '/dev/sdf' is used in more than one block-device mapping"],
    ],
    [
      "a volume without a size",
      [volume({ DeviceName: "/dev/sdf", Ebs: {} })],
      ["MissingParameter", "The request must contain the parameter size or snapshotId"],
    ],
    [
      "a volume of a snapshot that is not there",
      [volume({ DeviceName: "/dev/sdf", Ebs: { SnapshotId: "snap-01234567" } })],
      ["InvalidSnapshot.NotFound", "The snapshot 'snap-01234567' does not exist."],
    ],
    [
      "a volume without the operations that its type needs",
      [volume({ DeviceName: "/dev/sdf", Ebs: { VolumeSize: 8, VolumeType: "io2" } })],
      ["MissingParameter", "The request must contain the parameter iops"],
    ],
    [
      "a volume with operations that its type does not have",
      [volume({ DeviceName: "/dev/sdf", Ebs: { VolumeSize: 8, Iops: 100 } })],
      ["InvalidParameterCombination", "The parameter iops is not supported for gp2 volumes."],
    ],
    [
      "no image",
      [["RunInstances", { MinCount: 1, MaxCount: 1 }]],
      ["MissingParameter", "The request must contain the parameter ImageId"],
    ],
    [
      "an image that cannot be",
      [launch({ ImageId: "ami-x" })],
      ["InvalidAMIID.Malformed", 'Invalid id: "ami-x"'],
    ],
    [
      "another kind of image",
      [launch({ ImageId: "x" })],
      ["InvalidAMIID.Malformed", 'Invalid id: "x" (expecting "ami-...")'],
    ],
    [
      "an unknown type",
      [launch({ InstanceType: "t3.tiny" })],
      invalid("Invalid value 't3.tiny' for InstanceType."),
    ],
    [
      "a type of another region",
      [launch({ InstanceType: "p6-b300.48xlarge" })],
      [
        "Unsupported",
        "The requested configuration is currently not supported. Please check the documentation for supported configurations.",
      ],
    ],
    [
      "a type that the zone does not have",
      [launch({ InstanceType: "c1.medium", Placement: { AvailabilityZone: "ap-northeast-1d" } })],
      [
        "Unsupported",
        "Your requested instance type (c1.medium) is not supported in your requested Availability Zone (ap-northeast-1d). Please retry your request by not specifying an Availability Zone or choosing ap-northeast-1a, ap-northeast-1c.",
      ],
    ],
    [
      "a zone that the region does not have",
      [launch({ Placement: { AvailabilityZone: "ap-northeast-1b" } })],
      invalid("Invalid availability zone: [ap-northeast-1b]"),
    ],
    [
      "a subnet that is not there",
      [launch({ SubnetId: "subnet-0" })],
      ["InvalidSubnetID.NotFound", "The subnet ID 'subnet-0' does not exist"],
    ],
    [
      "a key pair that is not there",
      [launch({ KeyName: "mine" })],
      ["InvalidKeyPair.NotFound", "The key pair 'mine' does not exist"],
    ],
    [
      "user data that is not base64",
      [launch({ UserData: "#!/bin/sh" })],
      invalid("Invalid BASE64 encoding of user data."),
    ],
    [
      "long user data",
      [launch({ UserData: Buffer.alloc(16385).toString("base64") })],
      invalid("User data is limited to 16384 bytes"),
    ],
    [
      "an instance profile that is not there",
      [launch({ IamInstanceProfile: { Name: "web" } })],
      invalid(
        "Value (web) for parameter iamInstanceProfile.name is invalid. Invalid IAM Instance Profile name",
      ),
    ],
    [
      "more than the quota lets it",
      [launch({ MinCount: 17, MaxCount: 17 })],
      [
        "VcpuLimitExceeded",
        "You have requested more vCPU capacity than your current vCPU limit of 32 allows for the instance bucket that the specified instance type belongs to. Please visit http://aws.amazon.com/contact-us/ec2-request to request an adjustment to this limit.",
      ],
    ],
    [
      "fewer than the least",
      [launch({ MinCount: 2 })],
      invalid("Value (1) for parameter maxCount is invalid. Expecting a value greater than or equal to 2."),
    ],
    [
      "tags for something else than instances",
      [launch({ TagSpecifications: [{ ResourceType: "vpc", Tags: TAGS }] })],
      invalid("'vpc' is not a valid taggable resource type for this operation."),
    ],
    [
      "more instances than the subnet has addresses",
      [
        ["CreateVpc", { CidrBlock: "10.0.0.0/28" }],
        [
          "CreateSubnet",
          () => ({ VpcId: [...currentWorld().account.vpcs.keys()].at(-1), CidrBlock: "10.0.0.0/28" }),
        ],
        ["RunInstances", () => ({ ...ONE, MinCount: 12, MaxCount: 12, SubnetId: lastSubnetId() })],
      ],
      [
        "InsufficientFreeAddressesInSubnet",
        /^There are not enough free addresses in subnet 'subnet-0[0-9a-f]{16}' to satisfy the requested number of instances\.$/,
      ],
    ],
    [
      "to delete a subnet in which something runs",
      [LAUNCH, ["DeleteSubnet", () => ({ SubnetId: primary().subnetId })]],
      ["DependencyViolation", /^The subnet 'subnet-0[0-9a-f]{16}' has dependencies and cannot be deleted\.$/],
    ],
    [
      "to delete a security group that something uses",
      [
        ["CreateSecurityGroup", { GroupName: "web", Description: "x" }],
        launch({ SecurityGroups: ["web"] }),
        ["DeleteSecurityGroup", { GroupName: "web" }],
      ],
      ["DependencyViolation", /^resource sg-0[0-9a-f]{16} has a dependent object$/],
    ],
    [
      "to delete the VPC's own security group",
      [["DeleteSecurityGroup", { GroupName: "default" }]],
      [
        "CannotDelete",
        /^the specified group: "sg-0[0-9a-f]{16}" name: "default" cannot be deleted by a user$/,
      ],
    ],
    [
      "an instance that is not there",
      [["TerminateInstances", { InstanceIds: ["i-0123456789abcdef0"] }]],
      ["InvalidInstanceID.NotFound", "The instance ID 'i-0123456789abcdef0' does not exist"],
    ],
    [
      "instances that are not there",
      [["DescribeInstances", { InstanceIds: ["i-0123456789abcdef0", "i-01234567"] }]],
      ["InvalidInstanceID.NotFound", "The instance IDs 'i-0123456789abcdef0, i-01234567' do not exist"],
    ],
    [
      "an id that cannot be",
      [["DescribeInstances", { InstanceIds: ["i-x"] }]],
      ["InvalidInstanceID.Malformed", 'Invalid id: "i-x"'],
    ],
    [
      "ids in pages",
      [LAUNCH, ["DescribeInstances", () => ({ ...idsOf(), MaxResults: 5 })]],
      [
        "InvalidParameterCombination",
        "The parameter instancesSet cannot be used with the parameter maxResults",
      ],
    ],
    [
      "a page that is too large",
      [["DescribeInstances", { MaxResults: 1001 }]],
      invalid(
        "Value ( 1001 ) for parameter maxResults is invalid. Expecting a value smaller than or equal to 1000.",
      ),
    ],
  ]);
});

const lastSubnetId = () => [...currentWorld().account.subnets.keys()].at(-1);
const firstSubnetId = () =>
  [...currentWorld().account.subnets.values()].find(({ cidrBlock }) => cidrBlock === "172.31.0.0/20")
    ?.subnetId;

interface Described {
  readonly BlockDeviceMappings: readonly object[];
  readonly NetworkInterfaces: readonly {
    readonly NetworkInterfaceId: string;
    readonly Description: string;
    readonly Attachment: { readonly DeviceIndex: number; readonly DeleteOnTermination: boolean };
    readonly PrivateIpAddress: string;
  }[];
  readonly PrivateIpAddress: string;
  readonly PublicIpAddress?: string;
}

function readInstances(answer: object): readonly Described[] {
  const { Reservations } = answer as {
    readonly Reservations: readonly { readonly Instances: Described[] }[];
  };
  return Reservations.flatMap(({ Instances }) => Instances);
}
