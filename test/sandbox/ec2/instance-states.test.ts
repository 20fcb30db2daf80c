import assert from "node:assert/strict";
import type { Members } from "../../../lib/sandbox/protocol/members.js";
import {
  checkAnswers,
  checkRefusals,
  currentWorld,
  filter,
  run,
  runAll,
  type Step,
  useEc2World,
} from "./ec2-world.js";
import { allOf, launch, ONE, row, rows } from "./launch.js";

const LAUNCH = launch();
const STOP: Step = ["StopInstances", allOf()];
const START: Step = ["StartInstances", allOf()];
const TERMINATE: Step = ["TerminateInstances", allOf()];
const PENDING = { Code: 0, Name: "pending" };
const RUNNING = { Code: 16, Name: "running" };
const TERMINATED = { Code: 48, Name: "terminated" };
const STOPPING = { Code: 64, Name: "stopping" };
const STOPPED = { Code: 80, Name: "stopped" };
const change = (PreviousState: object, CurrentState: object) => ({
  InstanceId: row().instanceId,
  CurrentState,
  PreviousState,
});
const status = (InstanceState: object, summary: object) => ({
  AvailabilityZone: "ap-northeast-1c",
  AvailabilityZoneId: "apne1-az1",
  Operator: { Managed: false },
  InstanceId: row().instanceId,
  InstanceState,
  InstanceStatus: summary,
  SystemStatus: summary,
  AttachedEbsStatus: summary,
});
const OK = { Details: [{ Name: "reachability", Status: "passed" }], Status: "ok" };
const show = (more: object = {}): Step => ["DescribeInstanceStatus", more];
const all = (more: object = {}) => show({ IncludeAllInstances: true, ...more });

async function describe1(): Promise<Members> {
  const { Reservations } = await run("DescribeInstances");
  const [reservation] = Reservations as readonly { readonly Instances: readonly Members[] }[];
  return reservation?.Instances[0] ?? assert.fail("no instance");
}

describe("EC2's operations on the states of instances", () => {
  useEc2World();

  checkAnswers([
    ["how an instance stops", [LAUNCH, STOP], () => ({ StoppingInstances: [change(RUNNING, STOPPING)] })],
    [
      "how an instance stops by force",
      [LAUNCH, ["StopInstances", allOf({ Force: true, Hibernate: false })]],
      () => ({ StoppingInstances: [change(RUNNING, STOPPING)] }),
    ],
    [
      "that an instance has been stopped before",
      [LAUNCH, STOP, STOP],
      () => ({ StoppingInstances: [change(STOPPED, STOPPED)] }),
    ],
    [
      "how an instance starts",
      [LAUNCH, STOP, START],
      () => ({ StartingInstances: [change(STOPPED, PENDING)] }),
    ],
    ["that an instance runs", [LAUNCH, START], () => ({ StartingInstances: [change(RUNNING, RUNNING)] })],
    [
      "how a stopped instance is ended",
      [LAUNCH, STOP, TERMINATE],
      () => ({ TerminatingInstances: [change(STOPPED, { Code: 32, Name: "shutting-down" })] }),
    ],
    ["nothing to somebody who reboots", [LAUNCH, ["RebootInstances", allOf()]], () => ({})],
    [
      "nothing to somebody who reboots what has ended",
      [LAUNCH, TERMINATE, ["RebootInstances", allOf()]],
      () => ({}),
    ],
    [
      "how an instance is, to the last member",
      [LAUNCH, show()],
      () => ({ InstanceStatuses: [status(RUNNING, OK)] }),
    ],
    ["nothing of what is stopped", [LAUNCH, STOP, show()], () => ({ InstanceStatuses: [] })],
    [
      "nothing of what is stopped and named",
      [LAUNCH, STOP, ["DescribeInstanceStatus", allOf()]],
      () => ({ InstanceStatuses: [] }),
    ],
    [
      "what is stopped to somebody who asks for all",
      [LAUNCH, STOP, all()],
      () => ({ InstanceStatuses: [status(STOPPED, { Status: "not-applicable" })] }),
    ],
    [
      "what has ended to somebody who asks for all",
      [LAUNCH, TERMINATE, all()],
      () => ({ InstanceStatuses: [status(TERMINATED, { Status: "not-applicable" })] }),
    ],
  ]);

  for (const [name, fitting, other] of [
    ["availability-zone", "ap-northeast-1c", "ap-northeast-1a"],
    ["availability-zone-id", "apne1-az1", "x"],
    ["instance-state-code", "16", "80"],
    ["instance-state-name", "running", "stopped"],
    ["instance-status.reachability", "passed", "failed"],
    ["instance-status.status", "ok", "impaired"],
    ["system-status.reachability", "passed", "failed"],
    ["system-status.status", "ok", "impaired"],
    ["attached-ebs-status.status", "ok", "impaired"],
    ["operator.managed", "false", "true"],
  ] as const) {
    checkAnswers([
      [
        `what passes ${name}`,
        [LAUNCH, all({ Filters: [filter(name, fitting)] })],
        () => ({ InstanceStatuses: [status(RUNNING, OK)] }),
      ],
      [
        `nothing for another ${name}`,
        [LAUNCH, all({ Filters: [filter(name, other)] })],
        () => ({ InstanceStatuses: [] }),
      ],
    ]);
  }

  it("answers the states of instances in pages", async () => {
    await runAll([launch({ MinCount: 7, MaxCount: 7 })]);
    const first = await run("DescribeInstanceStatus", { MaxResults: 5 });
    const { NextToken } = first;
    const second = await run("DescribeInstanceStatus", { MaxResults: 5, NextToken });
    assert.deepEqual(
      [first, second].map(({ InstanceStatuses }) => (InstanceStatuses as readonly unknown[]).length),
      [5, 2],
    );
    assert.equal(second["NextToken"], undefined);
  });

  it("lets a stopped instance keep its volumes and private address, and gives it another public one", async () => {
    await runAll([LAUNCH]);
    const before = await describe1();
    currentWorld().clock.move(60);
    await runAll([STOP]);
    const { PublicIpAddress, PublicDnsName, State, StateReason, StateTransitionReason, ...stopped } =
      await describe1();
    assert.deepEqual([PublicIpAddress, PublicDnsName, State], [undefined, "", STOPPED]);
    assert.deepEqual(StateReason, {
      Code: "Client.UserInitiatedShutdown",
      Message: "Client.UserInitiatedShutdown: User initiated shutdown",
    });
    assert.equal(StateTransitionReason, "User initiated (2026-01-02 03:05:05 GMT)");
    assert.deepEqual(stopped["BlockDeviceMappings"], before["BlockDeviceMappings"]);
    assert.equal(stopped["PrivateIpAddress"], before["PrivateIpAddress"]);
    currentWorld().clock.move(60);
    await runAll([START]);
    const after = await describe1();
    assert.deepEqual(after["State"], RUNNING);
    assert.match(String(after["PublicIpAddress"]), /^203\.0\.113\.\d+$/);
    assert.equal(after["StateReason"], undefined);
    assert.deepEqual(after["LaunchTime"], new Date("2026-01-02T03:06:05.000Z"));
    assert.deepEqual(after["UsageOperationUpdateTime"], before["LaunchTime"]);
    assert.deepEqual(after["BlockDeviceMappings"], before["BlockDeviceMappings"]);
  });

  it("gives no public address to a started instance that had none", async () => {
    await runAll([
      launch({ NetworkInterfaces: [{ DeviceIndex: 0, AssociatePublicIpAddress: false }] }),
      STOP,
      START,
    ]);
    assert.equal((await describe1())["PublicIpAddress"], undefined);
  });

  it("does not count stopped instances among the processors in use, until they start", async () => {
    await runAll([launch({ MinCount: 16, MaxCount: 16 }), STOP, launch({ MinCount: 16, MaxCount: 16 })]);
    assert.equal(rows().length, 32);
    await assert.rejects(run("StartInstances", { InstanceIds: [row().instanceId] }), {
      code: "VcpuLimitExceeded",
    });
  });

  it("leaves what does not end with its instance, and gives back the rest", async () => {
    await runAll([
      launch({
        BlockDeviceMappings: [{ DeviceName: "/dev/sdf", Ebs: { VolumeSize: 9, DeleteOnTermination: false } }],
        NetworkInterfaces: [{ DeviceIndex: 0, DeleteOnTermination: false }],
      }),
      TERMINATE,
    ]);
    const { volumes, networkInterfaces } = currentWorld().account;
    assert.deepEqual(
      [...volumes.values()].map(({ size, attachment }) => [size, attachment]),
      [[9, undefined]],
    );
    assert.deepEqual(
      [...networkInterfaces.values()].map(({ attachment, publicIpAddress }) => [attachment, publicIpAddress]),
      [[undefined, undefined]],
    );
  });

  it("keeps what is in the zone of a protected instance, and ends what is in others", async () => {
    await runAll([
      launch({ DisableApiTermination: true }),
      launch(),
      launch({ Placement: { AvailabilityZone: "ap-northeast-1a" } }),
    ]);
    await assert.rejects(runAll([TERMINATE]), { code: "OperationNotPermitted" });
    assert.deepEqual(
      rows().map(({ terminatedAt }) => terminatedAt !== undefined),
      [false, false, true],
    );
  });

  checkRefusals([
    [
      "to stop what has ended",
      [LAUNCH, TERMINATE, STOP],
      [
        "IncorrectInstanceState",
        /^This instance 'i-0[0-9a-f]{16}' is not in a state from which it can be stopped\.$/,
      ],
    ],
    [
      "to start what has ended",
      [LAUNCH, TERMINATE, START],
      [
        "IncorrectInstanceState",
        /^The instance 'i-0[0-9a-f]{16}' is not in a state from which it can be started\.$/,
      ],
    ],
    [
      "to end a protected instance",
      [launch({ DisableApiTermination: true }), TERMINATE],
      [
        "OperationNotPermitted",
        /^The instance 'i-0[0-9a-f]{16}' may not be terminated\. Modify its 'disableApiTermination' instance attribute and try again\.$/,
      ],
    ],
    [
      "to stop a protected instance, also by force",
      [launch({ DisableApiStop: true }), ["StopInstances", allOf({ Force: true })]],
      [
        "OperationNotPermitted",
        /^The instance 'i-0[0-9a-f]{16}' may not be stopped\. Modify its 'disableApiStop' instance attribute and try again\.$/,
      ],
    ],
    ...(["StopInstances", "StartInstances", "RebootInstances", "DescribeInstanceStatus"] as const).map(
      (operation) =>
        [
          `${operation} of an instance that is not there`,
          [[operation, { InstanceIds: ["i-0123456789abcdef0"] }]],
          ["InvalidInstanceID.NotFound", "The instance ID 'i-0123456789abcdef0' does not exist"],
        ] as const,
    ),
    [
      "states in pages of four",
      [show({ MaxResults: 4 })],
      [
        "InvalidParameterValue",
        "Value ( 4 ) for parameter maxResults is invalid. Expecting a value greater than or equal to 5.",
      ],
    ],
  ]);

  it("refuses to hibernate, which it does not carry out", async () => {
    await runAll([["RunInstances", ONE]]);
    await assert.rejects(runAll([["StopInstances", allOf({ Hibernate: true })]]), {
      code: "NotImplemented",
      status: 501,
    });
  });
});
