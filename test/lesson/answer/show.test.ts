import assert from "node:assert/strict";
import { CreatePolicyCommand, GetRoleCommand, IAMClient } from "@aws-sdk/client-iam";
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { show } from "../../../lib/lesson/answer/show.js";
import { SeigoError } from "../../../lib/message/error.js";
import { captureOutput } from "../capture-output.js";
import { queryAnswer, type Stub, startStub } from "../start-stub.js";

const credentials = { accessKeyId: "AKIA", secretAccessKey: "s" };
const date = "<CreateDate>2023-08-19T05:10:32Z</CreateDate>";

/** AWS sends members in an order of its own; what is shown must not depend on it. */
const answers = {
  GetCallerIdentity: queryAnswer(
    "GetCallerIdentity",
    "<Arn>arn:aws:iam::123456789012:user/testuser</Arn><UserId>AIDA</UserId><Account>123456789012</Account>",
  ),
  CreatePolicy: queryAnswer(
    "CreatePolicy",
    `<Policy>${date}<Arn>arn:aws:iam::123456789012:policy/ToyPolicy</Arn><PolicyId>ANPA</PolicyId><PolicyName>ToyPolicy</PolicyName><Path>/</Path></Policy>`,
  ),
  GetRole: queryAnswer(
    "GetRole",
    `<Role>${date}<AssumeRolePolicyDocument>%7B%22Version%22%3A%222012-10-17%22%7D</AssumeRolePolicyDocument><Arn>arn:aws:iam::123456789012:role/toy-role</Arn><RoleId>AROA</RoleId><RoleName>toy-role</RoleName><Path>/</Path></Role>`,
  ),
};

describe("show()", () => {
  let stub: Stub;
  before(async () => {
    stub = await startStub(answers);
  });
  after(() => stub.stop());

  const settings = () => ({ region: "ap-northeast-1", endpoint: stub.url, credentials });
  const lineOfArn = async (answer: Promise<unknown>) => {
    const [text = ""] = await captureOutput(async () => show(await answer));
    return text.split("\n").findIndex((line) => line.trim().startsWith('"Arn"')) + 1;
  };

  it("puts the ARN of GetCallerIdentity on line 4, as the CLI does", async () => {
    assert.equal(await lineOfArn(new STSClient(settings()).send(new GetCallerIdentityCommand({}))), 4);
  });
  it("puts the ARN of CreatePolicy on line 5, as the CLI does", async () => {
    const call = new CreatePolicyCommand({ PolicyName: "ToyPolicy", PolicyDocument: "{}" });
    assert.equal(await lineOfArn(new IAMClient(settings()).send(call)), 5);
  });
  it("puts the ARN of a role on line 6, as the CLI does", async () => {
    assert.equal(
      await lineOfArn(new IAMClient(settings()).send(new GetRoleCommand({ RoleName: "toy-role" }))),
      6,
    );
  });
  it("prints nothing at all for an empty answer", async () => {
    assert.deepEqual(await captureOutput(() => show({ $metadata: {} })), []);
  });
  const promises: readonly (readonly [title: string, value: unknown, message: RegExp])[] = [
    ["a promise", Promise.resolve(1), /^Promise は表示できません。/],
    ["a list of promises", [Promise.resolve(1)], /^Promise を含む値は/],
    ["an answer with a promise in it", { User: { Name: Promise.resolve("a") } }, /^Promise を含む値は/],
  ];
  for (const [title, value, message] of promises) {
    it(`refuses ${title} and says to await it`, () => {
      assert.throws(
        () => show(value),
        (error) =>
          error instanceof SeigoError && message.test(error.message) && /await/.test(error.next ?? ""),
      );
    });
  }
  it("shows bytes", async () => {
    assert.deepEqual(await captureOutput(() => show({ Body: new Uint8Array([1]) })), [
      '{\n    "Body": "AQ=="\n}',
    ]);
  });
});
