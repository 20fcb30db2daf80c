import { checkAnswers, checkRefusals, filter, type Step, useEc2World } from "./ec2-world.js";

const VPC_ID = "vpc-046e1726288db7c95";
const tagsOf = (...keys: readonly string[]) => keys.map((key) => ({ Key: key, Value: key.toUpperCase() }));
const TAG: Step = ["CreateTags", { Resources: [VPC_ID], Tags: tagsOf("a", "b") }];
const untag = (Tags?: readonly object[]): Step => [
  "DeleteTags",
  { Resources: [VPC_ID], ...(Tags && { Tags }) },
];
const LIST: Step = ["DescribeTags"];
const listed = (key: string, value = key.toUpperCase()) => ({
  Key: key,
  ResourceId: VPC_ID,
  ResourceType: "vpc",
  Value: value,
});
const BOTH = { Tags: [listed("a"), listed("b")] };
const invalid = (text: string) => ["InvalidParameterValue", text] as const;
const create = (tags: readonly object[]): readonly Step[] => [
  ["CreateTags", { Resources: [VPC_ID], Tags: tags }],
];

describe("EC2's operations on tags", () => {
  useEc2World();

  checkAnswers([
    ["nothing to somebody who tags", [TAG], () => ({})],
    ["the tags of the region", [TAG, LIST], () => BOTH],
    [
      "a tag's new value, and one whose key differs in case",
      [TAG, ["CreateTags", { Resources: [VPC_ID], Tags: [{ Key: "b", Value: "" }, { Key: "A" }] }], LIST],
      () => ({ Tags: [listed("a"), listed("b", ""), listed("A", "")] }),
    ],
    [
      "what is left when a key has been taken",
      [TAG, untag([{ Key: "a" }]), LIST],
      () => ({ Tags: [listed("b")] }),
    ],
    [
      "what is left when a value has been taken",
      [TAG, untag([{ Key: "a", Value: "A" }]), LIST],
      () => ({ Tags: [listed("b")] }),
    ],
    ["all when another value has been taken", [TAG, untag([{ Key: "a", Value: "" }]), LIST], () => BOTH],
    ["nothing when all have been taken", [TAG, untag(), LIST], () => ({ Tags: [] })],
    [
      "tags by key",
      [TAG, ["DescribeTags", { Filters: [filter("key", "a")] }]],
      () => ({ Tags: [listed("a")] }),
    ],
    [
      "tags by value",
      [TAG, ["DescribeTags", { Filters: [filter("value", "B")] }]],
      () => ({ Tags: [listed("b")] }),
    ],
    [
      "tags by both",
      [TAG, ["DescribeTags", { Filters: [filter("tag:b", "B")] }]],
      () => ({ Tags: [listed("b")] }),
    ],
    [
      "tags by resource",
      [TAG, ["DescribeTags", { Filters: [filter("resource-id", VPC_ID), filter("resource-type", "vpc")] }]],
      () => BOTH,
    ],
    [
      "nothing for other resources",
      [TAG, ["DescribeTags", { Filters: [filter("resource-type", "subnet")] }]],
      () => ({ Tags: [] }),
    ],
  ]);

  checkRefusals([
    [
      "an id of nothing",
      [["CreateTags", { Resources: ["x"], Tags: tagsOf("a") }]],
      ["InvalidID", "The ID 'x' is not valid"],
    ],
    [
      "all when one does not exist",
      [["CreateTags", { Resources: [VPC_ID, "vpc-0"], Tags: tagsOf("a") }]],
      ["InvalidVpcID.NotFound", "The vpc ID 'vpc-0' does not exist"],
    ],
    [
      "a reserved key",
      create(tagsOf("AWS:x")),
      invalid("Tag keys starting with 'aws:' are reserved for internal use"),
    ],
    ["a key twice", create(tagsOf("a", "a")), invalid("Duplicate tag key 'a' specified.")],
    ["an empty key", create([{ Key: "", Value: "x" }]), invalid("Not empty key must be present")],
    [
      "a long key",
      create([{ Key: "x".repeat(129) }]),
      invalid("Tag key exceeds the maximum length of 128 characters"),
    ],
    [
      "a long value",
      create([{ Key: "a", Value: "x".repeat(257) }]),
      invalid("Tag value exceeds the maximum length of 256 characters"),
    ],
    [
      "a fifty-first tag",
      [...create(tagsOf(..."abcdefghijklmnopqrstuvwxyz0123456789!#$%&()=-~^|@`")), ...create(tagsOf("1st"))],
      ["TagLimitExceeded", "The maximum number of Tags for a resource has been reached."],
    ],
    [
      "a page that is too small",
      [["DescribeTags", { MaxResults: 4 }]],
      invalid(
        "Value ( 4 ) for parameter maxResults is invalid. Expecting a value greater than or equal to 5.",
      ),
    ],
    [
      "an unknown filter",
      [["DescribeTags", { Filters: [filter("name", "x")] }]],
      invalid("The filter 'name' is invalid"),
    ],
  ]);
});
