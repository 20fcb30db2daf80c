import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { DescribeInstanceTypesCommand, DescribeVpcsCommand } from "@aws-sdk/client-ec2";
import {
  CreateUserCommand,
  GetPolicyVersionCommand,
  GetUserCommand,
  ListOrganizationsFeaturesCommand,
} from "@aws-sdk/client-iam";
import { AssumeRoleCommand } from "@aws-sdk/client-sts";
import type { Sandbox } from "../../lib/sandbox/sandbox.js";
import { startSandbox } from "../../lib/sandbox/start-sandbox.js";
import { startSandboxProcess } from "../command/start-seigo.js";
import { type Callers, createClients, createUserClients } from "../sandbox/start-caller.js";

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const SEED = "seed";
const CLOCK = { now: () => new Date("2026-01-02T03:04:05Z") };

/** Who asks for what: something of every service, of every table that is read, and of every kind of refusal. */
const CALLS: readonly (readonly [string, "admin" | "alice", (callers: Callers) => Promise<object>])[] = [
  ["a user", "admin", ({ iam }) => iam.send(new GetUserCommand({ UserName: "alice" }))],
  [
    "one of AWS's policies",
    "admin",
    ({ iam }) =>
      iam.send(
        new GetPolicyVersionCommand({
          PolicyArn: "arn:aws:iam::aws:policy/AdministratorAccess",
          VersionId: "v1",
        }),
      ),
  ],
  [
    "instance types",
    "admin",
    ({ ec2 }) => ec2.send(new DescribeInstanceTypesCommand({ InstanceTypes: ["t2.micro"] })),
  ],
  ["a refusal of IAM", "alice", ({ iam }) => iam.send(new CreateUserCommand({ UserName: "bob" }))],
  ["a refusal of EC2", "alice", ({ ec2 }) => ec2.send(new DescribeVpcsCommand({}))],
  [
    "a refusal of STS",
    "alice",
    ({ sts }) =>
      sts.send(
        new AssumeRoleCommand({ RoleArn: "arn:aws:iam::123456789012:role/none", RoleSessionName: "play" }),
      ),
  ],
  ["a conflict", "admin", ({ iam }) => iam.send(new CreateUserCommand({ UserName: "alice" }))],
  [
    "an operation that is not carried out",
    "admin",
    ({ iam }) => iam.send(new ListOrganizationsFeaturesCommand({})),
  ],
];

const GET_USER = `
  import { GetUserCommand, IAMClient } from "@aws-sdk/client-iam";
  console.log((await new IAMClient({}).send(new GetUserCommand({}))).User.UserName);
`;

describe("scripts/bundle-sandbox.js", function () {
  this.timeout(60_000);
  let folder: string;
  let bundle: string;
  const sandboxes: Sandbox[] = [];
  const callers: { readonly admin: Callers; readonly alice: Callers }[] = [];

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "seigo-bundle-"));
    mkdirSync(join(folder, "dist"));
    cpSync(join(ROOT, "dist/lib"), join(folder, "dist/lib"), { recursive: true });
    for (const name of ["lib", "ja", "node_modules", "package.json"]) {
      symlinkSync(join(ROOT, name), join(folder, name));
    }
    bundle = join(folder, "dist/lib/sandbox/start-sandbox.js");
    const script = join(ROOT, "scripts/bundle-sandbox.js");
    await run(process.execPath, [script, join(folder, "dist/lib")], { cwd: ROOT });
    const bundled = (await import(pathToFileURL(bundle).href)) as { startSandbox: typeof startSandbox };
    for (const start of [startSandbox, bundled.startSandbox]) {
      const sandbox = await start({ seed: SEED, clock: CLOCK });
      sandboxes.push(sandbox);
      callers.push({
        admin: createClients(sandbox.url, sandbox.administrator),
        alice: await createUserClients(sandbox, "alice"),
      });
    }
  });
  after(async () => {
    for (const sandbox of sandboxes) await sandbox.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it("leaves no module of the sandbox to be found", () => {
    const text = readFileSync(bundle, "utf8");
    const named = listImports(text).filter((name) => name.startsWith("."));
    assert.ok(named.includes("../message/message.js"));
    assert.deepEqual(
      named.filter((name) => !name.startsWith("../")),
      [],
    );
  });

  it("leaves to the command what has a state that others in the process share", () => {
    const named = listImports(readFileSync(join(folder, "dist/lib/command/sandbox.js"), "utf8"));
    assert.deepEqual([...new Set(named)].filter((name) => !name.startsWith("node:")).sort(), [
      "../message/error.js",
      "../message/message.js",
      "../sandbox/start-sandbox.js",
      "commander",
    ]);
  });

  it("leaves what is bundled as it is", async () => {
    const paths = ["sandbox/start-sandbox.js", "command/sandbox.js"].map((name) =>
      join(folder, "dist/lib", name),
    );
    const texts = paths.map((path) => readFileSync(path, "utf8"));
    await run(process.execPath, [join(ROOT, "scripts/bundle-sandbox.js"), join(folder, "dist/lib")], {
      cwd: ROOT,
    });
    assert.deepEqual(
      paths.map((path) => readFileSync(path, "utf8")),
      texts,
    );
  });

  it("starts as the command, and leaves nothing behind", async () => {
    const { HOME: _, ...others } = process.env;
    const temporary = join(folder, "temporary");
    mkdirSync(temporary);
    const env = { ...others, TMPDIR: temporary, XDG_RUNTIME_DIR: temporary };
    const running = await startSandboxProcess([], env, join(folder, "dist/lib/cli.js"));
    const { stdout } = await run(process.execPath, ["--input-type=module", "-e", GET_USER], {
      cwd: ROOT,
      env: { ...env, ...running.environment },
    });
    const ended = await running.end("SIGTERM");
    assert.deepEqual([stdout, ended.status, readdirSync(temporary)], ["admin\n", 0, []]);
  });

  for (const [what, who, call] of CALLS) {
    it(`answers ${what} as the modules do`, async () => {
      const answers = await Promise.all(callers.map((each) => describeAnswer(call(each[who]))));
      assert.deepEqual(answers[1], answers[0]);
      assert.ok(!JSON.stringify(answers[0]).includes("InternalFailure"));
    });
  }
});

function listImports(text: string): readonly string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?"([^"]+)"/g)].map(([, name = ""]) => name);
}

/** What was answered, without what is different each time. */
async function describeAnswer(answer: Promise<object>): Promise<object> {
  const said = await answer.catch((error: Error) => ({ ...error, text: error.message }));
  const text = JSON.stringify(said).replace(/(failure message: )[\w-]+/, "$1…");
  return JSON.parse(text.replace(/"requestId":"[^"]*"/gi, '"requestId":""')) as object;
}
