import assert from "node:assert/strict";
import { AwsError } from "../../../lib/sandbox/protocol/aws-error.js";
import { formatAnswer } from "../../../lib/sandbox/protocol/format-answer.js";
import { formatError } from "../../../lib/sandbox/protocol/format-error.js";
import { formatText } from "../../../lib/sandbox/protocol/format-xml.js";
import type { Members } from "../../../lib/sandbox/protocol/members.js";
import { readModel } from "../../../lib/sandbox/protocol/read-model.js";
import type { ServiceName } from "../services.js";

const ID = "00000000-0000-4000-8000-000000000000";
const IAM = 'xmlns="https://iam.amazonaws.com/doc/2010-05-08/"';
const STS = 'xmlns="https://sts.amazonaws.com/doc/2011-06-15/"';
const EC2 = 'xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"';
const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const META = `<ResponseMetadata><RequestId>${ID}</RequestId></ResponseMetadata>`;
const TIME = new Date("2026-01-02T03:04:05.678Z");

/** An answer's members, and the body. */
const ANSWERS: readonly (readonly [ServiceName, operation: string, Members | undefined, body: string])[] = [
  [
    "iam",
    "CreateUser",
    { User: { Path: "/", UserName: "alice", UserId: "A", Arn: "a", CreateDate: TIME } },
    `<CreateUserResponse ${IAM}><CreateUserResult><User><Path>/</Path><UserName>alice</UserName><UserId>A</UserId><Arn>a</Arn><CreateDate>2026-01-02T03:04:05Z</CreateDate></User></CreateUserResult>${META}</CreateUserResponse>\n`,
  ],
  ["iam", "DeleteUser", undefined, `<DeleteUserResponse ${IAM}>${META}</DeleteUserResponse>\n`],
  [
    "iam",
    "ListUsers",
    { Users: [], IsTruncated: false },
    `<ListUsersResponse ${IAM}><ListUsersResult><Users/><IsTruncated>false</IsTruncated></ListUsersResult>${META}</ListUsersResponse>\n`,
  ],
  [
    "iam",
    "ListAccountAliases",
    { IsTruncated: false, AccountAliases: ["a", "<&>\"'"], Unknown: "x" },
    `<ListAccountAliasesResponse ${IAM}><ListAccountAliasesResult><AccountAliases><member>a</member><member>&lt;&amp;&gt;&quot;'</member></AccountAliases><IsTruncated>false</IsTruncated></ListAccountAliasesResult>${META}</ListAccountAliasesResponse>\n`,
  ],
  [
    "iam",
    "GetAccountSummary",
    { SummaryMap: { Users: 1, Groups: 0 } },
    `<GetAccountSummaryResponse ${IAM}><GetAccountSummaryResult><SummaryMap><entry><key>Users</key><value>1</value></entry><entry><key>Groups</key><value>0</value></entry></SummaryMap></GetAccountSummaryResult>${META}</GetAccountSummaryResponse>\n`,
  ],
  [
    "iam",
    "CreateVirtualMFADevice",
    { VirtualMFADevice: { SerialNumber: "s", Base32StringSeed: Buffer.from("seed") } },
    `<CreateVirtualMFADeviceResponse ${IAM}><CreateVirtualMFADeviceResult><VirtualMFADevice><SerialNumber>s</SerialNumber><Base32StringSeed>c2VlZA==</Base32StringSeed></VirtualMFADevice></CreateVirtualMFADeviceResult>${META}</CreateVirtualMFADeviceResponse>\n`,
  ],
  [
    "sts",
    "GetCallerIdentity",
    { Arn: "a", Account: "1", UserId: "u" },
    `<GetCallerIdentityResponse ${STS}><GetCallerIdentityResult><UserId>u</UserId><Account>1</Account><Arn>a</Arn></GetCallerIdentityResult>${META}</GetCallerIdentityResponse>\n`,
  ],
  [
    "ec2",
    "DescribeVpcs",
    { Vpcs: [{ VpcId: "v", IsDefault: true, Tags: [{ Key: "k", Value: "" }] }] },
    `${XML}<DescribeVpcsResponse ${EC2}><requestId>${ID}</requestId><vpcSet><item><isDefault>true</isDefault><tagSet><item><key>k</key><value/></item></tagSet><vpcId>v</vpcId></item></vpcSet></DescribeVpcsResponse>`,
  ],
  [
    "ec2",
    "RunInstances",
    { Instances: [{ LaunchTime: TIME }] },
    `${XML}<RunInstancesResponse ${EC2}><requestId>${ID}</requestId><instancesSet><item><launchTime>2026-01-02T03:04:05.678Z</launchTime></item></instancesSet></RunInstancesResponse>`,
  ],
  [
    "ec2",
    "DeleteVpc",
    undefined,
    `${XML}<DeleteVpcResponse ${EC2}><requestId>${ID}</requestId><return>true</return></DeleteVpcResponse>`,
  ],
];

/** An error, and the body. */
const ERRORS: readonly (readonly [ServiceName, AwsError, body: string])[] = [
  [
    "iam",
    new AwsError("NoSuchEntity", "The user with name <a> cannot be found.", 404),
    `<ErrorResponse ${IAM}><Error><Type>Sender</Type><Code>NoSuchEntity</Code><Message>The user with name &lt;a&gt; cannot be found.</Message></Error><RequestId>${ID}</RequestId></ErrorResponse>\n`,
  ],
  [
    "sts",
    new AwsError("InternalFailure", "x", 500),
    `<ErrorResponse ${STS}><Error><Type>Receiver</Type><Code>InternalFailure</Code><Message>x</Message></Error><RequestId>${ID}</RequestId></ErrorResponse>\n`,
  ],
  [
    "iam",
    new AwsError("MalformedInput", "", 400),
    `<ErrorResponse ${IAM}><Error><Type>Sender</Type><Code>MalformedInput</Code></Error><RequestId>${ID}</RequestId></ErrorResponse>\n`,
  ],
  [
    "iam",
    new AwsError("InvalidAction", "x", 400),
    `<ErrorResponse xmlns="http://webservices.amazon.com/AWSFault/2005-15-09"><Error><Type>Sender</Type><Code>InvalidAction</Code><Message>x</Message></Error><RequestId>${ID}</RequestId></ErrorResponse>\n`,
  ],
  [
    "ec2",
    new AwsError("UnauthorizedOperation", "no", 403),
    `${XML}<Response><Errors><Error><Code>UnauthorizedOperation</Code><Message>no</Message></Error></Errors><RequestID>${ID}</RequestID></Response>`,
  ],
];

/** A text, and how it stands in an element. */
const TEXTS: readonly (readonly [text: string, xml: string])[] = [
  ["plain", "plain"],
  ["a&b<c>d\"e'f", "a&amp;b&lt;c&gt;d&quot;e'f"],
  ["line\r\nline\ttab", "line&#xD;\nline\ttab"],
  ["\0\u0008\ufffe\ud800", "\ufffd\ufffd\ufffd\ufffd"],
  ["日本語 😀", "日本語 😀"],
  ["]]>", "]]&gt;"],
];

describe("formatAnswer()", () => {
  for (const [service, name, members, body] of ANSWERS) {
    it(`writes ${service}'s ${name}`, () => {
      const operation = readModel(service).operations[name] ?? assert.fail(name);
      const answer = formatAnswer(operation, members, ID);
      assert.equal(String(answer.body), body);
      assert.equal(answer.status, 200);
      assert.equal(answer.headers["x-amzn-RequestId"], ID);
    });
  }
});

describe("formatError()", () => {
  for (const [service, error, body] of ERRORS) {
    it(`writes ${service}'s ${error.code}`, () => {
      const answer = formatError(readModel(service), error, ID);
      assert.equal(String(answer.body), body);
      assert.equal(answer.status, error.status);
    });
  }
});

describe("formatText()", () => {
  for (const [text, xml] of TEXTS) {
    it(`writes ${JSON.stringify(text)}`, () => assert.equal(formatText(text), xml));
  }
});
