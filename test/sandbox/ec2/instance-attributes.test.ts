import assert from "node:assert/strict";
import {
  checkAnswers,
  checkRefusals,
  currentWorld,
  run,
  runAll,
  type Step,
  useEc2World,
} from "./ec2-world.js";
import { allOf, launch, named, row } from "./launch.js";

const LAUNCH = launch();
const STOP: Step = ["StopInstances", allOf()];
const modify = (more: object): Step => ["ModifyInstanceAttribute", named(more)];
const show = (Attribute: string): Step => ["DescribeInstanceAttribute", named({ Attribute })];
const USER_DATA = Buffer.from("#!/bin/sh\necho hello\n").toString("base64");

/** Attributes, what asks for another value (in both forms of the request), and what is shown then. */
const CHANGES: readonly (readonly [
  attribute: string,
  before: object,
  member: object,
  value: string,
  after: object,
])[] = [
  [
    "disableApiTermination",
    { DisableApiTermination: { Value: false } },
    { DisableApiTermination: { Value: true } },
    "true",
    { DisableApiTermination: { Value: true } },
  ],
  [
    "disableApiStop",
    { DisableApiStop: { Value: false } },
    { DisableApiStop: { Value: true } },
    "True",
    { DisableApiStop: { Value: true } },
  ],
  [
    "instanceType",
    { InstanceType: { Value: "t3.micro" } },
    { InstanceType: { Value: "t3.small" } },
    "t3.small",
    { InstanceType: { Value: "t3.small" } },
  ],
  [
    "ebsOptimized",
    { EbsOptimized: { Value: false } },
    { EbsOptimized: { Value: true } },
    "true",
    { EbsOptimized: { Value: true } },
  ],
  [
    "instanceInitiatedShutdownBehavior",
    { InstanceInitiatedShutdownBehavior: { Value: "stop" } },
    { InstanceInitiatedShutdownBehavior: { Value: "terminate" } },
    "terminate",
    { InstanceInitiatedShutdownBehavior: { Value: "terminate" } },
  ],
  [
    "sourceDestCheck",
    { SourceDestCheck: { Value: true } },
    { SourceDestCheck: { Value: false } },
    "false",
    { SourceDestCheck: { Value: false } },
  ],
  [
    "userData",
    { UserData: {} },
    { UserData: { Value: Buffer.from(USER_DATA, "base64") } },
    USER_DATA,
    { UserData: { Value: USER_DATA } },
  ],
];
/** Only while the instance is stopped. */
const FOR_STOPPED = ["instanceType", "ebsOptimized", "userData"];

describe("EC2's operations on attributes of instances", () => {
  useEc2World();

  for (const [attribute, before, member, value, after] of CHANGES) {
    const id = () => ({ InstanceId: row().instanceId });
    const stop = FOR_STOPPED.includes(attribute) ? [STOP] : [];
    checkAnswers([
      [`${attribute} of a new instance`, [LAUNCH, show(attribute)], () => ({ ...id(), ...before })],
      [
        `a changed ${attribute}`,
        [LAUNCH, ...stop, modify(member), show(attribute)],
        () => ({ ...id(), ...after }),
      ],
      [
        `a changed ${attribute} that the older form names`,
        [LAUNCH, ...stop, modify({ Attribute: attribute, Value: value }), show(attribute)],
        () => ({ ...id(), ...after }),
      ],
      ["nothing to somebody who changes it", [LAUNCH, ...stop, modify(member)], () => ({})],
    ]);
    checkRefusals([
      [
        `to change ${attribute} of what has ended`,
        [LAUNCH, ["TerminateInstances", allOf()], modify(member)],
        ["IncorrectInstanceState", /^The instance 'i-0[0-9a-f]{16}' is not in the /],
      ],
    ]);
  }
  for (const [attribute, , member] of CHANGES.filter(([name]) => FOR_STOPPED.includes(name))) {
    checkRefusals([
      [
        `to change ${attribute} of what runs`,
        [LAUNCH, modify(member)],
        ["IncorrectInstanceState", /^The instance 'i-0[0-9a-f]{16}' is not in the 'stopped' state\.$/],
      ],
    ]);
  }

  checkAnswers(
    [
      ["kernel", { KernelId: {} }],
      ["ramdisk", { RamdiskId: {} }],
      ["rootDeviceName", { RootDeviceName: { Value: "/dev/xvda" } }],
      ["productCodes", { ProductCodes: [] }],
      ["sriovNetSupport", { SriovNetSupport: {} }],
      ["enaSupport", { EnaSupport: { Value: true } }],
      ["enclaveOptions", { EnclaveOptions: { Enabled: false } }],
    ].map(([attribute, expected]) => [
      `${attribute}, which cannot be changed here`,
      [LAUNCH, show(String(attribute))],
      () => ({ InstanceId: row().instanceId, ...(expected as object) }),
    ]),
  );

  it("remembers what the launch asked for", async () => {
    await runAll([
      launch({ UserData: USER_DATA, InstanceInitiatedShutdownBehavior: "terminate", DisableApiStop: true }),
    ]);
    const { userData, shutdownBehavior, isStopProtected, isTerminationProtected } = row();
    assert.deepEqual(
      [userData, shutdownBehavior, isStopProtected, isTerminationProtected],
      [USER_DATA, "terminate", true, false],
    );
  });

  it("puts an instance into other security groups", async () => {
    const { GroupId } = await run("CreateSecurityGroup", { GroupName: "web", Description: "x" });
    await runAll([LAUNCH, modify({ Groups: [GroupId] })]);
    const answer = await runAll([show("groupSet")]);
    assert.deepEqual(answer, { InstanceId: row().instanceId, Groups: [{ GroupId, GroupName: "web" }] });
  });

  it("lets a volume stay when the instance ends", async () => {
    await runAll([
      LAUNCH,
      modify({ BlockDeviceMappings: [{ DeviceName: "/dev/xvda", Ebs: { DeleteOnTermination: false } }] }),
    ]);
    const { BlockDeviceMappings } = await runAll([show("blockDeviceMapping")]);
    const [volume] = BlockDeviceMappings as readonly { readonly Ebs: { DeleteOnTermination: boolean } }[];
    assert.equal(volume?.Ebs.DeleteOnTermination, false);
    await runAll([["TerminateInstances", allOf()]]);
    assert.equal(currentWorld().account.volumes.size, 1);
  });

  checkRefusals([
    ["no attribute", [LAUNCH, modify({})], ["InvalidParameterCombination", "No attributes specified."]],
    [
      "two attributes",
      [LAUNCH, modify({ DisableApiStop: { Value: true }, DisableApiTermination: { Value: true } })],
      [
        "InvalidParameterCombination",
        "Fields for multiple attribute types specified: disableApiStop, disableApiTermination",
      ],
    ],
    [
      "an attribute without a value",
      [LAUNCH, modify({ Attribute: "disableApiStop" })],
      ["MissingParameter", "The request must contain the parameter value"],
    ],
    [
      "an unknown type",
      [LAUNCH, STOP, modify({ InstanceType: { Value: "t3.tiny" } })],
      ["InvalidParameterValue", "Invalid value 't3.tiny' for InstanceType."],
    ],
    [
      "a type of another architecture",
      [LAUNCH, STOP, modify({ InstanceType: { Value: "t4g.micro" } })],
      ["InvalidParameterValue", /^The architecture 'arm64' of the specified instance type does not match/],
    ],
    [
      "another behavior",
      [LAUNCH, modify({ InstanceInitiatedShutdownBehavior: { Value: "sleep" } })],
      ["InvalidInstanceAttributeValue", "Invalid value 'sleep' for InstanceInitiatedShutdownBehavior."],
    ],
    [
      "a security group that is not there",
      [LAUNCH, modify({ Groups: ["sg-01234567"] })],
      ["InvalidGroup.NotFound", "The security group 'sg-01234567' does not exist"],
    ],
    [
      "a security group of another VPC",
      [
        LAUNCH,
        ["CreateVpc", { CidrBlock: "10.0.0.0/16" }],
        [
          "ModifyInstanceAttribute",
          () => ({
            InstanceId: row().instanceId,
            Groups: [[...currentWorld().account.securityGroups.keys()].at(-1)],
          }),
        ],
      ],
      ["InvalidGroup.NotFound", "You have specified two resources that belong to different networks."],
    ],
    [
      "other security groups where there are several network interfaces",
      [
        launch({ NetworkInterfaces: [{ DeviceIndex: 0 }, { DeviceIndex: 1 }] }),
        modify({ SourceDestCheck: { Value: false } }),
      ],
      [
        "InvalidInstanceID",
        /^There are multiple interfaces attached to instance 'i-0[0-9a-f]{16}'\. Please specify an interface ID for the operation instead\.$/,
      ],
    ],
    [
      "a device that is not there",
      [LAUNCH, modify({ BlockDeviceMappings: [{ DeviceName: "/dev/sdz", Ebs: {} }] })],
      ["InvalidInstanceAttributeValue", "No device is currently mapped at /dev/sdz"],
    ],
    ...(["ModifyInstanceAttribute", "DescribeInstanceAttribute"] as const).map(
      (operation) =>
        [
          `${operation} of an instance that is not there`,
          [[operation, { InstanceId: "i-0123456789abcdef0", Attribute: "userData" }]],
          ["InvalidInstanceID.NotFound", "The instance ID 'i-0123456789abcdef0' does not exist"],
        ] as const,
    ),
  ]);

  it("refuses what it does not carry out", async () => {
    await runAll([LAUNCH]);
    for (const more of [{ Kernel: { Value: "x" } }, { Attribute: "kernel", Value: "x" }]) {
      await assert.rejects(runAll([modify(more)]), { code: "NotImplemented", status: 501 });
    }
  });
});
