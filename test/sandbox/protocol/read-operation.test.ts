import assert from "node:assert/strict";
import { readModel } from "../../../lib/sandbox/protocol/read-model.js";
import { findOperationName, readOperation } from "../../../lib/sandbox/protocol/read-operation.js";
import type { ServiceName } from "../services.js";

/** Parameters, and the operation or the code and text. */
const ROWS: readonly (readonly [
  ServiceName,
  parameters: string,
  operation: string | readonly [string, string],
])[] = [
  ["iam", "Action=ListUsers&Version=2010-05-08", "ListUsers"],
  ["sts", "Action=GetCallerIdentity&Version=2011-06-15", "GetCallerIdentity"],
  ["ec2", "Action=DescribeVpcs&Version=2016-11-15", "DescribeVpcs"],
  ["iam", "Version=2010-05-08", ["MissingAction", "The request must contain the parameter Action."]],
  [
    "iam",
    "Action=ListUsers",
    ["InvalidAction", "Could not find operation ListUsers for version NO_VERSION_SPECIFIED"],
  ],
  [
    "iam",
    "Action=ListUsers&Version=2011-06-15",
    ["InvalidAction", "Could not find operation ListUsers for version 2011-06-15"],
  ],
  [
    "sts",
    "Action=constructor&Version=2011-06-15",
    ["InvalidAction", "Could not find operation constructor for version 2011-06-15"],
  ],
  ["ec2", "Version=2016-11-15", ["MissingParameter", "The request must contain the parameter Action"]],
  ["ec2", "Action=DescribeVpcs", ["MissingParameter", "The request must contain the parameter Version"]],
  [
    "ec2",
    "Action=DescribeVpcs&Version=2000-01-01",
    ["NoSuchVersion", "The requested version (2000-01-01) of service AmazonEC2 does not exist"],
  ],
  [
    "ec2",
    "Action=toString&Version=2016-11-15",
    ["InvalidAction", "The action toString is not valid for this web service."],
  ],
];

describe("readOperation()", () => {
  for (const [service, parameters, expected] of ROWS) {
    it(`reads ${service}'s ${parameters}`, () => {
      const read = () => readOperation(readModel(service), new URLSearchParams(parameters)).name;
      if (typeof expected === "string") assert.equal(read(), expected);
      else assert.throws(read, { code: expected[0], message: expected[1], status: 400 });
    });
  }
});

describe("findOperationName()", () => {
  it("knows what the service has, and nothing else", () => {
    const names = ["ListUsers", "DescribeVpcs", "constructor", "__proto__", ""].map((name) =>
      findOperationName(readModel("iam"), new URLSearchParams({ Action: name })),
    );
    assert.deepEqual(names, ["ListUsers", undefined, undefined, undefined, undefined]);
    assert.equal(findOperationName(readModel("iam"), new URLSearchParams()), undefined);
  });
});
