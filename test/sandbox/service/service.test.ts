import assert from "node:assert/strict";
import { CreateUserCommand, PutUserPolicyCommand } from "@aws-sdk/client-iam";
import type { AccessKeyPair, Sandbox } from "../../../lib/sandbox/sandbox.js";
import { SERVICES } from "../../../lib/sandbox/services.js";
import { startSandbox } from "../../../lib/sandbox/start-sandbox.js";
import { signRequest } from "../identity/sign-request.js";
import { sendRequest } from "../send-request.js";
import { createClients, createKey } from "../start-caller.js";
import { sns } from "./sns/service.js";

const TOPIC = "arn:aws:sns:ap-northeast-1:123456789012:news";

describe("a service that is added by a folder and a line", () => {
  let sandbox: Sandbox;
  let alice: AccessKeyPair;

  before(async () => {
    sandbox = await startSandbox({ seed: "service" }, [...SERVICES, sns]);
    const { iam } = createClients(sandbox.url, sandbox.administrator);
    await iam.send(new CreateUserCommand({ UserName: "alice" }));
    alice = await createKey(iam, "alice");
    const Statement = [{ Effect: "Allow", Action: "sns:CreateTopic", Resource: TOPIC }];
    const PolicyDocument = JSON.stringify({ Version: "2012-10-17", Statement });
    await iam.send(new PutUserPolicyCommand({ UserName: "alice", PolicyName: "own", PolicyDocument }));
  });
  after(() => sandbox.stop());

  const send = (key: AccessKeyPair, parameters: Readonly<Record<string, string>>) => {
    const body = String(new URLSearchParams({ Version: sns.version, ...parameters }));
    const host = new URL(sandbox.url).host;
    return sendRequest(
      sandbox.url,
      signRequest({ ...key, service: "sns", region: "ap-northeast-1", body, host }),
    );
  };

  const ROWS: readonly (readonly [
    title: string,
    key: () => AccessKeyPair,
    parameters: Readonly<Record<string, string>>,
    status: number,
    body: RegExp,
  ])[] = [
    [
      "answers",
      () => alice,
      { Action: "CreateTopic", Name: "news" },
      200,
      new RegExp(`<CreateTopicResult><TopicArn>${TOPIC}</TopicArn>`),
    ],
    [
      "is authorized by its own permissions",
      () => alice,
      { Action: "CreateTopic", Name: "other" },
      403,
      /<Code>AuthorizationError<\/Code><Message>User: \S+user\/alice is not authorized to perform: sns:CreateTopic on resource: \S+:other because no identity-based policy allows/,
    ],
    ["refuses what nobody allowed", () => alice, { Action: "ListTopics" }, 403, /AuthorizationError/],
    [
      "answers its administrator",
      () => sandbox.administrator,
      { Action: "ListTopics" },
      200,
      new RegExp(`<member><TopicArn>${TOPIC}`),
    ],
    [
      "checks its input",
      () => sandbox.administrator,
      { Action: "CreateTopic" },
      400,
      /1 validation error detected: Value null at 'name'/,
    ],
    [
      "says what it does not carry out",
      () => sandbox.administrator,
      { Action: "DeleteTopic", TopicArn: TOPIC },
      501,
      /sns:DeleteTopic but does not carry it out. It carries out: CreateTopic, ListTopics/,
    ],
    [
      "refuses a wrong signature in its words",
      () => ({ ...alice, secretAccessKey: "x".repeat(40) }),
      { Action: "ListTopics" },
      403,
      /SignatureDoesNotMatch/,
    ],
    ["does not know other operations", () => alice, { Action: "Publish" }, 400, /InvalidAction/],
  ];
  for (const [title, key, parameters, status, body] of ROWS) {
    it(title, async () => {
      const answer = await send(key(), parameters);
      assert.match(answer.body, body);
      assert.equal(answer.status, status);
    });
  }

  it("has what it made in the inventory", () => {
    assert.deepEqual(sandbox.inventory()[TOPIC], { topicArn: TOPIC });
  });

  it("is named where a service is refused that is not there", async () => {
    const answer = await sendRequest(sandbox.url, signRequest({ ...alice, service: "sqs", body: "" }));
    assert.match(answer.body, /does not carry out the service sqs. It carries out: ec2, iam, sns, sts/);
  });
});
