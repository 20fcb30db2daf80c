import assert from "node:assert/strict";
import type { Sandbox } from "../../lib/sandbox/sandbox.js";
import { startSandbox } from "../../lib/sandbox/start-sandbox.js";
import { signRequest } from "./identity/sign-request.js";
import { sendRequest } from "./send-request.js";

const IAM = "2010-05-08";
const STS = "2011-06-15";
const EC2 = "2016-11-15";
const failed = (text: string) => `1 validation error detected: ${text}`;

/** Service, parameters, and how AWS refuses them. */
const ROWS: readonly (readonly [
  "iam" | "sts" | "ec2",
  Readonly<Record<string, string>>,
  number,
  string,
  string,
])[] = [
  [
    "iam",
    { Action: "UpdateAccessKey", Version: IAM, AccessKeyId: "AKIAIOSFODNN7EXAMPLE", Status: "x" },
    400,
    "ValidationError",
    failed(
      "Value at 'status' failed to satisfy constraint: Member must satisfy enum value set: [Active, Inactive, Expired]",
    ),
  ],
  [
    "iam",
    { Action: "CreateUser", Version: IAM },
    400,
    "ValidationError",
    failed("Value at 'userName' failed to satisfy constraint: Member must not be null"),
  ],
  [
    "sts",
    { Action: "GetSessionToken", Version: STS, DurationSeconds: "899" },
    400,
    "ValidationError",
    failed(
      "Value '899' at 'durationSeconds' failed to satisfy constraint: Member must have value greater than or equal to 900",
    ),
  ],
  [
    "sts",
    { Action: "GetFederationToken", Version: STS, Name: "a:b" },
    400,
    "ValidationError",
    failed(
      "Value 'a:b' at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*",
    ),
  ],
  [
    "iam",
    { Action: "Nothing", Version: IAM },
    400,
    "InvalidAction",
    `Could not find operation Nothing for version ${IAM}`,
  ],
  [
    "sts",
    { Action: "Nothing", Version: STS },
    400,
    "InvalidAction",
    `Could not find operation Nothing for version ${STS}`,
  ],
  [
    "ec2",
    { Action: "Nothing", Version: EC2 },
    400,
    "InvalidAction",
    "The action Nothing is not valid for this web service.",
  ],
  [
    "ec2",
    { Action: "CreateVpc", Version: EC2, CidrBlock: "10.0.0.0/16", DryRun: "true" },
    412,
    "DryRunOperation",
    "Request would have succeeded, but DryRun flag is set.",
  ],
  [
    "sts",
    { Action: "DecodeAuthorizationMessage", Version: STS, EncodedMessage: "abc" },
    400,
    "InvalidAuthorizationMessageException",
    "Message is not valid",
  ],
];

describe("the local account's validation", () => {
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await startSandbox();
  });
  after(() => sandbox.stop());

  for (const [service, parameters, status, code, message] of ROWS) {
    it(`answers ${code} to ${new URLSearchParams(parameters)}`, async () => {
      const body = new URLSearchParams(parameters).toString();
      const answer = await sendRequest(sandbox.url, signRequest({ ...sandbox.administrator, service, body }));
      const read = (name: string) =>
        new RegExp(`<${name}>([^<]*)</${name}>`).exec(answer.body)?.[1]?.replaceAll("&apos;", "'");
      assert.deepEqual([answer.status, read("Code"), read("Message")], [status, code, message]);
    });
  }
});
