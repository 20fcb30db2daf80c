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
import { createProfile, launch, ONE, row } from "./launch.js";
import { ED25519_KEY } from "./public-keys.js";

const CREATED = new Date("2026-01-02T03:04:05.000Z");
const ADMIN = `arn:aws:iam::${ACCOUNT_ID}:user/admin`;
const DATA = { ImageId: ONE.ImageId, InstanceType: "t3.micro" };
const create = (data: object = DATA, more: object = {}): Step => [
  "CreateLaunchTemplate",
  { LaunchTemplateName: "web", LaunchTemplateData: data, ...more },
];
const CREATE = create();
const version = (data: object, more: object = {}): Step => [
  "CreateLaunchTemplateVersion",
  { LaunchTemplateName: "web", LaunchTemplateData: data, ...more },
];
const SECOND = version({ InstanceType: "t3.small" }, { SourceVersion: "1", VersionDescription: "larger" });
const LIST: Step = ["DescribeLaunchTemplates"];
const versions = (more: object = { LaunchTemplateName: "web" }): Step => [
  "DescribeLaunchTemplateVersions",
  more,
];
const template = () =>
  [...currentWorld().account.launchTemplates.values()].at(-1) ?? assert.fail("no template");
const of = (more: object = {}) => ({
  LaunchTemplateId: template().launchTemplateId,
  LaunchTemplateName: "web",
  ...more,
});
const described = (more: object = {}) =>
  of({
    CreateTime: CREATED,
    CreatedBy: ADMIN,
    DefaultVersionNumber: 1,
    LatestVersionNumber: 1,
    Operator: { Managed: false },
    ...more,
  });
const first = (more: object = {}) =>
  of({
    VersionNumber: 1,
    CreateTime: CREATED,
    CreatedBy: ADMIN,
    DefaultVersion: true,
    LaunchTemplateData: DATA,
    Operator: { Managed: false },
    ...more,
  });
const second = (more: object = {}) =>
  first({
    VersionNumber: 2,
    VersionDescription: "larger",
    DefaultVersion: false,
    LaunchTemplateData: { ...DATA, InstanceType: "t3.small" },
    ...more,
  });
const from = (more: object = {}, spec: object = {}): Step => [
  "RunInstances",
  { MinCount: 1, MaxCount: 1, LaunchTemplate: { LaunchTemplateName: "web", ...spec }, ...more },
];
const tag = (type: string, key: string, value: string) => ({
  ResourceType: type,
  Tags: [{ Key: key, Value: value }],
});

describe("EC2's operations on launch templates", () => {
  useEc2World();

  checkAnswers([
    ["no launch templates", [LIST], () => ({ LaunchTemplates: [] })],
    ["a new launch template to the last member", [CREATE], () => ({ LaunchTemplate: described() })],
    [
      "a launch template with its tags",
      [create(DATA, { TagSpecifications: [{ ResourceType: "launch-template", Tags: TAGS }] }), LIST],
      () => ({ LaunchTemplates: [described({ Tags: TAGS })] }),
    ],
    [
      "a launch template by its id",
      [CREATE, ["DescribeLaunchTemplates", () => ({ LaunchTemplateIds: [template().launchTemplateId] })]],
      () => ({ LaunchTemplates: [described()] }),
    ],
    [
      "a launch template by its name",
      [CREATE, ["DescribeLaunchTemplates", { LaunchTemplateNames: ["web"] }]],
      () => ({ LaunchTemplates: [described()] }),
    ],
    [
      "a launch template that is asked for again with its token",
      [create(DATA, { ClientToken: "once" }), create(DATA, { ClientToken: "once" })],
      () => ({ LaunchTemplate: described() }),
    ],
    [
      "the first version to the last member",
      [create(DATA, { VersionDescription: "first" }), versions()],
      () => ({ LaunchTemplateVersions: [first({ VersionDescription: "first" })] }),
    ],
    [
      "a new version, which inherits what it does not name",
      [CREATE, SECOND],
      () => ({ LaunchTemplateVersion: second() }),
    ],
    [
      "a new version that inherits nothing",
      [
        CREATE,
        version({ InstanceType: "t3.small" }),
        versions({ LaunchTemplateName: "web", Versions: ["$Latest"] }),
      ],
      () => {
        const { VersionDescription: _, ...answer } = second({
          LaunchTemplateData: { InstanceType: "t3.small" },
        }) as Readonly<Record<string, unknown>>;
        return { LaunchTemplateVersions: [answer] };
      },
    ],
    [
      "versions, newest first",
      [CREATE, SECOND, versions()],
      () => ({ LaunchTemplateVersions: [second(), first()] }),
    ],
    [
      "the numbers of versions",
      [CREATE, SECOND, LIST],
      () => ({ LaunchTemplates: [described({ LatestVersionNumber: 2 })] }),
    ],
    [
      "another default version",
      [CREATE, SECOND, ["ModifyLaunchTemplate", { LaunchTemplateName: "web", DefaultVersion: "2" }]],
      () => ({ LaunchTemplate: described({ DefaultVersionNumber: 2, LatestVersionNumber: 2 }) }),
    ],
    [
      "versions by number",
      [CREATE, SECOND, versions({ LaunchTemplateName: "web", Versions: ["1"] })],
      () => ({ LaunchTemplateVersions: [first()] }),
    ],
    [
      "versions from a number",
      [CREATE, SECOND, versions({ LaunchTemplateName: "web", MinVersion: "2" })],
      () => ({ LaunchTemplateVersions: [second()] }),
    ],
    [
      "versions up to a number",
      [CREATE, SECOND, versions({ LaunchTemplateName: "web", MaxVersion: "1" })],
      () => ({ LaunchTemplateVersions: [first()] }),
    ],
    [
      "the default versions of all",
      [CREATE, SECOND, versions({ Versions: ["$Default"] })],
      () => ({ LaunchTemplateVersions: [first()] }),
    ],
    [
      "no launch template that has been deleted",
      [CREATE, ["DeleteLaunchTemplate", { LaunchTemplateName: "web" }], LIST],
      () => ({ LaunchTemplates: [] }),
    ],
    showTags("a launch template", [CREATE], "launch-template", () => template().launchTemplateId),
    [
      "what became of versions that were to be deleted",
      [
        CREATE,
        SECOND,
        ["DeleteLaunchTemplateVersions", { LaunchTemplateName: "web", Versions: ["1", "2", "7"] }],
      ],
      () => ({
        SuccessfullyDeletedLaunchTemplateVersions: [of({ VersionNumber: 2 })],
        UnsuccessfullyDeletedLaunchTemplateVersions: [
          of({
            VersionNumber: 1,
            ResponseError: {
              Code: "unexpectedError",
              Message: "The default version of a launch template cannot be deleted.",
            },
          }),
          of({
            VersionNumber: 7,
            ResponseError: {
              Code: "launchTemplateVersionDoesNotExist",
              Message: "The launch template version 7 does not exist.",
            },
          }),
        ],
      }),
    ],
  ]);

  checkFilters(
    "launch templates that pass",
    [create(DATA, { TagSpecifications: [{ ResourceType: "launch-template", Tags: TAGS }] })],
    ["DescribeLaunchTemplates"],
    "LaunchTemplates",
    [
      ["launch-template-name", "w*", "x"],
      ["create-time", "2026*", "2025*"],
      ["tag:Name", "lesson", "x"],
      ["tag-key", "Name", "x"],
    ],
  );

  checkFilters(
    "versions that pass",
    [
      create({
        ...DATA,
        EbsOptimized: true,
        IamInstanceProfile: { Arn: "arn:aws:iam::1:instance-profile/x" },
        MetadataOptions: { HttpTokens: "required", HttpEndpoint: "enabled" },
        NetworkInterfaces: [{ DeviceIndex: 0, NetworkCardIndex: 0 }],
      }),
    ],
    ["DescribeLaunchTemplateVersions", { LaunchTemplateName: "web" }],
    "LaunchTemplateVersions",
    [
      ["create-time", "2026*", "2025*"],
      ["ebs-optimized", "true", "false"],
      ["http-endpoint", "enabled", "disabled"],
      ["http-tokens", "required", "optional"],
      ["iam-instance-profile", "arn:*", "x"],
      ["image-id", "ami-*", "x"],
      ["instance-type", "t3.*", "x"],
      ["is-default-version", "true", "false"],
      ["network-card-index", "0", "1"],
    ],
  );

  it("answers versions in pages", async () => {
    await runAll([CREATE, SECOND, SECOND]);
    const input = { LaunchTemplateName: "web", MaxResults: 2 };
    const one = await run("DescribeLaunchTemplateVersions", input);
    const two = await run("DescribeLaunchTemplateVersions", { ...input, NextToken: one["NextToken"] });
    const numbers = [one, two].map((page) =>
      (page["LaunchTemplateVersions"] as readonly { readonly VersionNumber: number }[]).map(
        ({ VersionNumber }) => VersionNumber,
      ),
    );
    assert.deepEqual([numbers, two["NextToken"]], [[[3, 2], [1]], undefined]);
  });

  it("says which launch template it deletes", async () => {
    await runAll([CREATE]);
    const expected = { LaunchTemplate: described() };
    assert.deepEqual(await run("DeleteLaunchTemplate", { LaunchTemplateName: "web" }), expected);
  });

  it("uses no number of a version again", async () => {
    await runAll([
      CREATE,
      SECOND,
      ["DeleteLaunchTemplateVersions", { LaunchTemplateName: "web", Versions: ["$Latest"] }],
      SECOND,
    ]);
    assert.deepEqual(
      template().versions.map(({ versionNumber }) => versionNumber),
      [1, 3],
    );
  });

  it("launches what a template says, and says from which it came", async () => {
    await createProfile("app");
    await runAll([
      ["ImportKeyPair", { KeyName: "toy", PublicKeyMaterial: Buffer.from(ED25519_KEY) }],
      create({
        ...DATA,
        KeyName: "toy",
        IamInstanceProfile: { Name: "app" },
        DisableApiTermination: true,
        UserData: "aGVsbG8=",
        MetadataOptions: { HttpTokens: "optional" },
        Monitoring: { Enabled: true },
        BlockDeviceMappings: [{ DeviceName: "/dev/sdf", Ebs: { VolumeSize: 7 } }],
        TagSpecifications: [tag("instance", "Name", "lesson"), tag("volume", "Name", "volume")],
      }),
      from(),
    ]);
    const instance = row();
    assert.deepEqual(
      [instance.imageId, instance.instanceType, instance.keyName, instance.instanceProfile?.arn],
      [ONE.ImageId, "t3.micro", "toy", `arn:aws:iam::${ACCOUNT_ID}:instance-profile/app`],
    );
    assert.deepEqual(
      [
        instance.isTerminationProtected,
        instance.userData,
        instance.isMonitored,
        instance.metadata?.httpTokens,
      ],
      [true, "aGVsbG8=", true, "optional"],
    );
    assert.deepEqual(instance.tags, [
      ...TAGS,
      { Key: "aws:ec2launchtemplate:id", Value: template().launchTemplateId },
      { Key: "aws:ec2launchtemplate:version", Value: "1" },
    ]);
    const volumes = [...currentWorld().account.volumes.values()];
    assert.deepEqual(
      volumes.map(({ size, tags }) => [size, tags]),
      [8, 7].map((size) => [size, [{ Key: "Name", Value: "volume" }]]),
    );
  });

  it("launches with what the request says before what the template says", async () => {
    await runAll([
      create({
        ...DATA,
        BlockDeviceMappings: [
          { DeviceName: "/dev/sdf", Ebs: { VolumeSize: 7 } },
          { DeviceName: "/dev/sdg", Ebs: { VolumeSize: 7 } },
        ],
        NetworkInterfaces: [{ DeviceIndex: 0, Description: "first" }],
        TagSpecifications: [tag("instance", "Name", "lesson"), tag("instance", "Owner", "alice")],
      }),
      from({
        InstanceType: "t3.small",
        BlockDeviceMappings: [{ DeviceName: "/dev/sdg", Ebs: { VolumeSize: 9 } }],
        NetworkInterfaces: [{ DeviceIndex: 0, AssociatePublicIpAddress: false }],
        TagSpecifications: [tag("instance", "Owner", "bob"), tag("volume", "Owner", "bob")],
      }),
    ]);
    assert.equal(row().instanceType, "t3.small");
    const { volumes, networkInterfaces } = currentWorld().account;
    assert.deepEqual(
      [...volumes.values()].map(({ size }) => size),
      [8, 7, 9],
    );
    assert.deepEqual(
      [...networkInterfaces.values()].map(({ description, isPublic }) => [description, isPublic]),
      [["first", false]],
    );
    assert.deepEqual(row().tags.slice(0, 2), [...TAGS, { Key: "Owner", Value: "bob" }]);
  });

  it("takes the request's security groups instead of the template's", async () => {
    const { GroupId } = await run("CreateSecurityGroup", { GroupName: "web", Description: "x" });
    await runAll([create({ ...DATA, SecurityGroups: ["default"] }), from({ SecurityGroupIds: [GroupId] })]);
    const [own] = [...currentWorld().account.networkInterfaces.values()];
    assert.deepEqual(own?.groupIds, [GroupId]);
  });

  for (const [Version, type] of [
    [undefined, "t3.micro"],
    ["$Default", "t3.micro"],
    ["1", "t3.micro"],
    ["2", "t3.small"],
    ["$Latest", "t3.small"],
  ] as const) {
    it(`launches from version ${Version ?? "(none named)"}`, async () => {
      await runAll([CREATE, SECOND, from({}, { Version })]);
      assert.equal(row().instanceType, type);
    });
  }

  it("takes no tag away that AWS has given", async () => {
    await runAll([CREATE, from({ TagSpecifications: [tag("instance", "Name", "lesson")] })]);
    const Resources = [row().instanceId];
    await run("DeleteTags", { Resources });
    await run("DeleteTags", { Resources, Tags: [{ Key: "aws:ec2launchtemplate:id" }] });
    assert.deepEqual(
      row().tags.map(({ Key }) => Key),
      ["aws:ec2launchtemplate:id", "aws:ec2launchtemplate:version"],
    );
  });

  const missing = [
    "InvalidLaunchTemplateName.NotFoundException",
    "The specified launch template, with template name web, does not exist.",
  ] as const;
  const name = [
    "InvalidLaunchTemplateName.MalformedException",
    "A launch template name must be between 3 and 128 characters, and may contain letters, numbers, and the following characters: - ( ) . / _.",
  ] as const;
  checkRefusals([
    [
      "a name that is taken",
      [CREATE, CREATE],
      ["InvalidLaunchTemplateName.AlreadyExistsException", "Launch template name already in use."],
    ],
    ["a short name", [create(DATA, { LaunchTemplateName: "ab" })], name],
    ["a name with a space", [create(DATA, { LaunchTemplateName: "my template" })], name],
    [
      "no data",
      [create({})],
      ["MissingParameter", "The request must contain the parameter LaunchTemplateData"],
    ],
    [
      "user data that is not base64",
      [create({ UserData: "#!/bin/sh" })],
      ["InvalidParameterValue", "Invalid BASE64 encoding of user data."],
    ],
    [
      "tags for what is not launched",
      [create({ ...DATA, TagSpecifications: [tag("vpc", "a", "b")] })],
      ["InvalidParameterValue", "'vpc' is not a valid taggable resource type for this operation."],
    ],
    [
      "launch templates of names that are not there",
      [["DescribeLaunchTemplates", { LaunchTemplateNames: ["web"] }]],
      [
        "InvalidLaunchTemplateName.NotFoundException",
        "At least one of the launch templates specified in the request does not exist.",
      ],
    ],
    [
      "an id that cannot be",
      [["DeleteLaunchTemplate", { LaunchTemplateId: "x" }]],
      ["InvalidLaunchTemplateId.Malformed", 'Invalid id: "x" (expecting "lt-...")'],
    ],
    ...(
      [
        ["CreateLaunchTemplateVersion", { LaunchTemplateData: DATA }],
        ["DescribeLaunchTemplateVersions", {}],
        ["ModifyLaunchTemplate", { DefaultVersion: "1" }],
        ["DeleteLaunchTemplate", {}],
        ["DeleteLaunchTemplateVersions", { Versions: ["1"] }],
      ] as const
    ).flatMap(([operation, input]) => [
      [
        `${operation} of a name that is not there`,
        [[operation, { LaunchTemplateName: "web", ...input }]],
        missing,
      ] as const,
      [
        `${operation} of an id that is not there`,
        [[operation, { LaunchTemplateId: "lt-01234567", ...input }]],
        [
          "InvalidLaunchTemplateId.NotFound",
          "The specified launch template, with template ID lt-01234567, does not exist.",
        ],
      ] as const,
      [
        `${operation} of nothing in particular`,
        [[operation, input]],
        ["MissingParameter", "The request must contain the parameter LaunchTemplateId or LaunchTemplateName"],
      ] as const,
      [
        `${operation} of an id and a name`,
        [[operation, { LaunchTemplateId: "lt-01234567", LaunchTemplateName: "web", ...input }]],
        ["InvalidParameterCombination", /but not both\.$/],
      ] as const,
    ]),
    ["to launch from a template that is not there", [from()], missing],
    ...(
      [
        ["to launch from", from({}, { Version: "7" })],
        ["to describe", versions({ LaunchTemplateName: "web", Versions: ["7"] })],
        ["to make the default", ["ModifyLaunchTemplate", { LaunchTemplateName: "web", DefaultVersion: "7" }]],
        ["to build on", version(DATA, { SourceVersion: "7" })],
      ] as const
    ).map(
      ([what, step]) =>
        [
          `${what} a version that is not there`,
          [CREATE, step],
          [
            "InvalidLaunchTemplateId.VersionNotFound",
            /^Could not find the specified version 7 for the launch template with ID lt-0[0-9a-f]{16}\.$/,
          ],
        ] as const,
    ),
    [
      "no default version",
      [CREATE, ["ModifyLaunchTemplate", { LaunchTemplateName: "web" }]],
      ["MissingParameter", "The request must contain the parameter SetDefaultVersion"],
    ],
    [
      "what neither template nor request says",
      [create({ InstanceType: "t3.micro" }), from()],
      ["MissingParameter", "The request must contain the parameter ImageId"],
    ],
    [
      "a subnet beside the template's network interfaces",
      [create({ ...DATA, NetworkInterfaces: [{ DeviceIndex: 0 }] }), from({ SubnetId: "subnet-01234567" })],
      [
        "InvalidParameterCombination",
        "Network interfaces and an instance-level subnet ID may not be specified on the same request",
      ],
    ],
    [
      "a page of versions that is too large",
      [CREATE, versions({ LaunchTemplateName: "web", MaxResults: 201 })],
      ["InvalidParameterValue", /smaller than or equal to 200\.$/],
    ],
  ]);

  it("refuses what it does not carry out", async () => {
    await runAll([CREATE]);
    for (const step of [
      create({ ...DATA, CpuOptions: { CoreCount: 1 } }, { LaunchTemplateName: "other" }),
      version(DATA, { ResolveAlias: true }),
      versions({ LaunchTemplateName: "web", ResolveAlias: true }),
    ]) {
      await assert.rejects(runAll([step]), { code: "NotImplemented", status: 501 });
    }
  });
});

describe("EC2's operations on the metadata of instances", () => {
  useEc2World();
  const modify = (more: object): Step => [
    "ModifyInstanceMetadataOptions",
    () => ({ InstanceId: row().instanceId, ...more }),
  ];
  const OPTIONS = {
    HttpTokens: "required",
    HttpPutResponseHopLimit: 2,
    HttpEndpoint: "enabled",
    HttpProtocolIpv6: "disabled",
    InstanceMetadataTags: "disabled",
  };

  checkAnswers([
    [
      "other options",
      [launch(), modify({ HttpTokens: "optional", HttpPutResponseHopLimit: 1 })],
      () => ({
        InstanceId: row().instanceId,
        InstanceMetadataOptions: {
          State: "pending",
          ...OPTIONS,
          HttpTokens: "optional",
          HttpPutResponseHopLimit: 1,
        },
      }),
    ],
    [
      "options that were changed one after the other",
      [launch({ MetadataOptions: { HttpTokens: "optional" } }), modify({ HttpEndpoint: "disabled" })],
      () => ({
        InstanceId: row().instanceId,
        InstanceMetadataOptions: {
          State: "pending",
          ...OPTIONS,
          HttpTokens: "optional",
          HttpEndpoint: "disabled",
        },
      }),
    ],
  ]);

  it("shows the options of an instance", async () => {
    await runAll([launch({ MetadataOptions: { HttpTokens: "optional", InstanceMetadataTags: "enabled" } })]);
    const { Reservations } = await run("DescribeInstances", {
      Filters: [filter("metadata-options.http-tokens", "optional")],
    });
    const [reservation] = Reservations as readonly {
      readonly Instances: readonly { readonly MetadataOptions: object }[];
    }[];
    assert.deepEqual(reservation?.Instances[0]?.MetadataOptions, {
      State: "applied",
      ...OPTIONS,
      HttpTokens: "optional",
      InstanceMetadataTags: "enabled",
    });
  });

  checkRefusals([
    [
      "more hops than there can be",
      [launch(), modify({ HttpPutResponseHopLimit: 65 })],
      ["InvalidParameterValue", /^Value \(65\) for parameter HttpPutResponseHopLimit is invalid\./],
    ],
    [
      "options of an instance that is not there",
      [["ModifyInstanceMetadataOptions", { InstanceId: "i-01234567", HttpTokens: "required" }]],
      ["InvalidInstanceID.NotFound", "The instance ID 'i-01234567' does not exist"],
    ],
  ]);
});
