import assert from "node:assert/strict";
import {
  CreateLaunchTemplateCommand,
  CreateTagsCommand,
  DescribeInstancesCommand,
  RunInstancesCommand,
  StartInstancesCommand,
  StopInstancesCommand,
  TerminateInstancesCommand,
} from "@aws-sdk/client-ec2";
import { CreateRoleCommand, PutRolePolicyCommand } from "@aws-sdk/client-iam";
import { AssumeRoleCommand, DecodeAuthorizationMessageCommand } from "@aws-sdk/client-sts";
import type { Sandbox } from "../../lib/sandbox/sandbox.js";
import { startSandbox } from "../../lib/sandbox/start-sandbox.js";
import { type Callers, codeOf, createClients } from "./start-caller.js";

const RoleName = "engineers";
const OWN = { StringEquals: { "aws:ResourceTag/Owner": `\${aws:PrincipalTag/Owner}` } };
const NAMED = { StringEquals: { "aws:RequestTag/Owner": `\${aws:PrincipalTag/Owner}` } };

/** One role for everybody: a session works on what carries the tag that the session carries. */
const POLICY = {
  Version: "2012-10-17",
  Statement: [
    { Effect: "Allow", Action: ["ec2:Describe*", "ec2:CreateLaunchTemplate"], Resource: "*" },
    { Effect: "Allow", Action: ["ec2:StartInstances", "ec2:StopInstances"], Resource: "*", Condition: OWN },
    {
      Effect: "Allow",
      Action: "ec2:RunInstances",
      Resource: ["instance", "volume"].map((type) => `arn:aws:ec2:*:*:${type}/*`),
      Condition: NAMED,
    },
    {
      Effect: "Allow",
      Action: "ec2:RunInstances",
      NotResource: ["instance", "volume"].map((type) => `arn:aws:ec2:*:*:${type}/*`),
    },
    {
      Effect: "Allow",
      Action: "ec2:CreateTags",
      Resource: "*",
      Condition: { StringEquals: { "ec2:CreateAction": "RunInstances" } },
    },
  ],
};

describe("a lesson on tags that decide", function () {
  this.timeout(30_000);
  let sandbox: Sandbox;
  let admin: Callers;
  let alice: Callers;
  let bob: Callers;

  beforeEach(async () => {
    sandbox = await startSandbox();
    admin = createClients(sandbox.url, sandbox.administrator);
    const Statement = {
      Effect: "Allow",
      Principal: { AWS: sandbox.accountId },
      Action: ["sts:AssumeRole", "sts:TagSession"],
    };
    const AssumeRolePolicyDocument = JSON.stringify({ Version: "2012-10-17", Statement });
    await admin.iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument }));
    const PolicyDocument = JSON.stringify(POLICY);
    await admin.iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: "own", PolicyDocument }));
    [alice, bob] = [await assume("alice"), await assume("bob")];
  });
  afterEach(() => sandbox.stop());

  async function assume(Value: string): Promise<Callers> {
    const RoleArn = `arn:aws:iam::${sandbox.accountId}:role/${RoleName}`;
    const Tags = [{ Key: "Owner", Value }];
    const { Credentials: keys } = await admin.sts.send(
      new AssumeRoleCommand({ RoleArn, RoleSessionName: Value, Tags }),
    );
    return createClients(sandbox.url, {
      accessKeyId: keys?.AccessKeyId ?? "",
      secretAccessKey: keys?.SecretAccessKey ?? "",
      sessionToken: keys?.SessionToken ?? "",
    });
  }
  const tagged = (owner: string) =>
    (["instance", "volume"] as const).map((ResourceType) => ({
      ResourceType,
      Tags: [{ Key: "Owner", Value: owner }],
    }));
  const launch = (callers: Callers, owner: string) =>
    callers.ec2.send(
      new RunInstancesCommand({
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        MinCount: 1,
        MaxCount: 1,
        TagSpecifications: tagged(owner),
      }),
    );
  const stop = (callers: Callers, id: string) =>
    callers.ec2.send(new StopInstancesCommand({ InstanceIds: [id] }));

  it("lets everybody launch, stop and start what is their own, and nothing of others", async () => {
    assert.equal(await codeOf(launch(bob, "alice")), "UnauthorizedOperation");
    const { Instances: [instance] = [] } = await launch(alice, "alice");
    const id = instance?.InstanceId ?? assert.fail();
    assert.equal(await codeOf(stop(bob, id)), "UnauthorizedOperation");
    assert.equal((await stop(alice, id)).StoppingInstances?.[0]?.CurrentState?.Name, "stopping");
    const start = new StartInstancesCommand({ InstanceIds: [id] });
    assert.equal(await codeOf(bob.ec2.send(start)), "UnauthorizedOperation");
    assert.equal(await codeOf(alice.ec2.send(start)), "ok");
    const end = new TerminateInstancesCommand({ InstanceIds: [id] });
    assert.equal(await codeOf(alice.ec2.send(end)), "UnauthorizedOperation");
    const give = { Resources: [id], Tags: [{ Key: "Owner", Value: "bob" }] };
    assert.equal(await codeOf(alice.ec2.send(new CreateTagsCommand(give))), "UnauthorizedOperation");
    await admin.ec2.send(new CreateTagsCommand(give));
    assert.equal(await codeOf(stop(alice, id)), "UnauthorizedOperation");
    assert.equal(await codeOf(stop(bob, id)), "ok");
  });

  it("refuses with a message that says what was compared", async () => {
    const { Instances: [instance] = [] } = await launch(alice, "alice");
    const id = instance?.InstanceId ?? assert.fail();
    const message = await stop(bob, id).then(
      () => assert.fail("it was not refused"),
      (error: Error) => error.message,
    );
    const arn = `arn:aws:ec2:ap-northeast-1:${sandbox.accountId}:instance/${id}`;
    assert.ok(
      message.includes(`is not authorized to perform: ec2:StopInstances on resource: ${arn} because`),
    );
    const encoded = /Encoded authorization failure message: (\S+)/.exec(message)?.[1] ?? "";
    const { DecodedMessage: decoded } = await admin.sts.send(
      new DecodeAuthorizationMessageCommand({ EncodedMessage: encoded }),
    );
    const { context } = JSON.parse(decoded ?? "") as {
      readonly context: {
        readonly resource: string;
        readonly conditions: {
          readonly items: readonly {
            readonly key: string;
            readonly values: { readonly items: readonly { readonly value: string }[] };
          }[];
        };
      };
    };
    const readValue = (name: string) =>
      context.conditions.items.find(({ key }) => key === name)?.values.items[0]?.value;
    assert.equal(context.resource, arn);
    assert.deepEqual(["aws:ResourceTag/Owner", "aws:PrincipalTag/Owner", "ec2:InstanceType"].map(readValue), [
      "alice",
      "bob",
      "t3.micro",
    ]);
  });

  it("decides launches from a template by what they would be together", async () => {
    await alice.ec2.send(
      new CreateLaunchTemplateCommand({
        LaunchTemplateName: "web",
        LaunchTemplateData: {
          ImageId: "ami-0123456789abcdef0",
          InstanceType: "t3.micro",
          TagSpecifications: tagged("alice"),
        },
      }),
    );
    const from = new RunInstancesCommand({
      MinCount: 1,
      MaxCount: 1,
      LaunchTemplate: { LaunchTemplateName: "web" },
    });
    assert.equal(await codeOf(bob.ec2.send(from)), "UnauthorizedOperation");
    await alice.ec2.send(from);
    const own = { Filters: [{ Name: "tag:Owner", Values: ["alice"] }] };
    const { Reservations = [] } = await bob.ec2.send(new DescribeInstancesCommand(own));
    assert.equal(Reservations.length, 1);
  });
});
