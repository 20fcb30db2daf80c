import assert from "node:assert/strict";
import {
  createInstanceTypeTable,
  type Description,
} from "../../../lib/sandbox/ec2/create-instance-type-table.js";
import type { RegionTable } from "../../../lib/sandbox/ec2/create-region-table.js";
import {
  createManagedPolicyTable,
  type PolicySource,
} from "../../../lib/sandbox/store/create-managed-policy-table.js";
import { type ActionData, compareActions } from "../../../scripts/update-aws/compare-actions.js";
import { compareInstanceTypes } from "../../../scripts/update-aws/compare-instance-types.js";
import { compareLocks } from "../../../scripts/update-aws/compare-locks.js";
import { comparePolicies } from "../../../scripts/update-aws/compare-policies.js";
import { compareRegions } from "../../../scripts/update-aws/compare-regions.js";

type Policy = PolicySource[string];
type Change<Table> = readonly [title: string, after: Table, ...lines: string[]];

describe("comparePolicies()", () => {
  const allow = (...Action: readonly string[]) => ({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action, Resource: "*" }],
  });
  const policy = (version: number, document: Policy["Document"], rest: Partial<Policy> = {}): Policy => ({
    Path: "/",
    DefaultVersionId: `v${version}`,
    CreateDate: "2020-01-01T00:00:00Z",
    UpdateDate: "2020-01-01T00:00:00Z",
    Document: document,
    ...rest,
  });
  const before: PolicySource = { Read: policy(1, allow("toy:Get", "toy:List")) };
  const rows: readonly Change<PolicySource>[] = [
    ["nothing", before],
    ["one that is new", { ...before, Write: policy(2, allow(), { Path: "/job/" }) }, "/job/Write added (v2)"],
    ["one that is gone", {}, "/Read removed"],
    [
      "actions",
      { Read: policy(2, allow("toy:List", "toy:Put")) },
      "/Read: v1 → v2, toy:Put added; toy:Get removed",
    ],
    [
      "actions that are denied or left out",
      {
        Read: policy(2, {
          Statement: [
            { Effect: "Deny", NotAction: ["toy:Get"], Resource: "*" },
            { Effect: "Allow", Action: "toy:*", Resource: "*" },
          ],
        }),
      },
      "/Read: v1 → v2, Deny NotAction toy:Get, toy:* added; toy:Get, toy:List removed",
    ],
    [
      "many actions, some by name",
      { Read: policy(2, allow("toy:Get", "toy:List", ..."abcdefgh")) },
      "/Read: v1 → v2, a, b, c, d, e, f and 2 more added",
    ],
    [
      "a condition",
      { Read: policy(2, { Statement: { Effect: "Allow", Action: ["toy:Get", "toy:List"], Resource: "a" } }) },
      "/Read: v1 → v2, the same actions, but other resources, conditions or order",
    ],
    [
      "a version alone",
      { Read: policy(2, allow("toy:Get", "toy:List")) },
      "/Read: v1 → v2, the same document",
    ],
    ["a document alone", { Read: policy(1, allow("toy:Get")) }, "/Read: v1, toy:List removed"],
    [
      "dates alone",
      { Read: policy(1, allow("toy:Get", "toy:List"), { UpdateDate: "2021-01-01T00:00:00Z" }) },
      "/Read: only dates changed",
    ],
  ];
  for (const [title, after, ...lines] of rows) {
    it(`says ${title}`, () =>
      assert.deepEqual(
        comparePolicies(createManagedPolicyTable(before, {}), createManagedPolicyTable(after, {})),
        lines,
      ));
  }

  it("says an id that is another one", () =>
    assert.deepEqual(
      comparePolicies(
        createManagedPolicyTable(before, { Read: "ANPA1" }),
        createManagedPolicyTable(before, { Read: "ANPA2" }),
      ),
      ["/Read: id was ANPA1, is ANPA2"],
    ));
});

describe("compareRegions()", () => {
  const region: RegionTable = {
    zones: [
      { name: "xa", id: "x1" },
      { name: "xb", id: "x2" },
    ],
    offerings: { xa: "t3.micro", "xa xb": "m5.large" },
  };
  const before = { x: region };
  const rows: readonly Change<Readonly<Record<string, RegionTable>>>[] = [
    ["nothing", before],
    ["a region that is new", { ...before, y: region }, "region y added (xa = x1, xb = x2)"],
    ["a region that is gone", {}, "region x removed"],
    [
      "zones, and the id of one",
      { x: { ...region, zones: [{ name: "xa", id: "x3" }] } },
      "x: zones: xa = x3 added; xa = x1, xb = x2 removed",
    ],
    [
      "instance types, and where they are offered",
      { x: { ...region, offerings: { "xa xb": "t3.micro t4g.micro" } } },
      "x: instance types: t4g.micro added; m5.large removed",
      "x: instance types offered in other zones: t3.micro",
    ],
  ];
  for (const [title, after, ...lines] of rows) {
    it(`says ${title}`, () => assert.deepEqual(compareRegions(before, after), lines));
  }
});

describe("compareInstanceTypes()", () => {
  const before = { "t3.micro": { MemoryInfo: { SizeInMiB: 1024 }, Old: 1 }, "m5.large": { Old: 1 } };
  const rows: readonly Change<Readonly<Record<string, Description>>>[] = [
    ["nothing", before],
    [
      "types that are new and gone",
      { "t3.micro": before["t3.micro"], "t9.micro": {} },
      "instance types: t9.micro added; m5.large removed",
    ],
    [
      "values and members",
      { "t3.micro": { MemoryInfo: { SizeInMiB: 2048 }, New: 1 }, "m5.large": { New: 1 } },
      "members of descriptions: New added; Old removed",
      "MemoryInfo changed of t3.micro",
      "New changed of m5.large, t3.micro",
      "Old changed of m5.large, t3.micro",
    ],
  ];
  for (const [title, after, ...lines] of rows) {
    it(`says ${title}`, () =>
      assert.deepEqual(
        compareInstanceTypes(createInstanceTypeTable(before), createInstanceTypeTable(after)),
        lines,
      ));
  }
});

describe("compareActions()", () => {
  const toy = {
    actions: { Get: { accessLevel: "Read", resourceTypes: ["box"] } },
    resourceTypes: { box: { arn: "arn:box", conditionKeys: [] } },
    conditionKeys: { "toy:Size": { type: "Numeric" } },
  };
  const before: ActionData = {
    services: ["toy"],
    globalConditionKeys: ["aws:SourceIp"],
    details: { toy },
  };
  const rows: readonly Change<ActionData>[] = [
    ["nothing", before],
    ["services", { ...before, services: ["game"] }, "services: game added; toy removed"],
    [
      "global condition keys",
      { ...before, globalConditionKeys: ["aws:SourceIp", "aws:SourceVpc"] },
      "global condition keys: aws:SourceVpc added",
    ],
    [
      "actions, resource types and condition keys that are new and gone",
      {
        ...before,
        details: {
          toy: {
            actions: { Put: {} },
            resourceTypes: { bag: {} },
            conditionKeys: { "toy:Color": {} },
          },
        },
      },
      "toy: action Put added",
      "toy: action Get removed",
      "toy: resource type bag added",
      "toy: resource type box removed",
      "toy: condition key toy:Color added",
      "toy: condition key toy:Size removed",
    ],
    [
      "what is said of them",
      {
        ...before,
        details: {
          toy: {
            actions: { Get: { accessLevel: "List", resourceTypes: ["box", "box (required)"] } },
            resourceTypes: { box: { arn: "arn:chest", conditionKeys: ["toy:Size"] } },
            conditionKeys: { "toy:Size": { type: "String" } },
          },
        },
      },
      "toy: action Get: accessLevel was Read, is List",
      "toy: action Get: resourceTypes: box (required) added",
      "toy: resource type box: arn was arn:box, is arn:chest",
      "toy: resource type box: conditionKeys: toy:Size added",
      "toy: condition key toy:Size: type was Numeric, is String",
    ],
  ];
  for (const [title, after, ...lines] of rows) {
    it(`says ${title}`, () => assert.deepEqual(compareActions(before, after), lines));
  }
});

describe("compareLocks()", () => {
  it("says versions of packages, wherever they stand, and nothing of our own", () => {
    const before = {
      "": { version: "0.1.0" },
      "node_modules/a": { version: "1.0.0" },
      "node_modules/a/node_modules/b": { version: "1.0.0" },
      "node_modules/c": { version: "1.0.0" },
    };
    const after = {
      "": { version: "0.2.0" },
      "node_modules/a": { version: "1.0.0" },
      "node_modules/a/node_modules/b": { version: "2.0.0" },
      "node_modules/d": { version: "1.0.0" },
    };
    assert.deepEqual(compareLocks({ packages: before }, { packages: after }), [
      "a/node_modules/b was 1.0.0, is 2.0.0",
      "c was 1.0.0, is not set",
      "d was not set, is 1.0.0",
    ]);
  });
});
