import { equal, match, ok } from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import {
  DescribeInstancesCommand,
  DescribeInstanceTypesCommand,
  EC2Client,
  RunInstancesCommand,
  TerminateInstancesCommand,
} from "@aws-sdk/client-ec2";
import {
  CreateRoleCommand,
  CreateUserCommand,
  CreateVirtualMFADeviceCommand,
  EnableMFADeviceCommand,
  GetUserCommand,
  type IAMClient,
  PutUserPolicyCommand,
  UpdateAccessKeyCommand,
} from "@aws-sdk/client-iam";
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { expectError, type WaitOptions, waitUntil } from "../../../lib/index.js";
import { SeigoError } from "../../../lib/message/error.js";
import { setLanguage } from "../../../lib/message/message.js";
import { createTotp, findStep } from "../../../lib/sandbox/mfa/totp.js";
import type { Sandbox } from "../../../lib/sandbox/sandbox.js";
import { startSandbox } from "../../../lib/sandbox/start-sandbox.js";
import { type Callers, createClients, createKey } from "../../sandbox/start-caller.js";

interface Scene {
  readonly sandbox: Sandbox;
  readonly admin: Callers;
  readonly user: Callers;
  readonly keyId: string;
}

interface Wait {
  readonly check: () => unknown;
  readonly retry: readonly string[];
  readonly timeout?: number;
  readonly interval?: number;
}

const ALLOWED = "ec2:DescribeInstanceTypes";

async function allow(iam: IAMClient, Action: string, Condition?: object): Promise<void> {
  const statement = { Effect: "Allow", Action, Resource: "*", ...(Condition && { Condition }) };
  const PolicyDocument = JSON.stringify({ Version: "2012-10-17", Statement: [statement] });
  await iam.send(new PutUserPolicyCommand({ UserName: "alice", PolicyName: "p", PolicyDocument }));
}

async function makeRole(iam: IAMClient, principal: string): Promise<string> {
  const statement = { Effect: "Allow", Principal: { AWS: principal }, Action: "sts:AssumeRole" };
  const AssumeRolePolicyDocument = JSON.stringify({ Version: "2012-10-17", Statement: [statement] });
  const { Role } = await iam.send(new CreateRoleCommand({ RoleName: "toy", AssumeRolePolicyDocument }));
  return Role?.Arn ?? "";
}

const describeTypes = (ec2: EC2Client) => () =>
  ec2.send(new DescribeInstanceTypesCommand({ InstanceTypes: ["t3.micro"] }));
const refused = (ec2: EC2Client): Wait => ({
  check: describeTypes(ec2),
  retry: ["UnauthorizedOperation", "AuthFailure"],
});

async function silently<Value>(action: () => Promise<Value>): Promise<Value> {
  const { log } = console;
  console.log = () => {};
  try {
    return await action();
  } finally {
    console.log = log;
  }
}

/** How a wait ends: the condition holds, it is stopped, or its time is over. */
async function outcome({ check, retry, timeout, interval }: Wait): Promise<string> {
  const options: WaitOptions = {
    retry,
    ...(timeout === undefined ? {} : { timeout }),
    ...(interval === undefined ? {} : { interval }),
  };
  try {
    await silently(() => waitUntil("thing", check, options));
    return "arrived";
  } catch (error) {
    ok(error instanceof SeigoError, String(error));
    if (/Gave up/.test(error.message)) return "gave up";
    match(error.message, /all changes have arrived/);
    match(error.next ?? "", /cell above/);
    return "stopped";
  }
}

describe("waitUntil() in the local account", function () {
  this.timeout(120_000);
  const cases: readonly (readonly [
    what: string,
    consistency: "none" | "typical" | "worst",
    prepare: (scene: Scene) => Promise<Wait>,
    end: "arrived" | "stopped" | "gave up",
  ])[] = [
    ["a policy that nobody attached", "none", async ({ user }) => refused(user.ec2), "stopped"],
    [
      "a typo in a policy",
      "none",
      async ({ admin, user }) => {
        await allow(admin.iam, "ec2:DescribeInstanceType");
        return refused(user.ec2);
      },
      "stopped",
    ],
    [
      "a role that another user may assume",
      "none",
      async ({ admin, user, sandbox }) => {
        const RoleArn = await makeRole(admin.iam, `arn:aws:iam::${sandbox.accountId}:user/admin`);
        const input = { RoleArn, RoleSessionName: "session" };
        return { check: () => user.sts.send(new AssumeRoleCommand(input)), retry: ["AccessDenied"] };
      },
      "stopped",
    ],
    [
      "a principal that was never made",
      "none",
      async ({ admin, sandbox }) => ({
        check: () => makeRole(admin.iam, `arn:aws:iam::${sandbox.accountId}:user/bob`),
        retry: ["MalformedPolicyDocument"],
      }),
      "stopped",
    ],
    [
      "a key that is inactive",
      "none",
      async ({ admin, user, keyId }) => {
        const input = { UserName: "alice", AccessKeyId: keyId, Status: "Inactive" as const };
        await admin.iam.send(new UpdateAccessKeyCommand(input));
        return {
          check: () => user.sts.send(new GetCallerIdentityCommand({})),
          retry: ["InvalidClientTokenId"],
        };
      },
      "stopped",
    ],
    [
      "a user whom nobody deleted",
      "none",
      async ({ admin }) => ({
        check: () => expectError(admin.iam.send(new GetUserCommand({ UserName: "alice" })), "NoSuchEntity"),
        retry: ["NoError"],
      }),
      "stopped",
    ],
    [
      "another refusal of expectError",
      "none",
      async ({ user }) => ({
        check: () => expectError(user.iam.send(new GetUserCommand({ UserName: "bob" })), "NoSuchEntity"),
        retry: ["AccessDenied"],
      }),
      "stopped",
    ],
    [
      "a policy that nobody attached to a role, assumed anew each time",
      "none",
      async ({ admin, sandbox }) => {
        const RoleArn = await makeRole(admin.iam, `arn:aws:iam::${sandbox.accountId}:root`);
        const check = async () => {
          const input = { RoleArn, RoleSessionName: "session" };
          const { Credentials: made } = await admin.sts.send(new AssumeRoleCommand(input));
          const credentials = {
            accessKeyId: made?.AccessKeyId ?? "",
            secretAccessKey: made?.SecretAccessKey ?? "",
            sessionToken: made?.SessionToken ?? "",
          };
          return describeTypes(createClients(sandbox.url, credentials).ec2)();
        };
        return { check, retry: ["UnauthorizedOperation"] };
      },
      "stopped",
    ],
    [
      "an instance that is not there",
      "none",
      async ({ admin }) => ({
        check: () => admin.ec2.send(new DescribeInstancesCommand({ InstanceIds: ["i-0123456789abcdef0"] })),
        retry: ["InvalidInstanceID.NotFound"],
      }),
      "stopped",
    ],
    ["a policy that nobody attached, typical", "typical", async ({ user }) => refused(user.ec2), "stopped"],
    ["a policy that nobody attached, worst", "worst", async ({ user }) => refused(user.ec2), "stopped"],
    [
      "a policy that arrives, typical",
      "typical",
      async ({ admin, user }) => {
        await allow(admin.iam, ALLOWED);
        return refused(user.ec2);
      },
      "arrived",
    ],
    [
      "a policy that arrives, worst",
      "worst",
      async ({ admin, user }) => {
        await allow(admin.iam, ALLOWED);
        return refused(user.ec2);
      },
      "arrived",
    ],
    [
      "a role that arrives, worst",
      "worst",
      async ({ admin, user, sandbox }) => {
        const arn = `arn:aws:iam::${sandbox.accountId}:user/alice`;
        let RoleArn = "";
        await silently(() =>
          waitUntil(
            "principal",
            async () => {
              RoleArn = await makeRole(admin.iam, arn);
            },
            {
              retry: ["MalformedPolicyDocument"],
            },
          ),
        );
        const input = { RoleArn, RoleSessionName: "session" };
        return {
          check: () => user.sts.send(new AssumeRoleCommand(input)),
          retry: ["AccessDenied", "InvalidClientTokenId"],
        };
      },
      "arrived",
    ],
    [
      "a role of another account, worst",
      "worst",
      async ({ sandbox, user }) => {
        const other = sandbox.createAccount();
        const { iam } = createClients(sandbox.url, other.administrator);
        await allowAssume(sandbox);
        sandbox.moveClock(100);
        const RoleArn = await makeRole(iam, `arn:aws:iam::${sandbox.accountId}:root`);
        const input = { RoleArn, RoleSessionName: "session" };
        return { check: () => user.sts.send(new AssumeRoleCommand(input)), retry: ["AccessDenied"] };
      },
      "arrived",
    ],
    [
      "what the cell itself has begun",
      "none",
      async ({ admin, user }) => {
        void sleep(1200).then(() => allow(admin.iam, ALLOWED));
        return refused(user.ec2);
      },
      "arrived",
    ],
    [
      "what goes on step by step",
      "none",
      async ({ admin, user }) => {
        void (async () => {
          for (const action of ["s3:A", "s3:B", ALLOWED]) {
            await sleep(1400);
            await allow(admin.iam, action);
          }
        })();
        return refused(user.ec2);
      },
      "arrived",
    ],
    [
      "credentials that expire",
      "none",
      async ({ admin, sandbox }) => {
        const RoleArn = await makeRole(admin.iam, `arn:aws:iam::${sandbox.accountId}:root`);
        const input = { RoleArn, RoleSessionName: "session", DurationSeconds: 900 };
        const { Credentials: made } = await admin.sts.send(new AssumeRoleCommand(input));
        const credentials = {
          accessKeyId: made?.AccessKeyId ?? "",
          secretAccessKey: made?.SecretAccessKey ?? "",
          sessionToken: made?.SessionToken ?? "",
        };
        const { sts } = createClients(sandbox.url, credentials);
        return {
          check: () => expectError(sts.send(new GetCallerIdentityCommand({})), "ExpiredToken"),
          retry: ["NoError"],
          timeout: 1000,
          interval: 30,
        };
      },
      "arrived",
    ],
    [
      "a policy that begins at a time",
      "none",
      async ({ admin, user }) => {
        const from = new Date(Date.now() + 30_000).toISOString();
        await allow(admin.iam, ALLOWED, { DateGreaterThan: { "aws:CurrentTime": from } });
        return refused(user.ec2);
      },
      "arrived",
    ],
    [
      "a code of an MFA device, which may be the next",
      "none",
      async ({ admin, user }) => {
        const { VirtualMFADevice: device } = await admin.iam.send(
          new CreateVirtualMFADeviceCommand({ VirtualMFADeviceName: "m" }),
        );
        const seed = Buffer.from(device?.Base32StringSeed ?? []).toString();
        const now = findStep(new Date());
        const [AuthenticationCode1, AuthenticationCode2] = [createTotp(seed, now - 1), createTotp(seed, now)];
        const SerialNumber = device?.SerialNumber ?? "";
        await admin.iam.send(
          new EnableMFADeviceCommand({
            UserName: "alice",
            SerialNumber,
            AuthenticationCode1,
            AuthenticationCode2,
          }),
        );
        return { ...refused(user.ec2), timeout: 40 };
      },
      "gave up",
    ],
    [
      "a terminated instance that goes",
      "none",
      async ({ admin }) => {
        const { Instances = [] } = await admin.ec2.send(
          new RunInstancesCommand({ ImageId: "ami-0abcdef1234567890", MinCount: 1, MaxCount: 1 }),
        );
        const InstanceIds = [Instances[0]?.InstanceId ?? ""];
        await admin.ec2.send(new TerminateInstancesCommand({ InstanceIds }));
        return {
          check: () =>
            expectError(
              admin.ec2.send(new DescribeInstancesCommand({ InstanceIds })),
              "InvalidInstanceID.NotFound",
            ),
          retry: ["NoError"],
          timeout: 4000,
          interval: 60,
        };
      },
      "arrived",
    ],
    [
      "what the check says false to",
      "none",
      async () => ({ check: () => false, retry: [], timeout: 5 }),
      "gave up",
    ],
    [
      "an instance's state, of which the check says false",
      "none",
      async ({ admin }) => ({
        check: async () =>
          (await admin.ec2.send(new DescribeInstancesCommand({}))).Reservations?.length !== 0,
        retry: [],
        timeout: 5,
      }),
      "gave up",
    ],
    [
      "an endpoint that says nothing of itself",
      "none",
      async ({ sandbox, keyId }) => {
        const credentials = { accessKeyId: keyId, secretAccessKey: "wrong" };
        const ec2 = new EC2Client({
          endpoint: await startSilent(sandbox.url),
          region: "us-east-1",
          credentials,
          maxAttempts: 1,
        });
        return { ...refused(ec2), timeout: 5 };
      },
      "gave up",
    ],
    [
      "a call that succeeds at an endpoint that says nothing of itself",
      "none",
      async ({ sandbox }) => {
        const credentials = sandbox.administrator;
        const sts = new STSClient({
          endpoint: await startSilent(sandbox.url),
          region: "us-east-1",
          credentials,
        });
        return {
          check: () => expectError(sts.send(new GetCallerIdentityCommand({})), "AccessDenied"),
          retry: ["NoError"],
          timeout: 5,
        };
      },
      "gave up",
    ],
  ];

  const stops: (() => void)[] = [];
  let scene: Scene;

  async function allowAssume(sandbox: Sandbox): Promise<void> {
    await allow(createClients(sandbox.url, sandbox.administrator).iam, "sts:AssumeRole");
  }

  /** What forwards to the local account and leaves out what AWS does not say; the host is part of signatures. */
  async function startSilent(url: string): Promise<string> {
    const server = createServer(async (incoming, outgoing) => {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) chunks.push(chunk as Buffer);
      const { request } = await import("node:http");
      const { host: _, ...headers } = incoming.headers;
      const target = new URL(incoming.url ?? "/", url);
      const forwarded = request(
        target,
        { method: incoming.method ?? "GET", headers: { ...headers, host: incoming.headers.host ?? "" } },
        (answer) => {
          const { "x-seigo-changes": __, ...rest } = answer.headers;
          outgoing.writeHead(answer.statusCode ?? 500, rest);
          answer.pipe(outgoing);
        },
      );
      forwarded.end(Buffer.concat(chunks));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    stops.push(() => server.close());
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  before(() => setLanguage("en"));
  after(() => setLanguage("ja"));
  afterEach(async () => {
    for (const stop of stops.splice(0)) stop();
    for (const name of ["SEIGO_WAIT_URL", "SEIGO_WAIT_TOKEN", "SEIGO_ACCOUNT"]) delete process.env[name];
    await scene.sandbox.stop();
  });

  for (const [what, consistency, prepare, end] of cases) {
    it(`${end}: ${what}`, async () => {
      const sandbox = await startSandbox({ consistency, seed: "wait" });
      process.env["SEIGO_WAIT_URL"] = `${sandbox.url}/_seigo/wait`;
      process.env["SEIGO_WAIT_TOKEN"] = sandbox.waitToken;
      process.env["SEIGO_ACCOUNT"] = "local";
      const admin = createClients(sandbox.url, sandbox.administrator);
      await admin.iam.send(new CreateUserCommand({ UserName: "alice" }));
      const key = await createKey(admin.iam, "alice");
      scene = { sandbox, admin, user: createClients(sandbox.url, key), keyId: key.accessKeyId };
      const wait = await prepare(scene);
      const begin = sandbox.readClock().ahead;
      equal(await outcome(wait), end);
      // Nothing arrives by itself there: the clock was not moved for nothing.
      if (end === "stopped" && consistency === "none") equal(sandbox.readClock().ahead, begin);
    });
  }
});
