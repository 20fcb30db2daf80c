import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  CreateRoleCommand,
  CreateUserCommand,
  CreateVirtualMFADeviceCommand,
  EnableMFADeviceCommand,
} from "@aws-sdk/client-iam";
import { fromProfile, writeProfile } from "../../../lib/index.js";
import { createTotp, findStep } from "../../../lib/sandbox/mfa/totp.js";
import type { Sandbox } from "../../../lib/sandbox/sandbox.js";
import { startSandbox } from "../../../lib/sandbox/start-sandbox.js";
import { codeOf, createClients, createKey } from "../../sandbox/start-caller.js";

describe("fromProfile() with a second factor", function () {
  this.timeout(20_000);
  const kept = { ...process.env };
  let folder: string;
  let sandbox: Sandbox;
  let serialNumber: string;
  let code: (ahead?: number) => string;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "seigo-test-"));
    sandbox = await startSandbox();
    Object.assign(process.env, {
      AWS_ENDPOINT_URL: sandbox.url,
      AWS_REGION: "us-east-1",
      SEIGO_ACCOUNT: "local",
      SEIGO_HOME: folder,
      AWS_CONFIG_FILE: join(folder, "config"),
      AWS_SHARED_CREDENTIALS_FILE: join(folder, "credentials"),
    });
    const { iam } = createClients(sandbox.url, sandbox.administrator);
    await iam.send(new CreateUserCommand({ UserName: "alice" }));
    const made = await iam.send(new CreateVirtualMFADeviceCommand({ VirtualMFADeviceName: "phone" }));
    serialNumber = made.VirtualMFADevice?.SerialNumber ?? "";
    const seed = Buffer.from(made.VirtualMFADevice?.Base32StringSeed ?? []).toString();
    const step = findStep(new Date());
    code = (ahead = 0) => createTotp(seed, step + ahead);
    await iam.send(
      new EnableMFADeviceCommand({
        UserName: "alice",
        SerialNumber: serialNumber,
        AuthenticationCode1: code(-1),
        AuthenticationCode2: code(),
      }),
    );
    const Statement = {
      Effect: "Allow",
      Principal: { AWS: `arn:aws:iam::${sandbox.accountId}:user/alice` },
      Action: "sts:AssumeRole",
      Condition: { Bool: { "aws:MultiFactorAuthPresent": "true" } },
    };
    const AssumeRolePolicyDocument = JSON.stringify({ Version: "2012-10-17", Statement });
    await iam.send(new CreateRoleCommand({ RoleName: "guarded", AssumeRolePolicyDocument }));
    const key = await createKey(iam, "alice");
    writeProfile("alice", {
      aws_access_key_id: key.accessKeyId,
      aws_secret_access_key: key.secretAccessKey,
    });
    writeProfile("guarded", {
      role_arn: `arn:aws:iam::${sandbox.accountId}:role/guarded`,
      source_profile: "alice",
      mfa_serial: serialNumber,
    });
  });
  after(async () => {
    for (const name of Object.keys(process.env)) if (!(name in kept)) delete process.env[name];
    Object.assign(process.env, kept);
    await sandbox.stop();
    rmSync(folder, { recursive: true });
  });

  it("asks for the code of the profile's device, and assumes the role with it", async () => {
    const asked: string[] = [];
    const provider = fromProfile("guarded", {
      mfaCodeProvider(serial) {
        asked.push(serial);
        return code(1);
      },
    });
    assert.match((await provider()).accessKeyId, /^ASIA/);
    assert.deepEqual(asked, [serialNumber]);
  });

  it("is refused with a wrong code, and without anybody to ask", async () => {
    const wrong = async () => "000000";
    assert.equal(await codeOf(fromProfile("guarded", { mfaCodeProvider: wrong })()), "AccessDenied");
    await assert.rejects(fromProfile("guarded")(), /requires multi-factor authentication/);
  });
});
