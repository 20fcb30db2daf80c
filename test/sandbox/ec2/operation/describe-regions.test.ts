import assert from "node:assert/strict";
import { checkAnswers, checkRefusals, filter, run, useEc2World } from "../ec2-world.js";

const TOKYO = {
  OptInStatus: "opt-in-not-required",
  RegionName: "ap-northeast-1",
  Endpoint: "ec2.ap-northeast-1.amazonaws.com",
};
const HONG_KONG = {
  OptInStatus: "not-opted-in",
  RegionName: "ap-east-1",
  Endpoint: "ec2.ap-east-1.amazonaws.com",
};

function zone(letter: string, id: string): object {
  return {
    OptInStatus: "opt-in-not-required",
    Messages: [],
    RegionName: "ap-northeast-1",
    ZoneName: `ap-northeast-1${letter}`,
    ZoneId: `apne1-az${id}`,
    GroupName: "ap-northeast-1-zg-1",
    NetworkBorderGroup: "ap-northeast-1",
    ZoneType: "availability-zone",
    GroupLongName: "Asia Pacific (Tokyo) 1",
    State: "available",
  };
}
const ZONES = [zone("a", "4"), zone("c", "1"), zone("d", "2")];

function offering(type: string, locationType: string, location: string): object {
  return { InstanceType: type, LocationType: locationType, Location: location };
}

describe("EC2's operations on regions and zones", () => {
  useEc2World();

  for (const [name, input, count] of [
    ["usable", {}, 17],
    ["all", { AllRegions: true }, 34],
  ] as const) {
    it(`lists ${name} regions`, async () => {
      const { Regions: regions } = await run("DescribeRegions", input);
      assert.equal((regions as readonly object[]).length, count);
    });
  }

  checkAnswers([
    [
      "regions by name, usable or not",
      [["DescribeRegions", { RegionNames: ["ap-northeast-1", "ap-east-1"] }]],
      () => ({ Regions: [HONG_KONG, TOKYO] }),
    ],
    [
      "regions by a filter",
      [
        [
          "DescribeRegions",
          {
            AllRegions: true,
            Filters: [
              filter("endpoint", "*east-1.*"),
              filter("opt-in-status", "not*"),
              filter("region-name", "ap-*"),
            ],
          },
        ],
      ],
      () => ({ Regions: [HONG_KONG] }),
    ],
    ["the region's zones", [["DescribeAvailabilityZones"]], () => ({ AvailabilityZones: ZONES })],
    [
      "zones by name",
      [["DescribeAvailabilityZones", { ZoneNames: ["ap-northeast-1c"] }]],
      () => ({ AvailabilityZones: [ZONES[1]] }),
    ],
    [
      "zones by id",
      [["DescribeAvailabilityZones", { ZoneIds: ["apne1-az4"] }]],
      () => ({ AvailabilityZones: [ZONES[0]] }),
    ],
    [
      "zones by a filter",
      [
        [
          "DescribeAvailabilityZones",
          { Filters: [filter("zone-name", "*1d"), filter("state", "available")] },
        ],
      ],
      () => ({ AvailabilityZones: [ZONES[2]] }),
    ],
    [
      "whether a region offers a type",
      [["DescribeInstanceTypeOfferings", { Filters: [filter("instance-type", "t3.micro", "none")] }]],
      () => ({ InstanceTypeOfferings: [offering("t3.micro", "region", "ap-northeast-1")] }),
    ],
    [
      "which zones offer a type",
      [
        [
          "DescribeInstanceTypeOfferings",
          { LocationType: "availability-zone", Filters: [filter("instance-type", "c1.medium")] },
        ],
      ],
      () => ({
        InstanceTypeOfferings: ["a", "c"].map((letter) =>
          offering("c1.medium", "availability-zone", `ap-northeast-1${letter}`),
        ),
      }),
    ],
    [
      "the ids of zones that offer a type",
      [
        [
          "DescribeInstanceTypeOfferings",
          {
            LocationType: "availability-zone-id",
            Filters: [filter("instance-type", "t3.micro"), filter("location", "*az1")],
          },
        ],
      ],
      () => ({ InstanceTypeOfferings: [offering("t3.micro", "availability-zone-id", "apne1-az1")] }),
    ],
    [
      "that no outpost offers anything",
      [["DescribeInstanceTypeOfferings", { LocationType: "outpost" }]],
      () => ({ InstanceTypeOfferings: [] }),
    ],
  ]);

  it("lists all offerings once, in pages of 1000", async () => {
    const first = await run("DescribeInstanceTypeOfferings");
    const second = await run("DescribeInstanceTypeOfferings", { NextToken: first["NextToken"] });
    const both = [first, second].map(
      (page) => page["InstanceTypeOfferings"] as readonly { InstanceType: string }[],
    );
    assert.deepEqual(
      both.map((page) => page.length),
      [1000, 202],
    );
    assert.equal(new Set(both.flat().map(({ InstanceType }) => InstanceType)).size, 1202);
    assert.equal(second["NextToken"], undefined);
  });

  checkRefusals([
    [
      "a region that AWS does not have",
      [["DescribeRegions", { RegionNames: ["ap-northeast-1", "moon-1"] }]],
      ["InvalidParameterValue", "Invalid region names provided: moon-1"],
    ],
    [
      "an unknown filter of regions",
      [["DescribeRegions", { Filters: [filter("name", "x")] }]],
      ["InvalidParameterValue", "The filter 'name' is invalid"],
    ],
    [
      "a zone that the region does not have",
      [["DescribeAvailabilityZones", { ZoneNames: ["ap-northeast-1b"] }]],
      ["InvalidParameterValue", "Invalid availability zone: [ap-northeast-1b]"],
    ],
    [
      "the id of a zone that the region does not have",
      [["DescribeAvailabilityZones", { ZoneIds: ["apne1-az3"] }]],
      ["InvalidParameterValue", "Invalid availability zone: [apne1-az3]"],
    ],
    [
      "a kind of location that AWS does not have",
      [["DescribeInstanceTypeOfferings", { LocationType: "city" }]],
      ["InvalidParameterValue", "Invalid value 'city' for LocationType."],
    ],
  ]);
});
