import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DescribeVpcsCommand, EC2Client } from "@aws-sdk/client-ec2";
import {
  CreateUserCommand,
  DeleteUserCommand,
  GetUserCommand,
  IAMClient,
  paginateListUsers,
} from "@aws-sdk/client-iam";
import { fromIni } from "@aws-sdk/credential-providers";
import { expectError } from "../../../lib/lesson/refusal/expect-error.js";
import { SeigoError } from "../../../lib/message/error.js";
import { setLanguage } from "../../../lib/message/message.js";
import { captureOutput } from "../capture-output.js";
import { ec2Error, queryAnswer, queryError, type Stub, startStub } from "../start-stub.js";

const answers = {
  DescribeVpcs: ec2Error(403, "UnauthorizedOperation", "You are not authorized to perform this operation."),
  CreateUser: queryError(409, "EntityAlreadyExists", "User with name testuser already exists."),
  DeleteUser: queryError(400, "ValidationError", "1 validation error detected"),
  ListUsers: queryError(403, "AccessDenied", "denied"),
  GetCallerIdentity: queryAnswer("GetCallerIdentity", "<Arn>arn:aws:iam::123456789012:user/u</Arn>"),
  AssumeRole: queryError(403, "AccessDenied", "User: u is not authorized to perform: sts:AssumeRole"),
  GetUser: queryAnswer("GetUser", "<User><UserName>testuser</UserName></User>"),
};
const UserName = "testuser";

describe("expectError()", () => {
  let stub: Stub;
  let iam: IAMClient;
  let ec2: EC2Client;
  before(async () => {
    setLanguage("en");
    stub = await startStub(answers);
    const settings = {
      region: "ap-northeast-1",
      endpoint: stub.url,
      credentials: { accessKeyId: "AKIA", secretAccessKey: "s" },
    };
    iam = new IAMClient(settings);
    ec2 = new EC2Client(settings);
  });
  after(async () => {
    setLanguage("ja");
    await stub.stop();
  });

  const shown: readonly (readonly [
    title: string,
    call: () => Promise<unknown>,
    code: string,
    line: string,
  ])[] = [
    [
      "prints EC2's refusal as the CLI does",
      () => ec2.send(new DescribeVpcsCommand({})),
      "UnauthorizedOperation",
      "An error occurred (UnauthorizedOperation) when calling the DescribeVpcs operation: You are not authorized to perform this operation.",
    ],
    [
      "compares AWS's code, not the SDK's name for it",
      () => iam.send(new CreateUserCommand({ UserName })),
      "EntityAlreadyExists",
      "An error occurred (EntityAlreadyExists) when calling the CreateUser operation: User with name testuser already exists.",
    ],
    [
      "knows errors that are in no model",
      () => iam.send(new DeleteUserCommand({ UserName })),
      "ValidationError",
      "An error occurred (ValidationError) when calling the DeleteUser operation: 1 validation error detected",
    ],
    [
      "names the operation of a paginator's call",
      async () => {
        for await (const page of paginateListUsers({ client: iam }, {})) assert.ok(page);
      },
      "AccessDenied",
      "An error occurred (AccessDenied) when calling the ListUsers operation: denied",
    ],
    [
      "prints no operation for an error that was not observed",
      () =>
        Promise.reject(Object.assign(new Error("text"), { name: "Code", $fault: "client", $metadata: {} })),
      "Code",
      "An error occurred (Code): text",
    ],
  ];
  for (const [title, call, code, line] of shown) {
    it(title, async () => assert.deepEqual(await captureOutput(() => expectError(call(), code)), [line]));
  }

  it("names AssumeRole when the role behind a profile is refused", async () => {
    const folder = mkdtempSync(join(tmpdir(), "seigo-test-"));
    const filepath = join(folder, "credentials");
    writeFileSync(
      filepath,
      "[u]\naws_access_key_id = AKIA\naws_secret_access_key = s\nrole_arn = arn:aws:iam::123456789012:role/r\nsource_profile = u\n",
    );
    const client = new EC2Client({
      region: "ap-northeast-1",
      endpoint: stub.url,
      credentials: fromIni({
        profile: "u",
        filepath,
        ignoreCache: true,
        clientConfig: { endpoint: stub.url },
      }),
    });
    try {
      const lines = await captureOutput(() =>
        expectError(client.send(new DescribeVpcsCommand({})), "AccessDenied"),
      );
      assert.match(
        lines[0] ?? "",
        /^An error occurred \(AccessDenied\) when calling the AssumeRole operation: /,
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  const refused: readonly (readonly [title: string, call: () => Promise<unknown>, reason: RegExp])[] = [
    [
      "fails when the call succeeds",
      () => iam.send(new GetUserCommand({ UserName })),
      /but the call succeeded: GetUser by arn:aws:iam::123456789012:user\/u\.$/,
    ],
    [
      "fails when a call that was not observed succeeds",
      async () => {
        await iam.send(new GetUserCommand({ UserName }));
      },
      /but the call succeeded\.$/,
    ],
    [
      "fails when AWS answers with another error",
      () => iam.send(new CreateUserCommand({ UserName })),
      /another: An error occurred \(EntityAlreadyExists\) when calling the CreateUser operation/,
    ],
    [
      "fails for an error that is not AWS's",
      () => Promise.reject(new TypeError("x")),
      /before AWS answered: TypeError: x/,
    ],
    [
      "fails when AWS cannot be reached",
      () =>
        new IAMClient({
          region: "a",
          endpoint: "http://127.0.0.1:1",
          maxAttempts: 1,
          credentials: { accessKeyId: "a", secretAccessKey: "s" },
        }).send(new GetUserCommand({})),
      /before AWS answered: .*ECONNREFUSED/,
    ],
  ];
  for (const [title, call, reason] of refused) {
    it(title, async () => {
      const lines = captureOutput(() => expectError(call(), "UnauthorizedOperation"));
      await assert.rejects(lines, (error) => error instanceof SeigoError && reason.test(error.message));
    });
  }

  it("leaves an answer and a callback as the SDK gives them", async () => {
    const answer = await iam.send(new GetUserCommand({ UserName }));
    assert.equal(answer.User?.UserName, UserName);
    const viaCallback = await new Promise((resolve) => {
      iam.send(new GetUserCommand({ UserName }), (_, data) => resolve(data?.User?.UserName));
    });
    assert.equal(viaCallback, UserName);
  });
});
