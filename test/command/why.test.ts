import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { appendFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DescribeVpcsCommand } from "@aws-sdk/client-ec2";
import { CreatePolicyCommand, IAMClient, ListUsersCommand } from "@aws-sdk/client-iam";
import { fromIni } from "@aws-sdk/credential-providers";
import { createEnvironment } from "../../lib/account/create-environment.js";
import type { LocalAccount } from "../../lib/account/local/local-account.js";
import { startLocalAccount } from "../../lib/account/local/start-local-account.js";
import { recordAccount } from "../../lib/account/record/record-account.js";
import { codeOf, createUserClients } from "../sandbox/start-caller.js";

const CLI = fileURLToPath(new URL("../../lib/cli.js", import.meta.url));

interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

function why(env: NodeJS.ProcessEnv, ...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const options = { env, timeout: 20_000 };
    execFile(process.execPath, [CLI, "why", ...args], options, (error, stdout, stderr) => {
      resolve({ status: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
    });
  });
}

describe("seigo why", function () {
  this.timeout(30_000);
  let account: LocalAccount;
  let env: Record<string, string>;

  beforeEach(async () => {
    account = await startLocalAccount();
    env = { ...createEnvironment(process.env, account), SEIGO_LANG: "ja" };
  });
  afterEach(() => account.stop());

  const callAdmin = async () => {
    const filepath = account.environment["AWS_SHARED_CREDENTIALS_FILE"] ?? "";
    const credentials = await fromIni({ profile: "default", filepath, ignoreCache: true })();
    return { url: account.url, administrator: credentials };
  };

  it("says why the latest refusal came, and what would have allowed it", async () => {
    const alice = await createUserClients(await callAdmin(), "alice");
    assert.equal(await codeOf(alice.ec2.send(new DescribeVpcsCommand({}))), "UnauthorizedOperation");
    const { status, stdout, stderr } = await why(env);
    assert.deepEqual([status, stderr], [0, ""]);
    assert.match(stdout, /呼び出した人：arn:aws:iam::123456789012:user\/alice\n/);
    assert.match(stdout, /\* に対する ec2:DescribeVpcs：拒否\n/);
    assert.match(stdout, /"Action": "ec2:DescribeVpcs"/);
  });

  it("says why a request was allowed, by its id", async () => {
    const { url, administrator } = await callAdmin();
    const iam = new IAMClient({ endpoint: url, region: "us-east-1", credentials: administrator });
    const { $metadata } = await iam.send(new ListUsersCommand({}));
    const { status, stdout } = await why(env, $metadata.requestId ?? "");
    assert.equal(status, 0);
    assert.match(stdout, /結果：許可\n/);
    assert.match(stdout, /AdministratorAccess\n {4}ステートメント 1、Allow：当てはまります\n/);
  });

  it("says first that a failure is no matter of permissions, and what is wrong in a policy document", async () => {
    const { url, administrator } = await callAdmin();
    const iam = new IAMClient({ endpoint: url, region: "us-east-1", credentials: administrator });
    const PolicyDocument = JSON.stringify({ Version: "2012-10-17", Statement: [{ Efect: "Allow" }] });
    const made = iam.send(new CreatePolicyCommand({ PolicyName: "p", PolicyDocument }));
    assert.equal(await codeOf(made), "MalformedPolicyDocument");
    const { status, stdout } = await why(env);
    assert.equal(status, 0);
    assert.deepEqual(stdout.split("\n").slice(0, 3), [
      "権限の問題ではありません。許可されたうえで、MalformedPolicyDocument で失敗しました。",
      "ポリシードキュメントの Statement[0].Efect は、AWS が知らない名前です。",
      "",
    ]);
  });

  it("says what is wrong with a profile, of a call with it and of its own question", async () => {
    const { url, administrator } = await callAdmin();
    const broken = { ...administrator, secretAccessKey: "wrong" };
    const iam = new IAMClient({ endpoint: url, region: "us-east-1", credentials: broken });
    assert.equal(await codeOf(iam.send(new ListUsersCommand({}))), "SignatureDoesNotMatch");
    const reason = `アクセスキー ${administrator.accessKeyId} は正しいのですが、署名が合いません。`;
    const { status, stdout } = await why(env);
    assert.equal(status, 0);
    assert.match(stdout, /操作：iam:ListUsers\n/);
    assert.ok(stdout.includes(reason), stdout);
    assert.match(stdout, /次にすること：シークレットキーをもう一度/);
    const lines = [
      "[broken]",
      `aws_access_key_id=${administrator.accessKeyId}`,
      "aws_secret_access_key=wrong",
    ];
    await appendFile(account.environment["AWS_SHARED_CREDENTIALS_FILE"] ?? "", `\n${lines.join("\n")}\n`);
    const refused = await why(env, "--profile", "broken");
    assert.deepEqual([refused.status, refused.stdout], [1, ""]);
    assert.ok(refused.stderr.includes(reason), refused.stderr);
  });

  it("asks the account that runs, where the terminal has none of its variables", async () => {
    const folder = mkdtempSync(join(tmpdir(), "seigo-test-"));
    const outside = { ...process.env, SEIGO_ACCOUNT: "", SEIGO_LANG: "ja", XDG_RUNTIME_DIR: folder };
    const record = await recordAccount(account, outside);
    try {
      const alice = await createUserClients(await callAdmin(), "alice");
      assert.equal(await codeOf(alice.ec2.send(new DescribeVpcsCommand({}))), "UnauthorizedOperation");
      const port = new URL(account.url).port;
      for (const args of [[], ["--port", port]]) {
        const { status, stdout, stderr } = await why(outside, ...args);
        assert.deepEqual([status, stderr], [0, ""]);
        assert.match(stdout, /user\/alice\n/);
      }
    } finally {
      await record.remove();
      rmSync(folder, { recursive: true });
    }
  });

  it("says what cannot be said", async () => {
    const none = await why(env);
    const unknown = await why(env, "00000000-0000-0000-0000-000000000000");
    const stranger = await why(env, "--profile", "nobody");
    const outside = await why({ ...env, SEIGO_ACCOUNT: "", XDG_RUNTIME_DIR: env["HOME"] ?? "" });
    assert.deepEqual(
      [none, unknown, stranger, outside].map(({ status, stdout }) => [status, stdout]),
      [
        [1, ""],
        [1, ""],
        [1, ""],
        [2, ""],
      ],
    );
    assert.match(none.stderr, /断られたリクエストは、まだありません/);
    assert.match(unknown.stderr, /「00000000-0000-0000-0000-000000000000」はありません/);
    assert.match(stranger.stderr, /キーのあるプロファイル「nobody」はありません/);
    assert.doesNotMatch(stranger.stderr, /応答しません/);
    assert.match(outside.stderr, /ローカルアカウントにつながっていません/);
  });
});
