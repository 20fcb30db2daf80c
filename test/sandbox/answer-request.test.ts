import assert from "node:assert/strict";
import { DescribeImagesCommand, DescribeVpcsCommand, EC2Client } from "@aws-sdk/client-ec2";
import { IAMClient, ListOrganizationsFeaturesCommand, ListUsersCommand } from "@aws-sdk/client-iam";
import {
  AssumeRootCommand,
  GetCallerIdentityCommand,
  GetSessionTokenCommand,
  STSClient,
} from "@aws-sdk/client-sts";
import type { AccessKeyPair, Sandbox } from "../../lib/sandbox/sandbox.js";
import { startSandbox } from "../../lib/sandbox/start-sandbox.js";
import { signRequest } from "./identity/sign-request.js";
import { sendRequest } from "./send-request.js";
import type { ServiceName } from "./services.js";
import { SERVICES } from "./world.js";

const WRONG_SIGNATURE =
  "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.";
const NOT_VALIDATED = "AWS was not able to validate the provided access credentials";
const HOUR = 3600_000;

/** How a client is made that does something wrong. */
interface Setting {
  readonly credentials: AccessKeyPair & { readonly sessionToken?: string };
  readonly systemClockOffset?: number;
  readonly signer?: { sign(request: object): Promise<object> };
}

type Refusal = readonly [status: number, code: string, text: string | RegExp];

const UNKNOWN_KEY: Refusal = [
  403,
  "InvalidClientTokenId",
  "The security token included in the request is invalid.",
];
const EXPIRED: Refusal = [400, "RequestExpired", "Request has expired."];

/** What is wrong, and what IAM and STS (first) and EC2 (second) answer to the SDK. */
const ROWS: readonly (readonly [
  title: string,
  change: (keys: AccessKeyPair, sandbox: Sandbox) => Setting | Promise<Setting>,
  query: Refusal,
  ec2: Refusal,
])[] = [
  [
    "a wrong secret",
    (keys) => ({ credentials: { ...keys, secretAccessKey: "x" } }),
    [403, "SignatureDoesNotMatch", WRONG_SIGNATURE],
    [401, "AuthFailure", WRONG_SIGNATURE],
  ],
  [
    "a key that was never issued",
    (keys) => ({ credentials: { ...keys, accessKeyId: "AKIAIOSFODNN7EXAMPLE" } }),
    UNKNOWN_KEY,
    [401, "AuthFailure", NOT_VALIDATED],
  ],
  [
    "an expired session",
    expireSession,
    [403, "ExpiredToken", "The security token included in the request is expired"],
    EXPIRED,
  ],
  [
    "a clock that is an hour behind",
    (credentials) => ({ credentials, systemClockOffset: -HOUR }),
    [
      403,
      "SignatureDoesNotMatch",
      /^Signature expired: \d{8}T\d{6}Z is now earlier than \d{8}T\d{6}Z \(\d{8}T\d{6}Z - 15 min\.\)$/,
    ],
    EXPIRED,
  ],
  [
    "a clock that is an hour ahead",
    (credentials) => ({ credentials, systemClockOffset: HOUR }),
    [
      403,
      "SignatureDoesNotMatch",
      /^Signature not yet current: \d{8}T\d{6}Z is still later than \d{8}T\d{6}Z \(\d{8}T\d{6}Z \+ 15 min\.\)$/,
    ],
    EXPIRED,
  ],
  [
    "no signature",
    (credentials) => ({ credentials, signer: { sign: async (request) => request } }),
    [403, "MissingAuthenticationToken", "Request is missing Authentication Token"],
    [400, "MissingParameter", "The request must contain the parameter AWSAccessKeyId"],
  ],
];

/** What is authorized and not carried out, and one of the operations that the answer names instead. */
const UNCARRIED: Readonly<Record<ServiceName, string>> = {
  iam: "CreateUser",
  sts: "AssumeRole",
  ec2: "DescribeVpcs",
};

describe("answerRequest() over the wire to the SDK", function () {
  this.timeout(60_000);
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await startSandbox();
  });
  after(() => sandbox.stop());

  for (const [title, change, query, ec2] of ROWS) {
    for (const service of SERVICES) {
      it(`refuses ${title} in ${service}'s words`, async () => {
        const setting = await change(sandbox.administrator, sandbox);
        checkRefusal(await send(service, setting), service === "ec2" ? ec2 : query);
      });
    }
  }

  for (const [service, known] of Object.entries(UNCARRIED) as [ServiceName, string][]) {
    it(`says which operations of ${service} are carried out instead of one that is not`, async () => {
      const refused = await send(service, { credentials: sandbox.administrator }, true);
      checkRefusal(refused, [501, "NotImplemented", new RegExp(`${service}:\\w+ but .*\\b${known}\\b`)]);
    });
  }

  /** A service, how its clients write, and what they can read. */
  const others: readonly (readonly [service: string, contentType: string, around: readonly string[]])[] = [
    ["s3", "application/xml", ["<Error><Code>NotImplemented</Code><Message>", "</Message><RequestId>"]],
    [
      "sqs",
      "application/x-www-form-urlencoded; charset=utf-8",
      ["<ErrorResponse><Error><Code>NotImplemented</Code><Message>", "</Message></Error><RequestId>"],
    ],
    [
      "route53",
      "",
      ["<ErrorResponse><Error><Code>NotImplemented</Code><Message>", "</Message></Error><RequestId>"],
    ],
    ["dynamodb", "application/x-amz-json-1.0", ['{"__type":"NotImplemented","message":"', '"}']],
    ["lambda", "", ['{"__type":"NotImplemented","message":"', '"}']],
  ];
  for (const [service, contentType, [before = "", after = ""]] of others) {
    it(`refuses ${service} in a form that its clients understand, and says what there is`, async () => {
      const request = signRequest({ ...sandbox.administrator, service, body: "" });
      const headers = new Map([...request.headers, ["content-type", [contentType]] as const]);
      const { status, body } = await sendRequest(sandbox.url, { ...request, headers });
      assert.equal(status, 501);
      const text = `The local account does not carry out the service ${service}. It carries out: ec2, iam, sts.`;
      assert.ok(body.startsWith(before + text + after), body);
    });
  }

  /** A call's refusal; the SDK does not try again. */
  async function send(service: ServiceName, setting: Setting, uncarried = false): Promise<unknown> {
    const config = { endpoint: sandbox.url, region: "us-east-1", maxAttempts: 1, ...setting };
    const calls: Readonly<Record<ServiceName, () => Promise<unknown>>> = {
      iam: () =>
        uncarried
          ? new IAMClient(config as object).send(new ListOrganizationsFeaturesCommand({}))
          : new IAMClient(config as object).send(new ListUsersCommand({})),
      sts: () =>
        uncarried
          ? new STSClient(config as object).send(
              new AssumeRootCommand({
                TargetPrincipal: sandbox.accountId,
                TaskPolicyArn: { arn: "arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials" },
              }),
            )
          : new STSClient(config as object).send(new GetCallerIdentityCommand({})),
      ec2: () =>
        uncarried
          ? new EC2Client(config as object).send(new DescribeImagesCommand({}))
          : new EC2Client(config as object).send(new DescribeVpcsCommand({})),
    };
    return calls[service]().then(
      () => assert.fail(`${service} was not refused`),
      (error: unknown) => error,
    );
  }
});

/** A session of the administrator's, a second after its end. */
async function expireSession(keys: AccessKeyPair, sandbox: Sandbox): Promise<Setting> {
  const sts = new STSClient({ endpoint: sandbox.url, region: "us-east-1", credentials: keys });
  const { Credentials: given } = await sts.send(new GetSessionTokenCommand({ DurationSeconds: 900 }));
  sandbox.moveClock(901);
  return {
    credentials: {
      accessKeyId: given?.AccessKeyId ?? "",
      secretAccessKey: given?.SecretAccessKey ?? "",
      sessionToken: given?.SessionToken ?? "",
    },
  };
}

function checkRefusal(error: unknown, [status, code, text]: Refusal): void {
  const { Code, message, $metadata } = error as {
    readonly Code?: string;
    readonly message: string;
    readonly $metadata?: { readonly httpStatusCode?: number };
  };
  assert.deepEqual([$metadata?.httpStatusCode, Code], [status, code], message);
  if (typeof text === "string") assert.equal(message, text);
  else assert.match(message, text);
}
