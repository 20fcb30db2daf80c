import assert from "node:assert/strict";
import {
  CreateAccessKeyCommand,
  CreateRoleCommand,
  CreateUserCommand,
  CreateVirtualMFADeviceCommand,
  EnableMFADeviceCommand,
  GetUserCommand,
  IAMClient,
  PutUserPolicyCommand,
} from "@aws-sdk/client-iam";
import { AssumeRoleCommand, GetSessionTokenCommand, STSClient } from "@aws-sdk/client-sts";
import { createTotp, findStep } from "../../../lib/sandbox/mfa/totp.js";
import type { Sandbox } from "../../../lib/sandbox/sandbox.js";
import { startSandbox } from "../../../lib/sandbox/start-sandbox.js";

const ACCOUNT_ID = "123456789012";
const ROLE = `arn:aws:iam::${ACCOUNT_ID}:role/guarded`;
const INVALID = "MultiFactorAuthentication failed with invalid MFA one time pass code. ";
const UNABLE =
  "MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial number is valid and associated with this user.";
const BOTH = "MultiFactorAuthentication failed, must provide both MFA serial number and one time pass code.";

interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

describe("a second factor", () => {
  let sandbox: Sandbox;
  let keys: Keys;
  let seed: string;
  let serial: string;
  /** Codes count once: every test takes a later one, and the clock goes along. */
  let time: number;

  const connect = (credentials: Keys) => {
    const config = { endpoint: sandbox.url, region: "us-east-1", credentials, maxAttempts: 1 };
    return { iam: new IAMClient(config), sts: new STSClient(config) };
  };
  const nextCode = () => {
    time += 60_000;
    return createTotp(seed, findStep(new Date(time)));
  };
  const assume = (more: object = {}) =>
    connect(keys).sts.send(new AssumeRoleCommand({ RoleArn: ROLE, RoleSessionName: "play", ...more }));

  before(async () => {
    time = Date.now();
    sandbox = await startSandbox({ clock: { now: () => new Date(time) } });
    const { iam } = connect(sandbox.administrator);
    await iam.send(new CreateUserCommand({ UserName: "alice" }));
    const { AccessKey: key } = await iam.send(new CreateAccessKeyCommand({ UserName: "alice" }));
    keys = { accessKeyId: key?.AccessKeyId ?? "", secretAccessKey: key?.SecretAccessKey ?? "" };
    const { VirtualMFADevice: device } = await iam.send(
      new CreateVirtualMFADeviceCommand({ VirtualMFADeviceName: "phone" }),
    );
    serial = device?.SerialNumber ?? "";
    seed = Buffer.from(device?.Base32StringSeed ?? []).toString();
    const step = findStep(new Date(time));
    await iam.send(
      new EnableMFADeviceCommand({
        UserName: "alice",
        SerialNumber: serial,
        AuthenticationCode1: createTotp(seed, step - 1),
        AuthenticationCode2: createTotp(seed, step),
      }),
    );
    const condition = { NumericLessThan: { "aws:MultiFactorAuthAge": "3600" } };
    const statement = (Action: string) => ({ Effect: "Allow", Action, Resource: "*", Condition: condition });
    const policy = { Version: "2012-10-17", Statement: [statement("iam:GetUser")] };
    await iam.send(
      new PutUserPolicyCommand({
        UserName: "alice",
        PolicyName: "own",
        PolicyDocument: JSON.stringify(policy),
      }),
    );
    await iam.send(
      new CreateRoleCommand({
        RoleName: "guarded",
        AssumeRolePolicyDocument: JSON.stringify({
          Version: "2012-10-17",
          Statement: [
            {
              Effect: "Allow",
              Principal: { AWS: `arn:aws:iam::${ACCOUNT_ID}:user/alice` },
              Action: "sts:AssumeRole",
              Condition: { Bool: { "aws:MultiFactorAuthPresent": "true" } },
            },
          ],
        }),
      }),
    );
  });
  after(() => sandbox.stop());

  it("opens a role that asks for it", async () => {
    await assert.rejects(assume(), {
      name: "AccessDenied",
      message: `User: arn:aws:iam::${ACCOUNT_ID}:user/alice is not authorized to perform: sts:AssumeRole on resource: ${ROLE}`,
    });
    await assume({ SerialNumber: serial, TokenCode: nextCode() });
  });

  it("counts once", async () => {
    const input = { SerialNumber: serial, TokenCode: nextCode() };
    await assume(input);
    await assert.rejects(assume(input), { name: "AccessDenied", message: INVALID });
  });

  it("is refused when it is wrong, somebody else's or half", async () => {
    nextCode();
    await assert.rejects(assume({ SerialNumber: serial, TokenCode: "000000" }), { message: INVALID });
    await assert.rejects(assume({ SerialNumber: `${serial}x`, TokenCode: "000000" }), { message: UNABLE });
    await assert.rejects(assume({ SerialNumber: serial }), { message: BOTH });
    await assert.rejects(
      connect(sandbox.administrator).sts.send(
        new GetSessionTokenCommand({ SerialNumber: serial, TokenCode: nextCode() }),
      ),
      { message: UNABLE },
    );
  });

  it("lets a session of the user's own reach IAM, for as long as it is young", async () => {
    const { sts, iam } = connect(keys);
    await assert.rejects(iam.send(new GetUserCommand({})), { name: "AccessDenied" });
    const { Credentials: session } = await sts.send(
      new GetSessionTokenCommand({ SerialNumber: serial, TokenCode: nextCode() }),
    );
    const own = connect({
      accessKeyId: session?.AccessKeyId ?? "",
      secretAccessKey: session?.SecretAccessKey ?? "",
      sessionToken: session?.SessionToken ?? "",
    });
    const { User } = await own.iam.send(new GetUserCommand({}));
    assert.equal(User?.UserName, "alice");
    time += 3_600_000;
    await assert.rejects(own.iam.send(new GetUserCommand({})), { name: "AccessDenied" });
  });

  it("is missing from a session that was made without it", async () => {
    const { Credentials: session } = await connect(keys).sts.send(new GetSessionTokenCommand({}));
    const own = connect({
      accessKeyId: session?.AccessKeyId ?? "",
      secretAccessKey: session?.SecretAccessKey ?? "",
      sessionToken: session?.SessionToken ?? "",
    });
    await assert.rejects(own.iam.send(new GetUserCommand({})), { name: "InvalidClientTokenId" });
  });
});
