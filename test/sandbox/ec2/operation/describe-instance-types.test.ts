import assert from "node:assert/strict";
import { checkAnswers, checkRefusals, filter, run, useEc2World } from "../ec2-world.js";

type Answer = { readonly InstanceTypes: readonly Info[]; readonly NextToken?: string };
type Info = {
  readonly InstanceType: string;
  readonly MemoryInfo: { readonly SizeInMiB: number };
  readonly VCpuInfo: { readonly DefaultVCpus: number };
  readonly ProcessorInfo: { readonly SupportedArchitectures: readonly string[] };
  readonly SupportedInRegion: boolean;
};

const describeTypes = (input: object) => run("DescribeInstanceTypes", input) as unknown as Promise<Answer>;
const namesOf = ({ InstanceTypes: types }: Answer) => types.map(({ InstanceType }) => InstanceType);
const invalid = (name: string) => ["InvalidParameterValue", `The filter '${name}' is invalid`] as const;
const unknown = (names: string) =>
  ["InvalidInstanceType", `The following supplied instance types do not exist: [${names}]`] as const;

/** As recorded, to the last member. */
const T4G_NANO = {
  AutoRecoverySupported: true,
  BareMetal: false,
  BurstablePerformanceSupported: true,
  CurrentGeneration: true,
  DedicatedHostsSupported: false,
  EbsInfo: {
    AttachmentLimitType: "shared",
    EbsOptimizedInfo: {
      BaselineBandwidthInMbps: 43,
      BaselineIops: 250,
      BaselineThroughputInMBps: 5.375,
      MaximumBandwidthInMbps: 2085,
      MaximumIops: 11800,
      MaximumThroughputInMBps: 260.625,
    },
    EbsOptimizedSupport: "default",
    EncryptionSupport: "supported",
    MaximumEbsAttachments: 27,
    NvmeSupport: "required",
  },
  FreeTierEligible: false,
  HibernationSupported: true,
  Hypervisor: "nitro",
  InstanceStorageSupported: false,
  InstanceType: "t4g.nano",
  MemoryInfo: { SizeInMiB: 512 },
  NetworkInfo: {
    ConnectionTrackingConfiguration: {
      DefaultTcpEstablishedTimeout: 432000,
      DefaultUdpStreamTimeout: 180,
      DefaultUdpTimeout: 30,
    },
    DefaultNetworkCardIndex: 0,
    EfaSupported: false,
    EnaSrdSupported: false,
    EnaSupport: "required",
    EncryptionInTransitSupported: false,
    FlexibleEnaQueuesSupport: "unsupported",
    Ipv4AddressesPerInterface: 2,
    Ipv6AddressesPerInterface: 2,
    Ipv6Supported: true,
    MaximumNetworkCards: 1,
    MaximumNetworkInterfaces: 2,
    NetworkCards: [
      {
        BaselineBandwidthInGbps: 0.032,
        DefaultEnaQueueCountPerInterface: 2,
        InterfaceTypes: ["interface"],
        MaximumNetworkInterfaces: 2,
        NetworkCardIndex: 0,
        NetworkPerformance: "Up to 5 Gigabit",
        PeakBandwidthInGbps: 5.0,
      },
    ],
    NetworkPerformance: "Up to 5 Gigabit",
    SecondaryNetworkSupported: false,
  },
  NitroEnclavesSupport: "unsupported",
  NitroTpmInfo: { SupportedVersions: ["2.0"] },
  NitroTpmSupport: "supported",
  PhcSupport: "unsupported",
  PlacementGroupInfo: { SupportedStrategies: ["partition", "spread"] },
  ProcessorInfo: { Manufacturer: "AWS", SupportedArchitectures: ["arm64"], SustainedClockSpeedInGhz: 2.5 },
  RebootMigrationSupport: "supported",
  SupportedBootModes: ["uefi"],
  SupportedInRegion: true,
  SupportedRootDeviceTypes: ["ebs"],
  SupportedUsageClasses: ["on-demand", "spot"],
  SupportedVirtualizationTypes: ["hvm"],
  VCpuInfo: {
    DefaultCores: 2,
    DefaultThreadsPerCore: 1,
    DefaultVCpus: 2,
    ValidCores: [1, 2],
    ValidThreadsPerCore: [1],
  },
};

/** A type, its mebibytes, processors and architecture as AWS documents them. */
const TYPES = [
  ["t2.micro", 1024, 1, "x86_64"],
  ["t3.micro", 1024, 2, "x86_64"],
  ["t3a.small", 2048, 2, "x86_64"],
  ["t4g.nano", 512, 2, "arm64"],
  ["m5.large", 8192, 2, "x86_64"],
  ["m6i.xlarge", 16384, 4, "x86_64"],
  ["m7g.medium", 4096, 1, "arm64"],
  ["c5.large", 4096, 2, "x86_64"],
  ["c6g.xlarge", 8192, 4, "arm64"],
  ["r5.large", 16384, 2, "x86_64"],
  ["r6i.2xlarge", 65536, 8, "x86_64"],
] as const;

/** What passes a set of filters in Tokyo. */
const FILTERS: readonly (readonly [name: string, filters: readonly object[], names: readonly string[]])[] = [
  ["a name", [filter("instance-type", "t3.micro")], ["t3.micro"]],
  ["either of two values", [filter("instance-type", "t3.micro", "m5.large")], ["m5.large", "t3.micro"]],
  [
    "both of two filters",
    [filter("instance-type", "t3.*"), filter("memory-info.size-in-mib", "1024", "512")],
    ["t3.micro", "t3.nano"],
  ],
  ["a star", [filter("instance-type", "t2.n*")], ["t2.nano"]],
  ["a question mark", [filter("instance-type", "t?.nano")], ["t2.nano", "t3.nano"]],
  ["a dot that is only a dot", [filter("instance-type", "t3.nan.")], []],
  ["an escaped star that is only a star", [filter("instance-type", "t3.\\*")], []],
  ["no values", [filter("instance-type")], []],
  [
    "a truth",
    [filter("free-tier-eligible", "true"), filter("instance-type", "t3.*")],
    ["t3.micro", "t3.small"],
  ],
  [
    "a member in lists",
    [filter("instance-storage-info.disk.size-in-gb", "75")],
    ["m5ad.large", "m5d.large", "m5dn.large", "r5ad.large", "r5d.large", "r5dn.large", "z1d.large"],
  ],
  [
    "a fraction",
    [
      filter("ebs-info.ebs-optimized-info.baseline-throughput-in-mbps", "10.875"),
      filter("instance-type", "t3.*"),
    ],
    ["t3.micro"],
  ],
];

describe("DescribeInstanceTypes", () => {
  useEc2World();

  for (const [name, memory, processors, architecture] of TYPES) {
    it(`describes ${name} truly`, async () => {
      const [type] = (await describeTypes({ InstanceTypes: [name] })).InstanceTypes;
      assert.equal(type?.InstanceType, name);
      assert.equal(type.MemoryInfo.SizeInMiB, memory);
      assert.equal(type.VCpuInfo.DefaultVCpus, processors);
      assert.ok(type.ProcessorInfo.SupportedArchitectures.includes(architecture));
      assert.equal(type.SupportedInRegion, true);
    });
  }

  it("describes a type to the last member", async () => {
    const [type] = (await describeTypes({ InstanceTypes: ["t4g.nano"] })).InstanceTypes;
    assert.deepEqual(type, T4G_NANO);
  });

  it("lists all of Tokyo's types once, in pages of 100", async () => {
    const names: string[] = [];
    const sizes: number[] = [];
    let token: string | undefined;
    do {
      const page = await describeTypes(token === undefined ? {} : { NextToken: token });
      names.push(...namesOf(page));
      sizes.push(page.InstanceTypes.length);
      token = page.NextToken;
    } while (token !== undefined);
    assert.deepEqual(sizes, [...Array<number>(12).fill(100), 2]);
    assert.equal(new Set(names).size, 1202);
  });

  it("lists pages of a size that is asked for", async () => {
    const input = { MaxResults: 5, Filters: [filter("instance-type", "t3.*")] };
    const first = await describeTypes(input);
    const second = await describeTypes({ ...input, NextToken: first.NextToken });
    assert.deepEqual(namesOf(first), ["t3.2xlarge", "t3.large", "t3.medium", "t3.micro", "t3.nano"]);
    assert.deepEqual(namesOf(second), ["t3.small", "t3.xlarge"]);
    assert.equal(second.NextToken, undefined);
  });

  it("gives no token with a last page that is full", async () => {
    const Filters = [filter("instance-type", "t3.*"), filter("vcpu-info.default-vcpus", "2")];
    const page = await describeTypes({ MaxResults: 5, Filters });
    assert.equal(page.InstanceTypes.length, 5);
    assert.equal(page.NextToken, undefined);
  });

  for (const [name, filters, expected] of FILTERS) {
    it(`filters by ${name}`, async () => {
      assert.deepEqual(namesOf(await describeTypes({ Filters: filters })), expected);
    });
  }

  it("describes types of other regions when asked to", async () => {
    const input = {
      InstanceTypes: ["u-3tb1.56xlarge", "p6-b300.48xlarge"],
      IncludeUnsupportedInRegion: true,
    };
    const { InstanceTypes: types } = await describeTypes(input);
    assert.deepEqual(
      types.map((type) => [type.InstanceType, type.SupportedInRegion]),
      [
        ["u-3tb1.56xlarge", true],
        ["p6-b300.48xlarge", false],
      ],
    );
  });

  checkAnswers([
    [
      "nothing when no type passes",
      [["DescribeInstanceTypes", { Filters: [filter("instance-type", "x")] }]],
      () => ({ InstanceTypes: [] }),
    ],
  ]);

  checkRefusals([
    [
      "a type that AWS does not have",
      [["DescribeInstanceTypes", { InstanceTypes: ["t3.tiny"] }]],
      unknown("t3.tiny"),
    ],
    [
      "all that AWS does not have",
      [["DescribeInstanceTypes", { InstanceTypes: ["x", "t3.micro", "constructor"] }]],
      unknown("x, constructor"),
    ],
    [
      "a type of another region",
      [["DescribeInstanceTypes", { InstanceTypes: ["p6-b300.48xlarge"] }]],
      unknown("p6-b300.48xlarge"),
    ],
    [
      "an unknown filter",
      [["DescribeInstanceTypes", { Filters: [filter("memory", "1")] }]],
      invalid("memory"),
    ],
    ["a filter for tags", [["DescribeInstanceTypes", { Filters: [filter("tag:a", "1")] }]], invalid("tag:a")],
    [
      "a filter named like a method",
      [["DescribeInstanceTypes", { Filters: [filter("constructor")] }]],
      invalid("constructor"),
    ],
    [
      "a filter without a name",
      [["DescribeInstanceTypes", { Filters: [{ Values: ["x"] }] }]],
      invalid("null"),
    ],
    [
      "a token of nobody's",
      [["DescribeInstanceTypes", { NextToken: "garbage" }]],
      [
        "InvalidParameterValue",
        "Value ( garbage ) for parameter NextToken is invalid. The token is invalid.",
      ],
    ],
  ]);
});
