import assert from "node:assert/strict";
import { DescribeVpcsCommand, EC2Client } from "@aws-sdk/client-ec2";
import { GetUserCommand, IAMClient, PutUserPolicyCommand } from "@aws-sdk/client-iam";
import {
  AssumeRoleCommand,
  GetCallerIdentityCommand,
  GetFederationTokenCommand,
  STSClient,
} from "@aws-sdk/client-sts";
import type { Sandbox } from "../../../../lib/sandbox/sandbox.js";
import { startSandbox } from "../../../../lib/sandbox/start-sandbox.js";

const ACCOUNT_ID = "123456789012";
const BOB = `arn:aws:sts::${ACCOUNT_ID}:federated-user/bob`;
const document = (Action: string) =>
  JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action, Resource: "*" }] });

describe("GetFederationToken", () => {
  let sandbox: Sandbox;
  const connect = (credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string }) => {
    const config = { endpoint: sandbox.url, region: "us-east-1", credentials, maxAttempts: 1 };
    return { iam: new IAMClient(config), sts: new STSClient(config), ec2: new EC2Client(config) };
  };
  const federate = async (input: object = {}) => {
    const { Credentials: keys, ...rest } = await connect(sandbox.administrator).sts.send(
      new GetFederationTokenCommand({ Name: "bob", ...input }),
    );
    const { AccessKeyId = "", SecretAccessKey = "", SessionToken = "", Expiration } = keys ?? {};
    return {
      rest,
      expiration: Expiration,
      clients: connect({
        accessKeyId: AccessKeyId,
        secretAccessKey: SecretAccessKey,
        sessionToken: SessionToken,
      }),
    };
  };

  before(async () => {
    sandbox = await startSandbox();
  });
  after(() => sandbox.stop());

  it("makes a federated user", async () => {
    const { rest, clients } = await federate();
    assert.deepEqual(rest.FederatedUser, { FederatedUserId: `${ACCOUNT_ID}:bob`, Arn: BOB });
    const { Arn, UserId, Account } = await clients.sts.send(new GetCallerIdentityCommand({}));
    assert.deepEqual(
      { Arn, UserId, Account },
      { Arn: BOB, UserId: `${ACCOUNT_ID}:bob`, Account: ACCOUNT_ID },
    );
  });

  it("lets nothing through without a session policy", async () => {
    const { clients } = await federate();
    await assert.rejects(clients.ec2.send(new DescribeVpcsCommand({})), {
      name: "UnauthorizedOperation",
      message: `You are not authorized to perform this operation. User: ${BOB} is not authorized to perform: ec2:DescribeVpcs because no session policy allows the ec2:DescribeVpcs action`,
    });
  });

  it("lets through what the user and the session policies both allow", async () => {
    const { clients } = await federate({ Policy: document("ec2:Describe*") });
    await clients.ec2.send(new DescribeVpcsCommand({}));
    const byArn = await federate({
      PolicyArns: [{ arn: "arn:aws:iam::aws:policy/AmazonEC2ReadOnlyAccess" }],
    });
    await byArn.clients.ec2.send(new DescribeVpcsCommand({}));
  });

  it("refuses what the user is denied", async () => {
    const deny = JSON.stringify({
      Version: "2012-10-17",
      Statement: [{ Effect: "Deny", Action: "ec2:DescribeVpcs", Resource: "*" }],
    });
    await connect(sandbox.administrator).iam.send(
      new PutUserPolicyCommand({ UserName: "admin", PolicyName: "own", PolicyDocument: deny }),
    );
    const { clients } = await federate({ Policy: document("ec2:Describe*") });
    await assert.rejects(
      clients.ec2.send(new DescribeVpcsCommand({})),
      /explicit deny in an identity-based policy/,
    );
  });

  it("cannot be used for IAM, for a role, or for another session", async () => {
    const { clients } = await federate({ Policy: document("*") });
    await assert.rejects(clients.iam.send(new GetUserCommand({})), { name: "InvalidClientTokenId" });
    const RoleArn = `arn:aws:iam::${ACCOUNT_ID}:role/any`;
    await assert.rejects(clients.sts.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: "play" })), {
      name: "AccessDenied",
      message: `User: ${BOB} is not authorized to perform: sts:AssumeRole on resource: ${RoleArn}`,
    });
    await assert.rejects(clients.sts.send(new GetFederationTokenCommand({ Name: "carol" })), {
      name: "AccessDenied",
      message: "Cannot call GetFederationToken with session credentials",
    });
  });
});
