import assert from "node:assert/strict";
import { AwsError } from "../../../lib/sandbox/protocol/aws-error.js";
import { parseInput } from "../../../lib/sandbox/protocol/parse-input.js";
import { readModel } from "../../../lib/sandbox/protocol/read-model.js";
import type { OperationModel, ServiceModel } from "../../../lib/sandbox/protocol/service-model.js";
import type { ServiceName } from "../services.js";

/** A service that has every kind of shape, in both ways of writing. */
function createOperation(protocol: ServiceModel["protocol"]): OperationModel {
  const model: ServiceModel = {
    service: protocol === "ec2" ? "ec2" : "iam",
    version: "1",
    protocol,
    xmlNamespace: "",
    operations: {},
    shapes: {
      Input: {
        type: "structure",
        members: {
          Text: { shape: "String" },
          Own: { shape: "String", request: "Wire" },
          Yes: { shape: "Boolean" },
          Integer: { shape: "Integer" },
          Long: { shape: "Long" },
          Double: { shape: "Double" },
          Time: { shape: "Time" },
          Blob: { shape: "Blob" },
          List: { shape: "List" },
          Flat: { shape: "Flat" },
          Map: { shape: "Map" },
          Inner: { shape: "Inner" },
        },
      },
      Inner: { type: "structure", members: { Text: { shape: "String" }, Inner: { shape: "Inner" } } },
      List: { type: "list", item: "Inner", request: "member", answer: "member" },
      Flat: { type: "list", item: "Integer", answer: "item" },
      Map: { type: "map", key: "String", value: "Integer" },
      String: { type: "string" },
      Boolean: { type: "boolean" },
      Integer: { type: "integer" },
      Long: { type: "long" },
      Double: { type: "double" },
      Time: { type: "timestamp" },
      Blob: { type: "blob" },
    },
  };
  return { name: "Do", model, input: "Input" };
}

/** Parameters, and the input that they are. */
const INPUTS: readonly (readonly [parameters: string, input: object])[] = [
  ["", {}],
  ["Action=Do&Version=1&Unknown.member.1=x", {}],
  ["Text=a%26b+c%00", { Text: "a&b c\0" }],
  ["Text=", { Text: "" }],
  ["Text=first&Text=second", { Text: "first" }],
  ["Wire=x&Own=y", { Own: "x" }],
  ["Yes=true", { Yes: true }],
  ["Yes=FALSE", { Yes: false }],
  ["Integer=-12", { Integer: -12 }],
  ["Integer=%2B7", { Integer: 7 }],
  ["Integer=2147483647", { Integer: 2147483647 }],
  ["Long=4294967296", { Long: 4294967296 }],
  ["Double=-1.5e3", { Double: -1500 }],
  ["Time=2026-01-02T03:04:05Z", { Time: new Date("2026-01-02T03:04:05Z") }],
  ["Time=2026-01-02T03:04:05%2B09:00", { Time: new Date("2026-01-01T18:04:05Z") }],
  ["Time=2026-01-02T03:04:05.250", { Time: new Date("2026-01-02T03:04:05.250Z") }],
  ["Time=2026-01-02", { Time: new Date("2026-01-02T00:00:00Z") }],
  ["Time=1767323045", { Time: new Date("2026-01-02T03:04:05Z") }],
  ["Blob=AAEC", { Blob: Buffer.from([0, 1, 2]) }],
  ["List=", { List: [] }],
  ["List.member.1.Text=a&List.member.2.Text=b", { List: [{ Text: "a" }, { Text: "b" }] }],
  ["List.member.10.Text=b&List.member.9.Text=a", { List: [{ Text: "a" }, { Text: "b" }] }],
  ["Flat.1=1&Flat.3=3", { Flat: [1, 3] }],
  ["Map.entry.1.key=a&Map.entry.1.value=1&Map.entry.2.key=b&Map.entry.2.value=2", { Map: { a: 1, b: 2 } }],
  ["Inner.Text=a&Inner.Inner.Text=b", { Inner: { Text: "a", Inner: { Text: "b" } } }],
  [`${"Inner.".repeat(60)}Text=x`, {}],
  ["__proto__.x=1&constructor=2", {}],
];

/** Parameters, and what IAM or STS and what EC2 says to them. */
const REFUSALS: readonly (readonly [parameters: string, query: string, ec2: string])[] = [
  ["Yes=yes", "", "Invalid value 'yes' for Yes."],
  ["Integer=1.5", "", "Invalid value '1.5' for Integer."],
  ["Integer=2147483648", "", "Invalid value '2147483648' for Integer."],
  [
    "Integer=",
    "missing value for decimal type",
    "Invalid value '' for Integer. missing value for decimal type.",
  ],
  ["Long=9223372036854775808", "", "Invalid value '9223372036854775808' for Long."],
  ["Double=1e", "", "Invalid value '1e' for Double."],
  [
    "Time=yesterday",
    "timestamp must follow ISO8601",
    "Invalid value 'yesterday' for Time. timestamp must follow ISO8601.",
  ],
  [
    "Time=2026-13-45",
    "timestamp must follow ISO8601",
    "Invalid value '2026-13-45' for Time. timestamp must follow ISO8601.",
  ],
  ["Blob=A", "", "Invalid value 'A' for Blob."],
  [
    "Text.x=1",
    "Start of structure or map found where not expected.",
    "Invalid value '' for Text. Start of structure or map found where not expected..",
  ],
  [
    "List=x",
    "Start of list found where not expected",
    "Invalid value 'x' for List. Start of list found where not expected.",
  ],
  [
    "List.1.Text=x",
    "Start of list found where not expected",
    "Invalid value '' for List. Start of list found where not expected.",
  ],
  [
    "List.member.0.Text=x",
    "0 is not a valid index",
    "Invalid value '0' for List.member.0. 0 is not a valid index.",
  ],
  [
    "List.member.x.Text=x",
    "x is not a valid index",
    "Invalid value 'x' for List.member.x. x is not a valid index.",
  ],
  ["Flat.1=x", "", "Invalid value 'x' for Flat.1."],
  ["Map.entry.1.key=a", "", "Invalid value '' for Map.entry.1."],
  ["Map.entry.1.value=1", "", "Invalid value '' for Map.entry.1."],
];

/** Parameters of real operations, as clients send them, and their inputs. */
const REAL: readonly (readonly [ServiceName, operation: string, parameters: string, input: object])[] = [
  [
    "iam",
    "CreateUser",
    "UserName=alice&Tags.member.1.Key=team&Tags.member.1.Value=blue",
    { UserName: "alice", Tags: [{ Key: "team", Value: "blue" }] },
  ],
  [
    "sts",
    "AssumeRole",
    "RoleArn=r&PolicyArns.member.1.arn=p&DurationSeconds=900",
    { RoleArn: "r", PolicyArns: [{ arn: "p" }], DurationSeconds: 900 },
  ],
  [
    "ec2",
    "DescribeInstances",
    "Filter.1.Name=vpc-id&Filter.1.Value.1=a&Filter.1.Value.2=b&InstanceId.1=i&DryRun=false",
    {
      Filters: [{ Name: "vpc-id", Values: ["a", "b"] }],
      InstanceIds: ["i"],
      DryRun: false,
    },
  ],
  [
    "ec2",
    "RunInstances",
    "BlockDeviceMapping.1.DeviceName=d&BlockDeviceMapping.1.Ebs.VolumeSize=8&NetworkInterface.1.SecurityGroupId.1=g",
    {
      BlockDeviceMappings: [{ DeviceName: "d", Ebs: { VolumeSize: 8 } }],
      NetworkInterfaces: [{ Groups: ["g"] }],
    },
  ],
];

describe("parseInput()", () => {
  for (const protocol of ["query", "ec2"] as const) {
    for (const [parameters, input] of INPUTS) {
      it(`reads ${JSON.stringify(parameters.slice(0, 80))} of ${protocol}`, () => {
        assert.deepEqual(parseInput(createOperation(protocol), new URLSearchParams(parameters)), input);
      });
    }
  }

  for (const [parameters, query, ec2] of REFUSALS) {
    it(`refuses ${parameters}`, () => {
      const expected = { query: ["MalformedInput", query], ec2: ["InvalidParameterValue", ec2] };
      for (const protocol of ["query", "ec2"] as const) {
        const operation = createOperation(protocol);
        assert.throws(
          () => parseInput(operation, new URLSearchParams(parameters)),
          (error) => {
            assert.ok(error instanceof AwsError, String(error));
            assert.deepEqual([error.code, error.message], expected[protocol]);
            return error.status === 400;
          },
        );
      }
    });
  }

  for (const [service, name, parameters, input] of REAL) {
    it(`reads ${service}'s ${name}`, () => {
      const operation = readModel(service).operations[name] ?? assert.fail(name);
      assert.deepEqual(parseInput(operation, new URLSearchParams(parameters)), input);
    });
  }

  it("reads nothing for an operation without input", () => {
    const { name, model } = createOperation("query");
    assert.deepEqual(parseInput({ name, model }, new URLSearchParams("Text=x")), {});
  });
});
