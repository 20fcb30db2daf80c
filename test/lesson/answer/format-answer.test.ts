import assert from "node:assert/strict";
import { formatAnswer } from "../../../lib/lesson/answer/format-answer.js";

const $metadata = { httpStatusCode: 200 };
const trust = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "sts:AssumeRole" }] };
const encoded = encodeURIComponent(JSON.stringify(trust));

const cases: readonly (readonly [title: string, value: unknown, lines: readonly string[]])[] = [
  ["prints nothing for an answer without members", { $metadata }, []],
  ["prints null for what is not there", undefined, ["null"]],
  ["quotes a text", "arn:aws:iam::123456789012:user/testuser", ['"arn:aws:iam::123456789012:user/testuser"']],
  ["prints an empty list", { $metadata, Users: [] }, ["{", '    "Users": []', "}"]],
  [
    "drops $metadata and members without a value",
    { $metadata, Account: "123456789012", Arn: undefined, UserId: null },
    ["{", '    "Account": "123456789012"', "}"],
  ],
  [
    "prints dates as the CLI does",
    { CreateDate: new Date("2023-08-19T05:10:32Z") },
    ["{", '    "CreateDate": "2023-08-19T05:10:32+00:00"', "}"],
  ],
  [
    "prints a date's fraction as the CLI does",
    { LaunchTime: new Date("2023-08-19T05:10:32.040Z") },
    ["{", '    "LaunchTime": "2023-08-19T05:10:32.040000+00:00"', "}"],
  ],
  ["prints blobs in base64", { Blob: new Uint8Array([1, 2, 255]) }, ["{", '    "Blob": "AQL/"', "}"]],
  [
    "masks secrets in any depth",
    { Keys: [{ AccessKeyId: "AKIA", SecretAccessKey: "s" }], Credentials: { SessionToken: "t" } },
    [
      "{",
      '    "Keys": [',
      "        {",
      '            "AccessKeyId": "xxxxxxxx",',
      '            "SecretAccessKey": "xxxxxxxx"',
      "        }",
      "    ],",
      '    "Credentials": {',
      '        "SessionToken": "xxxxxxxx"',
      "    }",
      "}",
    ],
  ],
  [
    "masks secrets however their names are spelled",
    {
      secretaccesskey: "s",
      SECRET_ACCESS_KEY: "s",
      "session-token": "t",
      awsSecurityToken: "t",
      PrivateKey: "k",
    },
    JSON.stringify(
      {
        secretaccesskey: "xxxxxxxx",
        SECRET_ACCESS_KEY: "xxxxxxxx",
        "session-token": "xxxxxxxx",
        awsSecurityToken: "xxxxxxxx",
        PrivateKey: "xxxxxxxx",
      },
      null,
      4,
    ).split("\n"),
  ],
  [
    "masks a text with the lines of a shared file or the answer of a credential_process in it",
    {
      a: "[p]\nAWS_SECRET_ACCESS_KEY = s",
      b: '{"Version":1,"SecretAccessKey":"s"}',
      c: "aws_session_token＝t",
    },
    JSON.stringify({ a: "xxxxxxxx", b: "xxxxxxxx", c: "xxxxxxxx" }, null, 4).split("\n"),
  ],
  [
    "masks all but the harmless settings of an object with keys",
    {
      aws_secret_access_key: "s",
      external_id: "e",
      region: "x",
      s3: { addressing_style: "path", mine: "m" },
    },
    JSON.stringify(
      {
        aws_secret_access_key: "xxxxxxxx",
        external_id: "xxxxxxxx",
        region: "x",
        s3: { addressing_style: "path", mine: "xxxxxxxx" },
      },
      null,
      4,
    ).split("\n"),
  ],
  [
    "shows names of actions, tokens of pages and documents as they are",
    { NextToken: "n", ClientToken: "c", Marker: "m", PolicyDocument: '{"Action":["sts:GetSessionToken"]}' },
    JSON.stringify(
      { NextToken: "n", ClientToken: "c", Marker: "m", PolicyDocument: '{"Action":["sts:GetSessionToken"]}' },
      null,
      4,
    ).split("\n"),
  ],
  [
    "decodes a policy document that IAM encoded",
    { AssumeRolePolicyDocument: encoded },
    JSON.stringify({ AssumeRolePolicyDocument: trust }, null, 4).split("\n"),
  ],
  [
    "keeps a document that is no policy as it is",
    { Document: "%7Bbroken", PolicyDocument: "{}", Note: "%7B%7D" },
    JSON.stringify({ Document: "%7Bbroken", PolicyDocument: "{}", Note: "%7B%7D" }, null, 4).split("\n"),
  ],
  [
    "drops IsTruncated when nothing is missing",
    { $metadata, Users: [], IsTruncated: false },
    ["{", '    "Users": []', "}"],
  ],
  [
    "keeps IsTruncated where it stands when something is missing",
    { $metadata, IsTruncated: true, Marker: "m" },
    ["{", '    "IsTruncated": true,', '    "Marker": "m"', "}"],
  ],
  [
    "prints members in the order of AWS's model",
    { AccessKeyLastUsed: { ServiceName: "N/A", Region: "N/A", LastUsedDate: new Date(0) } },
    [
      "{",
      '    "AccessKeyLastUsed": {',
      '        "LastUsedDate": "1970-01-01T00:00:00+00:00",',
      '        "ServiceName": "N/A",',
      '        "Region": "N/A"',
      "    }",
      "}",
    ],
  ],
];

describe("formatAnswer()", () => {
  for (const [title, value, lines] of cases) {
    it(title, () => assert.deepEqual(formatAnswer(value), lines.join("\n")));
  }
});
