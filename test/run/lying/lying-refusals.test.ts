import { deepEqual } from "node:assert/strict";
import { createEnvironment } from "../../../lib/account/create-environment.js";
import { openAccount } from "../../../lib/account/open-account.js";
import { runNotebook } from "../../../lib/run/run-notebook.js";
import { createLesson } from "../fakes.js";

const GONE = `const gone = () => iam.send(new GetUserCommand({ UserName: "nobody" }));`;
const line = (code: string, operation: string, words = "no"): string =>
  `An error occurred (${code}) when calling the ${operation} operation: ${words}`;
const print = (text: string): string => `console.log(${JSON.stringify(text)})`;
/** An error as the SDK throws it. */
const made = (code: string): string =>
  `throw Object.assign(new Error("no"), { name: "${code}", $fault: "client", $metadata: {}, Code: "${code}" })`;
const USER = "arn:aws:iam::123456789012:user/learner";

/** What a cell does; its code; what is expected; what is true of it. */
const cells: readonly (readonly [what: string, code: string, expectation: string, status: string])[] = [
  [
    "a refused call",
    `${GONE} await expectError(gone(), "NoSuchEntity")`,
    "NoSuchEntity operation=GetUser",
    "passed",
  ],
  ["a refused call that is thrown", "await gone()", "NoSuchEntity", "passed"],
  [
    "a printed line, and no call",
    print(line("NoSuchEntity", "GetUser")),
    "NoSuchEntity operation=GetUser",
    "failed",
  ],
  [
    "a printed line after a call that succeeded",
    `await iam.send(new ListUsersCommand({})); ${print(line("AccessDenied", "ListUsers"))}`,
    "AccessDenied operation=ListUsers",
    "failed",
  ],
  [
    "a line on stderr, and no call",
    `console.error(${JSON.stringify(line("AccessDenied", "ListUsers"))})`,
    "AccessDenied",
    "failed",
  ],
  [
    "a line that a program prints",
    `require("node:child_process").execFileSync("echo", [${JSON.stringify(line("AccessDenied", "ListUsers"))}], { stdio: "inherit" })`,
    "AccessDenied",
    "failed",
  ],
  [
    "a line that is displayed",
    `({ [Symbol.for("Jupyter.display")]: () => ({ "text/plain": ${JSON.stringify(line("AccessDenied", "ListUsers"))} }) })`,
    "AccessDenied",
    "failed",
  ],
  ["an error of AWS's shape that the cell made", made("AccessDenied"), "AccessDenied", "failed"],
  [
    "an error that another server answered with",
    `const fake = require("node:http").createServer((_: any, answer: any) => { answer.statusCode = 403; answer.end("<ErrorResponse><Error><Code>AccessDenied</Code><Message>no</Message></Error></ErrorResponse>"); }).listen(0, "127.0.0.1");
await new Promise((resolve) => fake.on("listening", resolve));
const other = new IAMClient({ endpoint: "http://127.0.0.1:" + fake.address().port, maxAttempts: 1 });
try { await expectError(other.send(new ListUsersCommand({})), "AccessDenied"); } finally { fake.close(); fake.closeAllConnections(); }`,
    "AccessDenied operation=ListUsers",
    "failed",
  ],
  [
    "another operation was refused",
    `await gone().catch(() => {}); ${print(line("NoSuchEntity", "GetRole"))}`,
    "NoSuchEntity",
    "failed",
  ],
  [
    "another code was answered",
    `await gone().catch(() => {}); ${print(line("AccessDenied", "GetUser"))}`,
    "AccessDenied",
    "failed",
  ],
  [
    "words that are not the account's",
    `await gone().catch(() => {}); ${print(line("NoSuchEntity", "GetUser", "SOMEBODYELSE was not found."))}`,
    "NoSuchEntity operation=GetUser",
    "failed",
  ],
  [
    "the account's words, with others before them",
    `await gone().catch((error) => console.log(${JSON.stringify(line("NoSuchEntity", "GetUser", "SOMEBODYELSE: "))} + error.message))`,
    "NoSuchEntity operation=GetUser",
    "failed",
  ],
  [
    "the account's words, without their end",
    `await gone().catch((error) => console.log(${JSON.stringify(line("NoSuchEntity", "GetUser", ""))} + error.message.slice(0, 10)))`,
    "NoSuchEntity operation=GetUser",
    "failed",
  ],
  [
    "the account's words, printed by the cell",
    `await gone().catch((error) => console.log(${JSON.stringify(line("NoSuchEntity", "GetUser", ""))} + error.message))`,
    "NoSuchEntity operation=GetUser",
    "passed",
  ],
  [
    "the account's error, its words exchanged",
    `await gone().catch((error) => { error.message = "SOMEBODYELSE was not found."; throw error; })`,
    "NoSuchEntity",
    "failed",
  ],
  [
    "an error of AWS's shape that the cell made, after a true refusal",
    `await gone().catch(() => {}); ${made("NoSuchEntity")}`,
    "NoSuchEntity",
    "failed",
  ],
  [
    "words of another user's refusal of the same kind",
    `await gone().catch(() => {}); ${print(line("NoSuchEntity", "GetUser", "The user with name other cannot be found."))}`,
    "NoSuchEntity operation=GetUser",
    "failed",
  ],
  [
    "words of several lines, wide and odd",
    `await expectError(iam.send(new GetUserCommand({ UserName: "あ\\t<b>  &\\n'x'" })), "ValidationError")`,
    "ValidationError operation=GetUser",
    "passed",
  ],
  [
    "two lines, one of them true",
    `await expectError(gone(), "NoSuchEntity"); ${print(line("NoSuchEntity", "GetRole"))}`,
    "NoSuchEntity",
    "failed",
  ],
  [
    "expectError that prints whatever it is given",
    `await expectError(Promise.reject(Object.assign(new Error("no"), { $fault: "client", $metadata: {}, Code: "AccessDenied" })), "AccessDenied")`,
    "AccessDenied",
    "failed",
  ],
  [
    "a user that may nothing",
    `await iam.send(new CreateUserCommand({ UserName: "learner" }));
const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName: "learner" }));
const learner = new IAMClient({ credentials: { accessKeyId: AccessKey!.AccessKeyId!, secretAccessKey: AccessKey!.SecretAccessKey! } });
await expectError(learner.send(new ListUsersCommand({})), "AccessDenied")`,
    "AccessDenied operation=ListUsers",
    "passed",
  ],
  [
    "the refusal of the cell above once more",
    print(line("AccessDenied", "ListUsers", `User: ${USER} is not authorized to perform: iam:ListUsers`)),
    "AccessDenied operation=ListUsers",
    "failed",
  ],
  [
    "somebody else's refusal",
    `await learner.send(new ListUsersCommand({})).catch(() => {}); ${print(line("AccessDenied", "ListUsers", "User: arn:aws:iam::123456789012:user/admin is not authorized to perform: iam:ListUsers"))}`,
    "AccessDenied operation=ListUsers",
    "failed",
  ],
  [
    "a name that is there",
    `await expectError(iam.send(new CreateUserCommand({ UserName: "learner" })), "EntityAlreadyExists")`,
    "EntityAlreadyExists operation=CreateUser",
    "passed",
  ],
  [
    "a policy that is none",
    `await expectError(iam.send(new CreatePolicyCommand({ PolicyName: "p", PolicyDocument: "{}" })), "MalformedPolicyDocument")`,
    "MalformedPolicyDocument operation=CreatePolicy",
    "passed",
  ],
  [
    "a value that is too long",
    `await expectError(iam.send(new GetUserCommand({ UserName: "x".repeat(200) })), "ValidationError")`,
    "ValidationError operation=GetUser",
    "passed",
  ],
  [
    "EC2's own codes",
    `await expectError(ec2.send(new DescribeVpcsCommand({ VpcIds: ["vpc-00000000"] })), "InvalidVpcID.NotFound")`,
    "InvalidVpcID.NotFound operation=DescribeVpcs",
    "passed",
  ],
  [
    "EC2 to a user that may nothing",
    `await expectError(new EC2Client({ credentials: learner.config.credentials as any }).send(new DescribeVpcsCommand({})), "UnauthorizedOperation")`,
    "UnauthorizedOperation operation=DescribeVpcs",
    "passed",
  ],
  [
    "a key that nobody issued",
    `await expectError(new IAMClient({ credentials: { accessKeyId: "AKIAIOSFODNN7EXAMPLE", secretAccessKey: "x" } }).send(new ListUsersCommand({})), "InvalidClientTokenId")`,
    "InvalidClientTokenId operation=ListUsers",
    "passed",
  ],
  [
    "the AWS CLI",
    `require("node:child_process").spawnSync("aws", ["iam", "get-user", "--user-name", "nobody"], { stdio: "inherit" })`,
    "NoSuchEntity operation=GetUser",
    "passed",
  ],
  [
    "missing credentials, marked",
    `await new IAMClient({ credentials: async () => { throw Object.assign(new Error("no"), { name: "CredentialsProviderError" }); } }).send(new ListUsersCommand({}))`,
    "CredentialsProviderError local",
    "passed",
  ],
  [
    "missing credentials, not marked",
    `await new IAMClient({ credentials: async () => { throw Object.assign(new Error("no"), { name: "CredentialsProviderError" }); } }).send(new ListUsersCommand({}))`,
    "CredentialsProviderError",
    "failed",
  ],
  ["an error of JavaScript's, marked", "(undefined as any).x", "TypeError local", "passed"],
  ["an error of JavaScript's, not marked", "(undefined as any).x", "TypeError", "failed"],
  ["an error of the compiler's, marked", "const n: number = 'one'", "TypeScriptError local", "passed"],
  [
    "the author's own, marked",
    `throw Object.assign(new Error("no"), { name: "Refused" })`,
    "Refused local",
    "passed",
  ],
  ["the author's own by another name", `throw new Error("no")`, "Refused local", "failed"],
  ["the name of a local error, printed", print("Refused: no"), "Refused local", "failed"],
  ["AWS's answer, marked as local", "await gone()", "NoSuchEntity local", "failed"],
  [
    "the account's record, asked for by a cell",
    `await fetch(process.env["AWS_ENDPOINT_URL"] + "/_seigo/decisions", { method: "POST" }); ${print(line("AccessDenied", "ListUsers"))}`,
    "AccessDenied",
    "failed",
  ],
  [
    "a raw request without a signature",
    `await (await fetch(process.env["AWS_ENDPOINT_URL"] + "/?Action=ListUsers&Version=2010-05-08")).text(); ${print(line("AccessDenied", "ListUsers"))}`,
    "AccessDenied",
    "failed",
  ],
];

const SETUP = `import { CreateAccessKeyCommand, CreatePolicyCommand, CreateUserCommand, GetUserCommand, IAMClient, ListUsersCommand } from "@aws-sdk/client-iam";
import { DescribeVpcsCommand, EC2Client } from "@aws-sdk/client-ec2";
import { expectError } from "seigo";
const [iam, ec2] = [new IAMClient({}), new EC2Client({})];`;

describe("a refusal is proved by the account:", function () {
  this.timeout(120_000);
  const statuses: string[] = [];
  before(async () => {
    const lesson = createLesson(
      [
        [SETUP],
        ...cells.map(([, code, expectation]) => [code, "", `text expect error=${expectation}`] as const),
      ],
      "ja/lying.md",
    );
    const { cells: results } = await runNotebook(lesson, {
      startAccount: (_, signal) => openAccount({ signal }),
      createEnvironment: (account) => createEnvironment(process.env, account),
      kernel: "seigo",
      limits: { cell: 60_000, notebook: 110_000 },
      keepGoing: true,
    });
    for (const { status, detail } of results.slice(1))
      statuses.push(status === "passed" ? status : `${status}: ${detail}`);
  });
  for (const [index, [what, , , status]] of cells.entries()) {
    it(`${what}: ${status}`, () => deepEqual(statuses[index]?.split(":")[0], status, statuses[index]));
  }
});
