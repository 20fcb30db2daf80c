import { deepEqual, equal, match, ok } from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type SandboxProcess, startSandboxProcess } from "../command/start-seigo.js";
import { findAwsCli, readRefusal, runShell, type Shelled, typeAnswers } from "./aws-cli.js";

const ACCOUNT = "arn:aws:iam::123456789012";
const POLICY = `${ACCOUNT}:policy/ToyPolicy`;
const ROLE = `${ACCOUNT}:role/toy-role`;
const SESSION = /arn:aws:sts::123456789012:assumed-role\/toy-role\/botocore-session-\d+/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/;

const TOY_POLICY = {
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: ["ec2:DescribeInstanceTypes"], Resource: "*" }],
};
const TRUST_POLICY = {
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Principal: { AWS: `${ACCOUNT}:user/testuser` }, Action: "sts:AssumeRole" }],
};

/** EC2's words of today and those that the article shows. */
const WORDINGS = {
  today: (arn: string, action: string) =>
    ` User: ${arn} is not authorized to perform: ec2:${action} because no identity-based policy allows the ec2:${action} action`,
  "2023": () => "",
};

for (const [wording, formatTail] of Object.entries(WORDINGS)) {
  describe(`the AWS CLI walks the article, with refusals of ${wording}`, function () {
    this.timeout(120_000);
    let sandbox: SandboxProcess;
    let env: NodeJS.ProcessEnv;
    let folder: string;
    let key: { readonly AccessKeyId: string; readonly SecretAccessKey: string };

    before(async () => {
      await findAwsCli();
      folder = mkdtempSync(join(tmpdir(), "seigo-cli-"));
      const shell = { PATH: "/usr/bin:/bin", HOME: folder, XDG_RUNTIME_DIR: folder, SEIGO_LANG: "en" };
      sandbox = await startSandboxProcess(["--wording", wording], shell);
      env = sandbox.environment;
    });
    after(async () => {
      await sandbox?.end("SIGTERM");
      if (folder) rmSync(folder, { recursive: true });
    });

    const run = (command: string): Promise<Shelled> => runShell(command, env, folder);

    /** What a command prints that succeeds and says nothing on stderr. */
    async function print(command: string): Promise<string> {
      const { status, stdout, stderr } = await run(command);
      deepEqual({ status, stderr }, { status: 0, stderr: "" });
      return stdout;
    }

    async function printJson(command: string): Promise<Record<string, Record<string, unknown>>> {
      return JSON.parse(await print(command)) as Record<string, Record<string, unknown>>;
    }

    async function refuse(command: string, operation: string, findArn: (stderr: string) => string) {
      const { status, stdout, stderr } = await run(command);
      deepEqual({ status, stdout }, { status: 254, stdout: "" });
      equal(
        readRefusal(stderr),
        `An error occurred (UnauthorizedOperation) when calling the ${operation} operation: You are not authorized to perform this operation.${formatTail(findArn(stderr), operation)}`,
      );
    }
    const isUser = () => `${ACCOUNT}:user/testuser`;
    const isSession = (stderr: string) => SESSION.exec(stderr)?.[0] ?? "a session of toy-role";

    it("before: the default profile is an administrator", async () => {
      const identity = await printJson("aws sts get-caller-identity");
      equal(identity["Arn"], `${ACCOUNT}:user/admin`);
    });

    it("step 1: makes testuser", async () => {
      const { User = {} } = await printJson("aws iam create-user --user-name testuser");
      deepEqual(Object.keys(User), ["Path", "UserName", "UserId", "Arn", "CreateDate"]);
      equal(User["Arn"], `${ACCOUNT}:user/testuser`);
      match(String(User["UserId"]), /^AIDA[A-Z2-7]{17}$/);
      match(String(User["CreateDate"]), TIME);
      // On AWS the user is not everywhere at once.
      equal(await print("aws iam wait user-exists --user-name testuser"), "");
    });

    it("step 2: makes an access key", async () => {
      const { AccessKey = {} } = await printJson("aws iam create-access-key --user-name testuser");
      deepEqual(Object.keys(AccessKey), [
        "UserName",
        "AccessKeyId",
        "Status",
        "SecretAccessKey",
        "CreateDate",
      ]);
      deepEqual([AccessKey["UserName"], AccessKey["Status"]], ["testuser", "Active"]);
      match(String(AccessKey["AccessKeyId"]), /^AKIA[A-Z2-7]{16}$/);
      match(String(AccessKey["SecretAccessKey"]), /^[A-Za-z0-9+/]{40}$/);
      key = AccessKey as unknown as typeof key;
    });

    it("step 2: answers the four prompts of aws configure", async () => {
      const answers = [
        ["AWS Access Key ID [None]:", key.AccessKeyId],
        ["AWS Secret Access Key [None]:", key.SecretAccessKey],
        ["Default region name [None]:", "ap-northeast-1"],
        ["Default output format [None]:", "json"],
      ] as const;
      const { status, stdout } = await typeAnswers("aws configure --profile testuser", answers, env);
      equal(status, 0);
      const prompts = stdout.match(/[A-Z][\w ]+ \[None\]:/g);
      deepEqual(
        prompts,
        answers.map(([prompt]) => prompt),
      );
      equal(
        readFileSync(env["AWS_CONFIG_FILE"] ?? "", "utf8"),
        "[default]\nregion = ap-northeast-1\noutput = json\n[profile testuser]\nregion = ap-northeast-1\noutput = json\n",
      );
      ok(readCredentials().endsWith(formatProfile([])));
      equal(statSync(env["AWS_SHARED_CREDENTIALS_FILE"] ?? "").mode & 0o777, 0o600);
    });

    const readCredentials = () => readFileSync(env["AWS_SHARED_CREDENTIALS_FILE"] ?? "", "utf8");
    const formatProfile = (lines: readonly string[]) =>
      [
        "[testuser]",
        ...lines,
        `aws_access_key_id = ${key.AccessKeyId}`,
        `aws_secret_access_key = ${key.SecretAccessKey}`,
        "",
      ].join("\n");
    /** Edits the file as step 7 does with an editor. */
    const editProfile = (from: readonly string[], to: readonly string[]) => {
      const [before, edited] = [readCredentials(), formatProfile(to)];
      ok(before.includes(formatProfile(from)));
      writeFileSync(env["AWS_SHARED_CREDENTIALS_FILE"] ?? "", before.replace(formatProfile(from), edited));
    };

    it("step 3: is refused, since testuser may do nothing", () =>
      refuse("aws ec2 describe-instance-types --profile testuser", "DescribeInstanceTypes", isUser));

    it("step 4: makes ToyPolicy, whose ARN is on line 5", async () => {
      writeFileSync(join(folder, "toy-policy.json"), JSON.stringify(TOY_POLICY, null, 4));
      const text = await print(
        "aws iam create-policy --policy-name ToyPolicy --policy-document file://toy-policy.json",
      );
      equal(text.split("\n")[4], `        "Arn": "${POLICY}",`);
      const { Policy } = JSON.parse(text) as { Policy: Record<string, unknown> };
      const { PolicyId, CreateDate, UpdateDate, ...others } = Policy;
      match(String(PolicyId), /^ANPA[A-Z2-7]{17}$/);
      for (const time of [CreateDate, UpdateDate]) match(String(time), TIME);
      deepEqual(others, {
        PolicyName: "ToyPolicy",
        Arn: POLICY,
        Path: "/",
        DefaultVersionId: "v1",
        AttachmentCount: 0,
        PermissionsBoundaryUsageCount: 0,
        IsAttachable: true,
      });
      const { PolicyVersion = {} } = await printJson(
        `aws iam get-policy-version --policy-arn ${POLICY} --version-id v1`,
      );
      deepEqual(PolicyVersion["Document"], TOY_POLICY);
    });

    it("step 5: finds testuser's ARN on line 4", async () => {
      const text = await print("aws sts get-caller-identity --profile testuser");
      equal(text.split("\n")[3], `    "Arn": "${ACCOUNT}:user/testuser"`);
      deepEqual(Object.keys(JSON.parse(text) as object), ["UserId", "Account", "Arn"]);
    });

    it("step 5: makes toy-role, whose ARN is on line 6", async () => {
      writeFileSync(join(folder, "trust-policy.json"), JSON.stringify(TRUST_POLICY, null, 4));
      // On AWS a principal that has just been made is invalid for some seconds; the user was waited for above.
      const text = await print(
        "aws iam create-role --role-name toy-role --assume-role-policy-document file://trust-policy.json",
      );
      equal(text.split("\n")[5], `        "Arn": "${ROLE}",`);
      const { Role } = JSON.parse(text) as { Role: Record<string, unknown> };
      deepEqual(Object.keys(Role), [
        "Path",
        "RoleName",
        "RoleId",
        "Arn",
        "CreateDate",
        "AssumeRolePolicyDocument",
      ]);
      match(String(Role["RoleId"]), /^AROA[A-Z2-7]{17}$/);
      deepEqual(Role["AssumeRolePolicyDocument"], TRUST_POLICY);
      equal(await print("aws iam wait role-exists --role-name toy-role"), "");
    });

    it("step 6: attaches ToyPolicy and is told nothing", async () => {
      const command = `aws iam attach-role-policy --role-name toy-role --policy-arn ${POLICY}`;
      equal(await print(command), "");
    });

    it("step 7, a trap: role_arn without source_profile is refused by the CLI itself", async () => {
      editProfile([], [`role_arn = ${ROLE}`]);
      const { status, stdout, stderr } = await run("aws ec2 describe-instance-types --profile testuser");
      deepEqual({ status, stdout }, { status: 255, stdout: "" });
      equal(
        readRefusal(stderr),
        "Partial credentials found in assume-role, missing: source_profile or credential_source",
      );
    });

    it("step 7: makes the profile assume the role with its own keys", () => {
      const lines = [`role_arn = ${ROLE}`, "source_profile = testuser"];
      editProfile([`role_arn = ${ROLE}`], lines);
      ok(readCredentials().endsWith(formatProfile(lines)));
    });

    it("step 8: may now describe instance types", async () => {
      // On AWS a role and its policy are in force after some seconds only.
      const { InstanceTypes } = JSON.parse(
        await print("aws ec2 describe-instance-types --profile testuser"),
      ) as { InstanceTypes: { InstanceType: string }[] };
      ok(InstanceTypes.length >= 25);
      ok(InstanceTypes.some(({ InstanceType }) => InstanceType === "t3.micro"));
    });

    it("step 8: still may not describe VPCs", () =>
      refuse("aws ec2 describe-vpcs --profile testuser", "DescribeVpcs", isSession));

    it("step 8: is the role", async () => {
      const identity = await printJson("aws sts get-caller-identity --profile testuser");
      match(String(identity["Arn"]), new RegExp(`^${SESSION.source}$`));
      match(String(identity["UserId"]), /^AROA[A-Z2-7]{17}:botocore-session-\d+$/);
    });

    it("keeps the role's credentials in the private home and nowhere else", () => {
      ok(existsSync(join(env["SEIGO_HOME"] ?? "", ".aws/cli/cache")));
      equal(existsSync(join(folder, ".aws")), false);
    });

    it("does not reach the real STS by an --endpoint-url that leads only EC2", async () => {
      rmSync(join(env["SEIGO_HOME"] ?? "", ".aws/cli"), { recursive: true });
      const { status, stdout, stderr } = await run(
        'env -u AWS_DATA_PATH -u AWS_ENDPOINT_URL aws ec2 describe-vpcs --profile testuser --endpoint-url "$AWS_ENDPOINT_URL"',
      );
      deepEqual({ status, stdout }, { status: 255, stdout: "" });
      equal(readRefusal(stderr), `Failed to connect to proxy URL: "${env["AWS_ENDPOINT_URL"]}"`);
    });

    it("tidies up in an order that works", async () => {
      const commands = [
        `aws iam detach-role-policy --role-name toy-role --policy-arn ${POLICY}`,
        "aws iam delete-role --role-name toy-role",
        `aws iam delete-policy --policy-arn ${POLICY}`,
        `aws iam delete-access-key --user-name testuser --access-key-id ${key.AccessKeyId}`,
        "aws iam delete-user --user-name testuser",
      ];
      for (const command of commands) equal(await print(command), "");
      const gone = await run("aws iam get-user --user-name testuser");
      equal(gone.status, 254);
      equal(
        readRefusal(gone.stderr),
        "An error occurred (NoSuchEntity) when calling the GetUser operation: The user with name testuser cannot be found.",
      );
      deepEqual(await printJson("aws iam list-roles --path-prefix /"), { Roles: [] });
      deepEqual(await printJson("aws iam list-policies --scope Local"), { Policies: [] });
    });
  });
}

describe("the AWS CLI tidies up", function () {
  this.timeout(120_000);
  let sandbox: SandboxProcess;
  let folder: string;
  before(async () => {
    await findAwsCli();
    folder = mkdtempSync(join(tmpdir(), "seigo-cli-"));
    const shell = { PATH: "/usr/bin:/bin", HOME: folder, XDG_RUNTIME_DIR: folder, SEIGO_LANG: "en" };
    sandbox = await startSandboxProcess([], shell);
    const commands = [
      "aws iam create-user --user-name testuser",
      "aws iam create-access-key --user-name testuser",
      `aws iam create-policy --policy-name ToyPolicy --policy-document '${JSON.stringify(TOY_POLICY)}'`,
      `aws iam create-role --role-name toy-role --assume-role-policy-document '${JSON.stringify(TRUST_POLICY)}'`,
      `aws iam attach-role-policy --role-name toy-role --policy-arn ${POLICY}`,
    ];
    const { status, stderr } = await runShell(`set -e; ${commands.join("; ")}`, sandbox.environment, folder);
    deepEqual({ status, stderr }, { status: 0, stderr: "" });
  });
  after(async () => {
    await sandbox?.end("SIGTERM");
    if (folder) rmSync(folder, { recursive: true });
  });

  const conflicts = [
    [
      "delete-role --role-name toy-role",
      "DeleteRole",
      "Cannot delete entity, must detach all policies first.",
    ],
    [`delete-policy --policy-arn ${POLICY}`, "DeletePolicy", "Cannot delete a policy attached to entities."],
    [
      "delete-user --user-name testuser",
      "DeleteUser",
      "Cannot delete entity, must delete access keys first.",
    ],
  ] as const;
  for (const [command, operation, text] of conflicts) {
    it(`in another order it is told: ${text}`, async () => {
      const { status, stderr } = await runShell(`aws iam ${command}`, sandbox.environment, folder);
      equal(status, 254);
      equal(
        readRefusal(stderr),
        `An error occurred (DeleteConflict) when calling the ${operation} operation: ${text}`,
      );
    });
  }
});
