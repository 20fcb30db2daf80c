import assert from "node:assert/strict";
import { findVolumes } from "../../../lib/sandbox/ec2/row/instance-parts.js";
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

const ZONE = "ap-northeast-1c";
const CREATED = new Date("2026-01-02T03:04:05.000Z");
const create = (more: object = {}): Step => ["CreateVolume", { AvailabilityZone: ZONE, Size: 10, ...more }];
const CREATE = create();
const LAUNCH = launch();
const LIST: Step = ["DescribeVolumes"];
/** The newest volume. */
const volume = () => [...currentWorld().account.volumes.values()].at(-1) ?? assert.fail("no volume");
const named =
  (more: object = {}) =>
  () => ({ VolumeId: volume().volumeId, ...more });
const attach = (Device = "/dev/sdf"): Step => [
  "AttachVolume",
  () => ({ VolumeId: volume().volumeId, InstanceId: row().instanceId, Device }),
];
const root = () => findVolumes(currentWorld().account, row().instanceId)[0] ?? assert.fail("no root");
const DETACH: Step = ["DetachVolume", named()];

function described(more: object = {}): object {
  return {
    AvailabilityZoneId: "apne1-az1",
    Iops: 100,
    VolumeType: "gp2",
    MultiAttachEnabled: false,
    Operator: { Managed: false },
    VolumeId: volume().volumeId,
    Size: 10,
    SnapshotId: "",
    AvailabilityZone: ZONE,
    State: "available",
    CreateTime: CREATED,
    Attachments: [],
    Encrypted: false,
    ...more,
  };
}

function created(more: object = {}): object {
  const { Attachments: _, ...answer } = described({ State: "creating", ...more }) as Record<string, unknown>;
  return answer;
}

const attachment = (State: string) => ({
  VolumeId: volume().volumeId,
  InstanceId: row().instanceId,
  Device: "/dev/sdf",
  State,
  AttachTime: CREATED,
});

describe("EC2's operations on volumes", () => {
  useEc2World();

  checkAnswers([
    ["no volumes", [LIST], () => ({ Volumes: [] })],
    ["a new volume to the last member", [CREATE], () => created()],
    ["a volume to the last member", [CREATE, LIST], () => ({ Volumes: [described()] })],
    [
      "a volume with what its type has",
      [create({ VolumeType: "gp3" })],
      () => created({ VolumeType: "gp3", Iops: 3000, Throughput: 125 }),
    ],
    [
      "a volume with what is asked for",
      [create({ VolumeType: "gp3", Iops: 4000, Throughput: 250, Size: 20 })],
      () => created({ VolumeType: "gp3", Iops: 4000, Throughput: 250, Size: 20 }),
    ],
    [
      "a large volume with the operations that belong to it",
      [create({ Size: 1000 })],
      () => created({ Size: 1000, Iops: 3000 }),
    ],
    [
      "a volume of a type that has no operations",
      [create({ VolumeType: "st1", Size: 125 }), ["DescribeVolumes", { Filters: [filter("size", "125")] }]],
      () => {
        const { Iops: _, ...answer } = described({ VolumeType: "st1", Size: 125 }) as { Iops: number };
        return { Volumes: [answer] };
      },
    ],
    [
      "a tagged volume in a zone by its id",
      [
        [
          "CreateVolume",
          {
            AvailabilityZoneId: "apne1-az4",
            Size: 10,
            TagSpecifications: [{ ResourceType: "volume", Tags: TAGS }],
          },
        ],
      ],
      () => created({ AvailabilityZone: "ap-northeast-1a", AvailabilityZoneId: "apne1-az4", Tags: TAGS }),
    ],
    ["how a volume is attached", [LAUNCH, CREATE, attach()], () => attachment("attaching")],
    [
      "an attached volume",
      [
        LAUNCH,
        CREATE,
        attach(),
        ["DescribeVolumes", named({ VolumeId: undefined, Filters: [filter("size", "10")] })],
      ],
      () => ({
        Volumes: [
          described({
            State: "in-use",
            Attachments: [{ ...attachment("attached"), DeleteOnTermination: false }],
          }),
        ],
      }),
    ],
    [
      "how a volume is taken from its instance",
      [LAUNCH, CREATE, attach(), DETACH],
      () => attachment("detaching"),
    ],
    ["nothing to somebody who deletes a volume", [CREATE, ["DeleteVolume", named()]], () => ({})],
    ["no volume that has been deleted", [CREATE, ["DeleteVolume", named()], LIST], () => ({ Volumes: [] })],
    showTags("a volume", [CREATE], "volume", () => volume().volumeId, {
      Filters: [filter("resource-type", "volume")],
    }),
    [
      "no tags of a volume that have been taken",
      [
        create({ TagSpecifications: [{ ResourceType: "volume", Tags: TAGS }] }),
        ["DeleteTags", () => ({ Resources: [volume().volumeId], Tags: TAGS })],
        ["DescribeTags"],
      ],
      () => ({ Tags: [] }),
    ],
  ]);

  checkFilters("what passes", [LAUNCH], ["DescribeVolumes"], "Volumes", [
    ["attachment.delete-on-termination", "true", "false"],
    ["attachment.device", "/dev/xvda", "/dev/sdf"],
    ["attachment.instance-id", "i-0*", "i-1*"],
    ["attachment.status", "attached", "detached"],
    ["availability-zone", ZONE, "ap-northeast-1a"],
    ["create-time", "2026-01-02T*", "2025*"],
    ["encrypted", "false", "true"],
    ["multi-attach-enabled", "false", "true"],
    ["size", "8", "10"],
    ["status", "in-use", "available"],
    ["volume-id", "vol-0*", "vol-1*"],
    ["volume-type", "gp3", "gp2"],
  ]);

  it("answers the ids of volumes in pages", async () => {
    await runAll([launch({ MinCount: 7, MaxCount: 7 })]);
    const first = await run("DescribeVolumes", { MaxResults: 5 });
    const second = await run("DescribeVolumes", { MaxResults: 5, NextToken: first["NextToken"] });
    const ids = [first, second].map(({ Volumes }) => (Volumes as readonly unknown[]).length);
    assert.deepEqual([ids, second["NextToken"]], [[5, 2], undefined]);
  });

  it("encrypts with the account's own key unless another is named", async () => {
    const key = async (more: object) => (await runAll([create(more)]))["KmsKeyId"];
    const own = await key({ Encrypted: true });
    assert.match(
      String(own),
      new RegExp(
        `^arn:aws:kms:ap-northeast-1:${ACCOUNT_ID}:key/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$`,
      ),
    );
    assert.equal(await key({ Encrypted: true }), own);
    assert.equal(await key({ KmsKeyId: "alias/mine" }), "alias/mine");
    assert.equal(await key({}), undefined);
  });

  it("makes a volume once for each client token", async () => {
    const first = await runAll([create({ ClientToken: "once" })]);
    assert.deepEqual(await runAll([create({ ClientToken: "once" })]), first);
    assert.equal(currentWorld().account.volumes.size, 1);
  });

  it("shows a volume that was attached later after the others, and leaves it when the instance ends", async () => {
    await runAll([CREATE, LAUNCH]);
    const first = [...currentWorld().account.volumes.keys()][0] ?? assert.fail();
    await run("AttachVolume", { VolumeId: first, InstanceId: row().instanceId, Device: "/dev/sdf" });
    const ids = findVolumes(currentWorld().account, row().instanceId).map(({ volumeId }) => volumeId);
    assert.deepEqual([ids.length, ids[1]], [2, first]);
    await runAll([["TerminateInstances", allOf()]]);
    assert.deepEqual([...currentWorld().account.volumes.keys()], [first]);
  });

  it("takes the root from an instance that is stopped", async () => {
    await runAll([LAUNCH, ["StopInstances", allOf()]]);
    const { volumeId } = root();
    await run("DetachVolume", { VolumeId: volumeId });
    assert.equal(volume().attachment, undefined);
  });

  const invalid = (text: string | RegExp) => ["InvalidParameterValue", text] as const;
  checkRefusals([
    [
      "a volume in no zone",
      [["CreateVolume", { Size: 1 }]],
      ["MissingParameter", "The request must contain the parameter availabilityZone"],
    ],
    [
      "a volume in a zone that is not there",
      [create({ AvailabilityZone: "ap-northeast-1z" })],
      ["InvalidZone.NotFound", "The zone 'ap-northeast-1z' does not exist."],
    ],
    [
      "a volume without a size",
      [["CreateVolume", { AvailabilityZone: ZONE }]],
      ["MissingParameter", "The request must contain the parameter size/snapshot"],
    ],
    [
      "a volume of a snapshot that is not there",
      [create({ SnapshotId: "snap-01234567" })],
      ["InvalidSnapshot.NotFound", "The snapshot 'snap-01234567' does not exist."],
    ],
    [
      "a volume without the operations that its type needs",
      [create({ VolumeType: "io1" })],
      ["MissingParameter", "The request must contain the parameter iops"],
    ],
    [
      "operations that a type does not have",
      [create({ Iops: 100 })],
      ["InvalidParameterCombination", "The parameter iops is not supported for gp2 volumes."],
    ],
    [
      "a throughput that a type does not have",
      [create({ Throughput: 125 })],
      ["InvalidParameterCombination", "The parameter throughput is not supported for gp2 volumes."],
    ],
    [
      "a volume that is too small",
      [create({ VolumeType: "st1" })],
      invalid("Volume of 10GiB is too small for volume type st1; minimum is 125GiB."),
    ],
    [
      "a volume that is too large",
      [create({ Size: 16385 })],
      invalid("Volume of 16385GiB is too large for volume type gp2; maximum is 16384GiB."),
    ],
    [
      "tags for something else than the volume",
      [create({ TagSpecifications: [{ ResourceType: "instance", Tags: TAGS }] })],
      invalid("'instance' is not a valid taggable resource type for this operation."),
    ],
    ...(["DeleteVolume", "DetachVolume"] as const).map(
      (operation) =>
        [
          `${operation} of a volume that is not there`,
          [[operation, { VolumeId: "vol-0123456789abcdef0" }]],
          ["InvalidVolume.NotFound", "The volume 'vol-0123456789abcdef0' does not exist."],
        ] as const,
    ),
    [
      "an id that cannot be a volume's",
      [["DescribeVolumes", { VolumeIds: ["volume"] }]],
      invalid("Value (volume) for parameter volumeId is invalid. Expected: 'vol-...'."),
    ],
    [
      "to delete a volume that is attached",
      [LAUNCH, ["DeleteVolume", () => ({ VolumeId: root().volumeId })]],
      ["VolumeInUse", /^Volume vol-0[0-9a-f]{16} is currently attached to i-0[0-9a-f]{16}$/],
    ],
    [
      "to attach a volume twice",
      [LAUNCH, CREATE, attach(), attach("/dev/sdg")],
      ["VolumeInUse", /^vol-0[0-9a-f]{16} is already attached to an instance$/],
    ],
    [
      "to attach a volume of another zone",
      [LAUNCH, create({ AvailabilityZone: "ap-northeast-1a" }), attach()],
      [
        "InvalidVolume.ZoneMismatch",
        /^The volume 'vol-0[0-9a-f]{16}' is not in the same availability zone as instance 'i-0[0-9a-f]{16}'$/,
      ],
    ],
    [
      "to attach a volume to what has ended",
      [LAUNCH, ["TerminateInstances", allOf()], CREATE, attach()],
      ["IncorrectState", /^Instance 'i-0[0-9a-f]{16}' is not 'running'\.$/],
    ],
    [
      "a device that is taken",
      [LAUNCH, CREATE, attach("/dev/xvda")],
      invalid("Invalid value '/dev/xvda' for unixDevice. Attachment point /dev/xvda is already in use"),
    ],
    [
      "a device that cannot be",
      [LAUNCH, CREATE, attach("C:/dev/sdf")],
      invalid(/^Value \(C:\/dev\/sdf\) for parameter device is invalid\./),
    ],
    [
      "to take what is attached to nothing",
      [CREATE, DETACH],
      ["IncorrectState", /^Volume 'vol-0[0-9a-f]{16}'is in the 'available' state\.$/],
    ],
    [
      "to take the root from an instance that runs",
      [LAUNCH, ["DetachVolume", () => ({ VolumeId: root().volumeId, Force: true })]],
      [
        "OperationNotPermitted",
        /^Unable to detach root volume '\/dev\/xvda' from instance 'i-0[0-9a-f]{16}'$/,
      ],
    ],
    [
      "to take a volume from another instance",
      [LAUNCH, CREATE, attach(), ["DetachVolume", named({ InstanceId: "i-0123456789abcdef0" })]],
      ["InvalidAttachment.NotFound", /is not attached to instance 'i-0123456789abcdef0'/],
    ],
    [
      "to take a volume from another device",
      [LAUNCH, CREATE, attach(), ["DetachVolume", named({ Device: "/dev/sdg" })]],
      ["InvalidAttachment.NotFound", /as device '\/dev\/sdg'$/],
    ],
    [
      "a page of volumes that is too small",
      [["DescribeVolumes", { MaxResults: 4 }]],
      invalid(
        "Value ( 4 ) for parameter maxResults is invalid. Expecting a value greater than or equal to 5.",
      ),
    ],
    [
      "an unknown filter of volumes",
      [["DescribeVolumes", { Filters: [filter("name", "x")] }]],
      invalid(/'name'/),
    ],
  ]);

  it("refuses what it does not carry out", async () => {
    for (const more of [{ MultiAttachEnabled: true }, { OutpostArn: "x" }]) {
      await assert.rejects(runAll([create(more)]), { code: "NotImplemented", status: 501 });
    }
  });
});
