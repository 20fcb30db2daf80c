import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { DescribeVpcsCommand } from "@aws-sdk/client-ec2";
import {
  AttachUserPolicyCommand,
  CreateRoleCommand,
  CreateUserCommand,
  DeleteAccessKeyCommand,
  DeleteUserCommand,
  type IAMClient,
  paginateListUsers,
  UpdateUserCommand,
} from "@aws-sdk/client-iam";
import {
  AssumeRoleCommand,
  DecodeAuthorizationMessageCommand,
  GetCallerIdentityCommand,
} from "@aws-sdk/client-sts";
import { SeigoError } from "../../../lib/message/error.js";
import type { RequestExplanation } from "../../../lib/sandbox/decision/explanation.js";
import type { AccessKeyPair, Sandbox, SandboxOptions } from "../../../lib/sandbox/sandbox.js";
import { startSandbox } from "../../../lib/sandbox/start-sandbox.js";
import { ask } from "../control/control-client.js";
import { codeOf, createClients, createKey } from "../start-caller.js";

const RUNNER = fileURLToPath(new URL("persistence-runner.js", import.meta.url));
const WRITES = 1000;

/** What a lock file can say of who holds it, and what is said then. */
const HOLDERS: Readonly<Record<string, { readonly content: string; readonly said: RegExp }>> = {
  "a process here": {
    content: `${process.pid} ${hostname()}\n`,
    said: new RegExp(`プロセス ${process.pid} `),
  },
  "a process in another container": { content: "1 0d3c1b5a7f42\n", said: /「0d3c1b5a7f42」のプロセス 1 / },
  somebody: { content: "", said: /別のプロセス/ },
};

describe("data that is kept", function () {
  this.timeout(60_000);
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "seigo-data-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** Starts, works and stops. */
  const use = async <Value>(
    work: (sandbox: Sandbox) => Promise<Value>,
    options: SandboxOptions = { seed: "data" },
  ): Promise<Value> => {
    const sandbox = await startSandbox({ data: folder, ...options });
    try {
      return await work(sandbox);
    } finally {
      await sandbox.stop();
    }
  };
  const clientsOf = ({ url, administrator }: Pick<Sandbox, "url" | "administrator">) =>
    createClients(url, administrator);

  it("is there again: entities, keys, sessions, secrets, the clock and sealed messages", async () => {
    const kept = await use(async (sandbox) => {
      const { iam, sts } = clientsOf(sandbox);
      await iam.send(new CreateUserCommand({ UserName: "alice", Tags: [{ Key: "a", Value: "b" }] }));
      const alice = await createKey(iam, "alice");
      const denied = await createClients(sandbox.url, alice)
        .ec2.send(new DescribeVpcsCommand({}))
        .catch((error: Error) => error.message);
      const Statement = { Effect: "Allow", Principal: { AWS: sandbox.accountId }, Action: "sts:AssumeRole" };
      const AssumeRolePolicyDocument = JSON.stringify({ Version: "2012-10-17", Statement });
      await iam.send(new CreateRoleCommand({ RoleName: "toy", AssumeRolePolicyDocument }));
      const toy = { RoleArn: `arn:aws:iam::${sandbox.accountId}:role/toy`, RoleSessionName: "play" };
      const { Credentials: session } = await sts.send(new AssumeRoleCommand(toy));
      const other = sandbox.createAccount("111111111111");
      const gone = sandbox.createAccount("222222222222");
      sandbox.removeAccount(gone.accountId);
      sandbox.moveClock(1000);
      return {
        alice,
        session,
        denied,
        other,
        administrator: { ...sandbox.administrator },
        inventory: structuredClone(sandbox.inventory()),
        secrets: sandbox.secrets().filter((secret) => !Object.values(gone.administrator).includes(secret)),
      };
    });
    await use(async (sandbox) => {
      assert.equal(sandbox.administrator.accessKeyId, kept.administrator.accessKeyId);
      assert.deepEqual(sandbox.inventory(), kept.inventory);
      for (const secret of kept.secrets) assert.ok(sandbox.secrets().includes(secret));
      const { session } = kept;
      const callers = [
        kept.alice,
        kept.other.administrator,
        {
          accessKeyId: session?.AccessKeyId ?? "",
          secretAccessKey: session?.SecretAccessKey ?? "",
          sessionToken: session?.SessionToken ?? "",
        },
      ];
      for (const caller of callers) {
        const { sts } = createClients(sandbox.url, caller);
        assert.equal(await codeOf(sts.send(new GetCallerIdentityCommand({}))), "ok");
      }
      assert.equal((await ask<{ ahead: number }>(sandbox, "GET /clock")).ahead, 1000);
      const { accounts } = await ask<{ accounts: readonly { accountId: string }[] }>(
        sandbox,
        "GET /accounts",
      );
      assert.deepEqual(
        accounts.map(({ accountId }) => accountId),
        ["111111111111", "123456789012"],
      );
    });
  });

  it("opens messages that were sealed before", async () => {
    const encoded = await use(async (sandbox) => {
      const { iam } = clientsOf(sandbox);
      await iam.send(new CreateUserCommand({ UserName: "alice" }));
      const { ec2 } = createClients(sandbox.url, await createKey(iam, "alice"));
      const { CreateVpcCommand } = await import("@aws-sdk/client-ec2");
      const text = await ec2.send(new CreateVpcCommand({ CidrBlock: "10.0.0.0/16" })).catch(String);
      return /failure message: (\S+)/.exec(String(text))?.[1] ?? assert.fail(String(text));
    });
    await use(async (sandbox) => {
      const command = new DecodeAuthorizationMessageCommand({ EncodedMessage: encoded });
      const { DecodedMessage: decoded } = await clientsOf(sandbox).sts.send(command);
      assert.match(decoded ?? "", /ec2:CreateVpc/);
    });
  });

  it("keeps named snapshots, as they were, until they are forgotten", async () => {
    const path = "/accounts/123456789012/snapshots";
    const list = async (sandbox: Sandbox) => {
      const { snapshots } = await ask<{ snapshots: readonly { name: string }[] }>(sandbox, `GET ${path}`);
      return snapshots.map(({ name }) => name);
    };
    const before = await use(async (sandbox) => {
      const { iam } = clientsOf(sandbox);
      await iam.send(new CreateUserCommand({ UserName: "alice", Tags: [{ Key: "a", Value: "b" }] }));
      await ask(sandbox, `POST ${path}/start`);
      await ask(sandbox, `POST ${path}/gone`);
      await ask(sandbox, `DELETE ${path}/gone`);
      const found = structuredClone(sandbox.inventory());
      await iam.send(new DeleteUserCommand({ UserName: "alice" }));
      await iam.send(new CreateUserCommand({ UserName: "bob" }));
      sandbox.createAccount("111111111111");
      await ask(sandbox, "POST /accounts/111111111111/snapshots/other");
      sandbox.removeAccount("111111111111");
      return found;
    });
    await use(async (sandbox) => {
      assert.deepEqual(await list(sandbox), ["start"]);
      await ask(sandbox, `POST ${path}/start/restore`);
      assert.deepEqual(sandbox.inventory(), before);
      sandbox.createAccount("111111111111");
      const { snapshots } = await ask<{ snapshots: readonly unknown[] }>(
        sandbox,
        "GET /accounts/111111111111/snapshots",
      );
      assert.deepEqual(snapshots, []);
    });
    await use(async (sandbox) => assert.deepEqual(sandbox.inventory(), before));
  });

  it("keeps why the latest requests were refused, of accounts that are there", async () => {
    const other = await use(async (sandbox) => {
      const { iam } = clientsOf(sandbox);
      await iam.send(new CreateUserCommand({ UserName: "alice" }));
      const alice = createClients(sandbox.url, await createKey(iam, "alice"));
      assert.equal(await codeOf(alice.ec2.send(new DescribeVpcsCommand({}))), "UnauthorizedOperation");
      const why = await ask<RequestExplanation>(sandbox, "GET /decisions/latest");
      const gone = sandbox.createAccount("222222222222");
      const wrong = createClients(sandbox.url, { ...gone.administrator, secretAccessKey: "x" });
      assert.equal(await codeOf(wrong.sts.send(new GetCallerIdentityCommand({}))), "SignatureDoesNotMatch");
      sandbox.removeAccount(gone.accountId);
      return why;
    });
    await use(async (sandbox) => {
      const path = "GET /decisions";
      assert.deepEqual(await ask<RequestExplanation>(sandbox, `${path}/${other.requestId}`), other);
      const { requests } = await ask<{ requests: readonly RequestExplanation[] }>(sandbox, path);
      assert.deepEqual(
        requests.map(({ requestId }) => requestId),
        [other.requestId],
      );
      assert.equal(
        await codeOf(clientsOf(sandbox).iam.send(new CreateUserCommand({ UserName: "alice" }))),
        "EntityAlreadyExists",
      );
      const { requests: more } = await ask<{ requests: readonly RequestExplanation[] }>(sandbox, path);
      assert.deepEqual(
        more.map(({ error }) => error?.code),
        ["EntityAlreadyExists", "UnauthorizedOperation"],
      );
    });
  });

  it("keeps changes on their way, and when they arrive", async () => {
    const begun = new Date();
    const options = { consistency: "worst", clock: { now: () => begun } } as const;
    const whoAmI = ({ url }: Sandbox, key: AccessKeyPair) =>
      codeOf(createClients(url, key).sts.send(new GetCallerIdentityCommand({})));
    const alice = await use(async (sandbox) => {
      sandbox.moveClock(60);
      const { iam } = clientsOf(sandbox);
      await iam.send(new CreateUserCommand({ UserName: "alice" }));
      const key = await createKey(iam, "alice");
      sandbox.moveClock(11);
      assert.equal(await whoAmI(sandbox, key), "InvalidClientTokenId");
      return key;
    }, options);
    await use(async (sandbox) => {
      assert.equal(await whoAmI(sandbox, alice), "InvalidClientTokenId");
      sandbox.moveClock(1);
      assert.equal(await whoAmI(sandbox, alice), "ok");
    }, options);
    await use(async (sandbox) => {
      assert.equal(await whoAmI(sandbox, alice), "ok");
      await clientsOf(sandbox).iam.send(new CreateUserCommand({ UserName: "bob" }));
    }, options);
    const bob = await use((sandbox) => createKey(clientsOf(sandbox).iam, "bob"), {});
    await use(async (sandbox) => assert.equal(await whoAmI(sandbox, bob), "ok"), options);
  });

  it("draws delays from what it drew them from before", async () => {
    const begun = new Date();
    const options = { consistency: "typical", clock: { now: () => begun } } as const;
    const arrivals = new Map<string, number>();
    const keys = await use(async (sandbox) => {
      sandbox.moveClock(60);
      const { iam } = clientsOf(sandbox);
      const made: AccessKeyPair[] = [];
      for (const UserName of ["a", "b", "c", "d", "e", "f"]) {
        await iam.send(new CreateUserCommand({ UserName }));
        made.push(await createKey(iam, UserName));
      }
      return made;
    }, options);
    for (let second = 0; second <= 10; second++) {
      await use(async (sandbox) => {
        for (const key of keys) {
          const { sts } = createClients(sandbox.url, key);
          const isHere = (await codeOf(sts.send(new GetCallerIdentityCommand({})))) === "ok";
          const arrived = arrivals.get(key.accessKeyId);
          assert.equal(arrived === undefined || isHere, true, `it was there after ${arrived} s`);
          if (isHere && arrived === undefined) arrivals.set(key.accessKeyId, second);
        }
        sandbox.moveClock(1);
      }, options);
    }
    assert.equal(arrivals.size, keys.length);
  });

  it("makes no id twice, though the seed is the same", async () => {
    const create = (UserName: string) => async (sandbox: Sandbox) => {
      const { User } = await clientsOf(sandbox).iam.send(new CreateUserCommand({ UserName }));
      return User?.UserId;
    };
    assert.notEqual(await use(create("alice")), await use(create("bob")));
  });

  it("keeps the order of rows, what is replaced and what is deleted", async () => {
    const arn = "arn:aws:iam::aws:policy/ReadOnlyAccess";
    const keys = await use(async (sandbox) => {
      const { iam } = clientsOf(sandbox);
      for (const UserName of ["zoe", "alice", "bob"]) await iam.send(new CreateUserCommand({ UserName }));
      const made = [await createKey(iam, "zoe"), await createKey(iam, "zoe")];
      await iam.send(new AttachUserPolicyCommand({ UserName: "zoe", PolicyArn: arn }));
      await iam.send(new DeleteUserCommand({ UserName: "alice" }));
      await iam.send(new UpdateUserCommand({ UserName: "bob", NewUserName: "bert" }));
      return made.map(({ accessKeyId }) => accessKeyId);
    });
    await use(async (sandbox) => {
      const { iam } = clientsOf(sandbox);
      const { ListAccessKeysCommand } = await import("@aws-sdk/client-iam");
      const { AccessKeyMetadata } = await iam.send(new ListAccessKeysCommand({ UserName: "zoe" }));
      assert.deepEqual(
        AccessKeyMetadata?.map(({ AccessKeyId }) => AccessKeyId),
        keys,
      );
      assert.deepEqual(await listUsers(iam), ["admin", "bert", "zoe"]);
    });
  });

  it("keeps the order of rows also when one comes again, and when an account is restored", async () => {
    const path = "/accounts/123456789012/snapshots/start";
    const orders = await use(async (sandbox) => {
      const { iam } = clientsOf(sandbox);
      const found: (readonly string[])[] = [];
      const note = () => found.push(Object.keys(sandbox.inventory()));
      for (const UserName of ["c", "a", "b"]) await iam.send(new CreateUserCommand({ UserName }));
      await ask(sandbox, `POST ${path}`);
      note();
      await iam.send(new DeleteUserCommand({ UserName: "a" }));
      await iam.send(new CreateUserCommand({ UserName: "a" }));
      await iam.send(new UpdateUserCommand({ UserName: "c", NewPath: "/x/" }));
      note();
      return found;
    });
    await use(async (sandbox) => {
      assert.deepEqual(Object.keys(sandbox.inventory()), orders[1]);
      assert.notDeepEqual(orders[1], orders[0]);
      await ask(sandbox, `POST ${path}/restore`);
      assert.deepEqual(Object.keys(sandbox.inventory()), orders[0]);
    });
    await use(async (sandbox) => assert.deepEqual(Object.keys(sandbox.inventory()), orders[0]));
  });

  it("gives an administrator who lost the key another", async () => {
    await use(async (sandbox) => {
      const AccessKeyId = sandbox.administrator.accessKeyId;
      await clientsOf(sandbox).iam.send(new DeleteAccessKeyCommand({ UserName: "admin", AccessKeyId }));
    });
    await use(async (sandbox) => assert.deepEqual(await listUsers(clientsOf(sandbox).iam), ["admin"]));
  });

  it("belongs to one process at a time, and is free again afterwards", async () => {
    await use(async () => {
      await assert.rejects(startSandbox({ data: folder }), (error) => {
        assert.ok(error instanceof SeigoError);
        assert.match(error.message, new RegExp(`${process.pid}`));
        return true;
      });
    });
    await use(async () => {});
  });

  for (const [who, { content, said }] of Object.entries(HOLDERS)) {
    it(`says that ${who} has it open`, async () => {
      await use(async () => {
        await writeFile(join(folder, "lock"), content);
        await assert.rejects(startSandbox({ data: folder }), (error) => {
          assert.ok(error instanceof SeigoError && error.next !== undefined);
          assert.ok(error.message.includes(folder));
          assert.match(error.message, said);
          return true;
        });
      });
      await use(async () => {});
    });
  }

  for (const left of [String(process.pid), "1", ""]) {
    it(`opens what an earlier build left behind when it was killed (pid: "${left}")`, async () => {
      await use(async ({ url, administrator }) => {
        await createClients(url, administrator).iam.send(new CreateUserCommand({ UserName: "alice" }));
      });
      await rm(join(folder, "lock"));
      await writeFile(join(folder, "pid"), left);
      await use(async (sandbox) =>
        assert.deepEqual(await listUsers(clientsOf(sandbox).iam), ["admin", "alice"]),
      );
      assert.deepEqual((await readdir(folder)).sort(), ["data.mdb", "data.mdb-lock", "lock"]);
    });
  }

  it("is free again when what is in it cannot be opened", async () => {
    await mkdir(join(folder, "data.mdb"));
    await assert.rejects(startSandbox({ data: folder }), SeigoError);
    await rm(join(folder, "data.mdb"), { recursive: true });
    await use(async () => {});
  });

  it("is free again when the port cannot be opened", async () => {
    await use(async (sandbox) => {
      const other = await mkdtemp(join(tmpdir(), "seigo-data-"));
      const port = Number(new URL(sandbox.url).port);
      await assert.rejects(startSandbox({ data: other, port }), SeigoError);
      await (await startSandbox({ data: other })).stop();
      await rm(other, { recursive: true });
    });
  });

  for (const killedAfter of [1, 137, 500]) {
    it(`loses nothing acknowledged when it is killed after ${killedAfter} of ${WRITES} writes`, async () => {
      const child = spawn(process.execPath, [RUNNER, folder], { stdio: ["ignore", "pipe", "inherit"] });
      try {
        const acknowledged = await writeUntilKilled(child, killedAfter);
        assert.ok(acknowledged.length >= killedAfter && acknowledged.length < WRITES);
        await use(async (sandbox) => {
          const users = new Set(await listUsers(clientsOf(sandbox).iam));
          assert.deepEqual(
            acknowledged.filter((name) => !users.has(name)),
            [],
          );
          await clientsOf(sandbox).iam.send(new CreateUserCommand({ UserName: "after" }));
        });
      } finally {
        child.kill("SIGKILL");
      }
    });
  }
});

/** Makes users over 16 connections, kills the process in the middle, and gives those whose making was acknowledged. */
async function writeUntilKilled(child: ChildProcess, killedAfter: number): Promise<readonly string[]> {
  const lines = createInterface({ input: child.stdout ?? assert.fail("no output") });
  const [line] = (await once(lines, "line")) as [string];
  const { url, administrator } = JSON.parse(line) as Pick<Sandbox, "url" | "administrator">;
  const { iam } = createClients(url, administrator);
  const exited = once(child, "exit");
  const acknowledged: string[] = [];
  let next = 0;
  const work = async () => {
    while (next < WRITES && !child.killed) {
      const UserName = `user-${next++}`;
      const code = await codeOf(iam.send(new CreateUserCommand({ UserName })));
      if (code === "ok") acknowledged.push(UserName);
      if (acknowledged.length >= killedAfter) child.kill("SIGKILL");
    }
  };
  await Promise.all(Array.from({ length: 16 }, work));
  await exited;
  iam.destroy();
  return acknowledged;
}

async function listUsers(iam: IAMClient): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const { Users } of paginateListUsers({ client: iam }, {})) {
    names.push(...(Users ?? []).map(({ UserName }) => UserName ?? ""));
  }
  return names;
}
