import { equal, match } from "node:assert/strict";
import {
  CreateRoleCommand,
  CreateUserCommand,
  DeleteUserCommand,
  GetUserCommand,
  ListUsersCommand,
} from "@aws-sdk/client-iam";
import { GetCallerIdentityCommand } from "@aws-sdk/client-sts";
import type { Sandbox, SandboxOptions } from "../../lib/sandbox/sandbox.js";
import { startSandbox } from "../../lib/sandbox/start-sandbox.js";
import { type Callers, createClients, createKey, createUserClients } from "./start-caller.js";

/** What the header of an answer says; empty when there is none. */
async function read(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return "ok";
  } catch (error) {
    const { $response } = error as { readonly $response: { readonly headers: Record<string, string> } };
    return $response.headers["x-seigo-changes"] ?? "";
  }
}

describe("tellChanges()", function () {
  this.timeout(60_000);
  let sandbox: Sandbox;
  let admin: Callers;
  const start = async (options: SandboxOptions = {}): Promise<void> => {
    sandbox = await startSandbox({ seed: "tell", ...options });
    admin = createClients(sandbox.url, sandbox.administrator);
  };
  /** A refusal that changes nothing. */
  const look = () => read(admin.iam.send(new GetUserCommand({ UserName: "nobody" })));
  afterEach(() => sandbox.stop());

  it("counts changes, and not what use leaves behind", async () => {
    await start();
    const [, before] = /^count=(\d+); arriving=0$/.exec(await look()) ?? [];
    sandbox.moveClock(100_000);
    await admin.sts.send(new GetCallerIdentityCommand({}));
    equal(await look(), `count=${before}; arriving=0`);
    await admin.iam.send(new CreateUserCommand({ UserName: "alice" }));
    equal(await look(), `count=${Number(before) + 1}; arriving=0`);
    await createKey(admin.iam, "alice");
    equal(await look(), `count=${Number(before) + 2}; arriving=0`);
  });

  it("says in how many seconds the last change has arrived", async () => {
    await start({ consistency: "worst" });
    sandbox.moveClock(1000);
    match(await look(), /arriving=0$/);
    await admin.iam.send(new CreateUserCommand({ UserName: "alice" }));
    const [, left] = /arriving=(.*)$/.exec(await look()) ?? [];
    // Policies are seen 40 seconds later.
    equal(Math.round(Number(left)), 40);
    sandbox.moveClock(39);
    match(await look(), /arriving=[01](\.\d)?$/);
    sandbox.moveClock(1);
    match(await look(), /arriving=0$/);
    await admin.iam.send(new DeleteUserCommand({ UserName: "alice" }));
    match(await look(), /arriving=(39|40)/);
    sandbox.snapshots.save("kept");
    sandbox.snapshots.restore("kept");
    match(await look(), /arriving=0$/);
  });

  it("tells a caller of the own account, and of those that the request names", async () => {
    await start({ consistency: "worst" });
    const { accountId, administrator } = sandbox.createAccount();
    const other = createClients(sandbox.url, administrator);
    sandbox.moveClock(1000);
    await other.iam.send(new CreateUserCommand({ UserName: "bob" }));
    match(await look(), /arriving=0$/);
    const named = admin.iam.send(new GetUserCommand({ UserName: `u${accountId}` }));
    match(await read(named), /arriving=(39|40)/);
  });

  it("tells whoever is refused without being known", async () => {
    await start();
    const { iam } = createClients(sandbox.url, { accessKeyId: "AKIAIOSFODNN7EXAMPLE", secretAccessKey: "x" });
    match(await read(iam.send(new ListUsersCommand({}))), /^count=\d+; arriving=0$/);
    sandbox.createAccount();
    equal(await read(iam.send(new ListUsersCommand({}))), "");
  });

  it("says nothing in an answer that is no refusal, unless it is asked", async () => {
    await start();
    const { sts } = await createUserClients(sandbox, "alice");
    let told: string | undefined;
    const listen = (isAsking: boolean) => {
      sts.middlewareStack.add(
        (next) => async (args) => {
          const { headers } = args.request as { readonly headers: Record<string, string> };
          if (isAsking) headers["x-seigo-changes"] = "?";
          const answer = await next(args);
          told = (answer.response as { readonly headers: Record<string, string> }).headers["x-seigo-changes"];
          return answer;
        },
        { step: "build", name: "listen", override: true },
      );
      return sts.send(new GetCallerIdentityCommand({}));
    };
    await listen(false);
    equal(told, undefined);
    await listen(true);
    match(told ?? "", /^count=\d+; arriving=0$/);
  });

  it("says when something changes with the clock alone", async () => {
    await start();
    const role = { Effect: "Allow", Principal: { AWS: "*" }, Action: "sts:AssumeRole" };
    const statement = { ...role, Condition: { DateLessThan: { "AWS:currenttime": "2099-01-01" } } };
    const document = (one: object) => JSON.stringify({ Version: "2012-10-17", Statement: [one] });
    await admin.iam.send(new CreateRoleCommand({ RoleName: "a", AssumeRolePolicyDocument: document(role) }));
    match(await look(), /arriving=0$/);
    await admin.iam.send(
      new CreateRoleCommand({ RoleName: "b", AssumeRolePolicyDocument: document(statement) }),
    );
    match(await look(), /turning=0$/);
  });
});
