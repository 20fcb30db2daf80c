import { deepEqual, equal, match, ok } from "node:assert/strict";
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createEnvironment } from "../../../../lib/account/create-environment.js";
import type { LocalAccount } from "../../../../lib/account/local/local-account.js";
import { startLocalAccount } from "../../../../lib/account/local/start-local-account.js";
import { createConnection } from "../../../../lib/kernel/protocol/connection.js";
import type { Content } from "../../../../lib/kernel/protocol/message.js";
import { type Answered, type RawKernel, readContent, startRawKernel } from "../raw-kernel.js";

const CLI = fileURLToPath(new URL("../../../../lib/cli.js", import.meta.url));
const IMPORTS = [
  'import { CreateAccessKeyCommand, CreateUserCommand, IAM, IAMClient, ListUsersCommand } from "@aws-sdk/client-iam";',
  'import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";',
  'import { expectError, fromProfile, waitUntil, writeProfile } from "seigo";',
  "const iam = new IAMClient({});",
].join("\n");
/** Somebody who may do nothing. */
const NOBODY = [
  'await iam.send(new CreateUserCommand({ UserName: "nobody" }));',
  'const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName: "nobody" }));',
  'writeProfile("nobody", { aws_access_key_id: AccessKey?.AccessKeyId, aws_secret_access_key: AccessKey?.SecretAccessKey });',
  'const nobody = new IAMClient({ credentials: fromProfile("nobody") });',
].join("\n");
const LIST = "An error occurred (AccessDenied) when calling the ListUsers operation: User: arn:aws:iam::";
const KEY = 'credentials: { accessKeyId: "AKIAIOSFODNN7EXAMPLE", secretAccessKey: "abc" }';

describe("an error of a call to AWS in a cell", function () {
  this.timeout(120_000);
  let account: LocalAccount;
  let env: Record<string, string>;
  let kernel: RawKernel;
  before(async () => {
    account = await startLocalAccount();
    env = { ...createEnvironment(process.env, account), SEIGO_LANG: "ja" };
    kernel = await startRawKernel({ env });
    for (const code of [IMPORTS, NOBODY]) {
      equal((await kernel.execute(code)).reply.content["status"], "ok", code);
    }
  });
  after(async () => {
    await kernel?.stop();
    await account?.stop();
  });

  const rows: readonly (readonly [
    title: string,
    code: string,
    head: string | RegExp,
    next: RegExp,
    why: RegExp | undefined,
  ])[] = [
    [
      "a refusal",
      "await nobody.send(new ListUsersCommand({}))",
      LIST,
      /ListUsers を許可するポリシー/,
      /"Action": "iam:ListUsers"/,
    ],
    [
      "a refusal of a client with methods",
      'await new IAM({ credentials: fromProfile("nobody") }).listUsers({})',
      LIST,
      /ListUsers を許可するポリシー/,
      /iam:ListUsers：拒否/,
    ],
    [
      "what is there already",
      'await iam.send(new CreateUserCommand({ UserName: "nobody" }))',
      "An error occurred (EntityAlreadyExists) when calling the CreateUser operation: ",
      /GetUser で読み出して続けるか、DeleteUser で消して/,
      /結果：EntityAlreadyExists/,
    ],
    [
      "a key that nobody knows",
      `await new STSClient({ ${KEY} }).send(new GetCallerIdentityCommand({}))`,
      "An error occurred (InvalidClientTokenId) when calling the GetCallerIdentity operation: ",
      /AWS の知らないアクセスキーです/,
      /ここで発行されたものではありません/,
    ],
    [
      "an account that does not run",
      `await new STSClient({ endpoint: "http://127.0.0.1:9", maxAttempts: 1, ${KEY} }).send(new GetCallerIdentityCommand({}))`,
      "Error: connect ECONNREFUSED 127.0.0.1:9",
      /ローカルアカウントが応答しません/,
      undefined,
    ],
    [
      "a profile that is not there",
      'await new STSClient({ profile: "missing" }).send(new GetCallerIdentityCommand({}))',
      /^CredentialsProviderError: /,
      /認証情報が見つかりません/,
      undefined,
    ],
    [
      "no region",
      `await new STSClient({ region: async () => { throw new Error("Region is missing"); }, ${KEY} }).send(new GetCallerIdentityCommand({}))`,
      "Error: Region is missing",
      /リージョンを指定してください/,
      undefined,
    ],
  ];
  for (const [title, code, head, next, why] of rows) {
    it(`is the CLI's line, a next step and the reason, for ${title}`, async () => {
      const answered = await kernel.execute(code);
      deepEqual(
        answered.types.filter((type) => type !== "execute_input"),
        ["busy", "error", "display_data", "idle"],
      );
      const [line = "", blank, step = "", ...rest] = readTraceback(answered);
      ok(typeof head === "string" ? line.startsWith(head) : head.test(line), line);
      equal(blank, "");
      match(step, /^→ /);
      match(step, next);
      for (const place of rest.filter((text) => text !== "")) match(place, /^ {4}at .*cell\[\d+\]:1:\d+/);
      const { html, text } = readDisplay(answered);
      if (why === undefined) {
        ok(!html.includes("<summary>なぜ</summary>"), html);
        equal(text, "AWS からの応答はありません。");
      } else match(html.replaceAll("&quot;", '"'), why);
      match(html, /<details><summary>AWS SDK のエラーの全文<\/summary>/);
      ok(!line.includes("    at ") && rest.length < 4, "the SDK's own stack is folded");
    });
  }

  it("names a command that says the same in another terminal", async () => {
    const { html, text } = readDisplay(await kernel.execute("await nobody.send(new ListUsersCommand({}))"));
    const [, id = ""] = /^なぜ：npx seigo why (\S+)$/.exec(text) ?? [];
    const { stdout } = await promisify(execFile)(process.execPath, [CLI, "why", id], { env });
    ok(html.includes(`>${stdout.trimEnd().replaceAll('"', "&quot;")}<`), `${stdout}\n${html}`);
  });

  it("is explained when a helper threw it on", async () => {
    for (const code of [
      'await expectError(nobody.send(new ListUsersCommand({})), "Another")',
      'await waitUntil("x", () => nobody.send(new ListUsersCommand({})))',
    ]) {
      const { html } = readDisplay(await kernel.execute(code));
      match(html, /iam:ListUsers：拒否/);
    }
  });

  it("lets nothing of a name be HTML", async () => {
    const name = "<img src=x onerror=alert(1)>";
    const { html } = readDisplay(
      await kernel.execute(`await nobody.send(new CreateUserCommand({ UserName: ${JSON.stringify(name)} }))`),
    );
    ok(html.includes("&lt;img src=x") && !html.includes("<img"), html);
  });

  it("leaves other errors as they are, and values that only look like one", async () => {
    for (const [code, last] of [
      ["throw new Error('connect ECONNREFUSED 127.0.0.1:1')", /cell\[\d+\]:1:7$/],
      [
        "throw Object.defineProperty(Object.assign(new Error('x'), { $metadata: {}, $fault: 'client' }), 'Code', { get() { throw 1 } })",
        /./,
      ],
      ["throw { $fault: 'client', $metadata: {} }", /\}$/],
    ] as const) {
      const answered = await kernel.execute(code);
      match(readTraceback(answered).at(-1) ?? "", last);
      ok(!readTraceback(answered).join("\n").includes("→"));
    }
  });

  it("names the operation without our helpers, and has no more outputs when a run drives the kernel", async () => {
    const connection = { ...(await createConnection("seigo")), seigo_cells: [] };
    const driven = await startRawKernel({ env, connection });
    try {
      await driven.execute('import { CreateUserCommand, IAMClient } from "@aws-sdk/client-iam";');
      const answered = await driven.execute(
        'await new IAMClient({}).send(new CreateUserCommand({ UserName: "nobody" }))',
      );
      deepEqual(answered.types, ["busy", "execute_input", "error", "idle"]);
      match(
        readTraceback(answered)[0] ?? "",
        /^An error .* when calling the CreateUser operation: User with/,
      );
      const { ename, evalue } = answered.reply.content;
      deepEqual([ename, evalue], ["EntityAlreadyExists", "User with name nobody already exists."]);
    } finally {
      await driven.stop();
    }
  });
});

function readTraceback(answered: Answered): readonly string[] {
  return (readContent(answered, "error")?.["traceback"] ?? []) as readonly string[];
}

function readDisplay(answered: Answered): { readonly html: string; readonly text: string } {
  const data = (readContent(answered, "display_data")?.["data"] ?? {}) as Content;
  return { html: String(data["text/html"]), text: String(data["text/plain"]) };
}
