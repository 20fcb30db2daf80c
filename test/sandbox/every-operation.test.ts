import assert from "node:assert/strict";
import { CreateUserCommand } from "@aws-sdk/client-iam";
import { readModel } from "../../lib/sandbox/protocol/read-model.js";
import type { OperationModel } from "../../lib/sandbox/protocol/service-model.js";
import type { AccessKeyPair, Sandbox } from "../../lib/sandbox/sandbox.js";
import { startSandbox } from "../../lib/sandbox/start-sandbox.js";
import { createExampleParameters } from "./example-parameters.js";
import { signRequest } from "./identity/sign-request.js";
import { sendRequest } from "./send-request.js";
import type { ServiceName } from "./services.js";
import { createClients, createKey } from "./start-caller.js";
import { SERVICES } from "./world.js";

/** What everybody may do: no policy is asked. */
const FREE: Readonly<Record<ServiceName, readonly string[]>> = {
  iam: [],
  sts: ["GetCallerIdentity", "GetSessionToken"],
  ec2: [],
};
/** What nobody signs: the token in the request decides. */
const UNSIGNED = ["AssumeRoleWithSAML", "AssumeRoleWithWebIdentity"];
const REFUSED: Readonly<Record<ServiceName, string>> = {
  iam: "AccessDenied",
  sts: "AccessDenied",
  ec2: "UnauthorizedOperation",
};
/** Answers that say nothing of permissions. */
const AUTHORIZATION = ["AccessDenied", "UnauthorizedOperation", "AuthFailure", "InvalidClientTokenId"];

interface Answer {
  readonly operation: string;
  readonly status: number;
  readonly code: string | undefined;
  readonly body: string;
}

describe("every operation of the services' models", function () {
  this.timeout(120_000);
  let sandbox: Sandbox;
  let nobody: AccessKeyPair;

  before(async () => {
    sandbox = await startSandbox();
    const { iam } = createClients(sandbox.url, sandbox.administrator);
    await iam.send(new CreateUserCommand({ UserName: "nobody" }));
    nobody = await createKey(iam, "nobody");
  });
  after(() => sandbox.stop());

  async function ask(
    service: ServiceName,
    { name, model }: OperationModel,
    parameters: Readonly<Record<string, string>>,
    credentials: AccessKeyPair,
  ): Promise<Answer> {
    const body = new URLSearchParams({ Action: name, Version: model.version, ...parameters }).toString();
    const signed = signRequest({ ...credentials, service, body });
    const { status, body: text } = await sendRequest(sandbox.url, signed);
    const code = /<Code>([^<]+)<\/Code>/.exec(text)?.[1];
    return { operation: name, status, code, body: text };
  }

  async function askAll(
    service: ServiceName,
    credentials: AccessKeyPair,
    parametersOf: (operation: OperationModel) => Readonly<Record<string, string>>,
  ): Promise<readonly Answer[]> {
    const answers: Answer[] = [];
    for (const operation of Object.values(readModel(service).operations)) {
      answers.push(await ask(service, operation, parametersOf(operation), credentials));
    }
    return answers;
  }

  const show = ({ operation, status, code, body }: Answer) =>
    `${operation}: ${status} ${code} ${/<Message>([^<]*)/.exec(body)?.[1] ?? ""}`;

  it("are about a thousand", () => {
    const counts = SERVICES.map((service) => Object.keys(readModel(service).operations).length);
    assert.deepEqual(
      counts.map((count) => count > 10),
      [true, true, true],
    );
    assert.ok(counts.reduce((sum, count) => sum + count, 0) >= 1000);
  });

  for (const service of SERVICES) {
    it(`of ${service} refuse whoever has no policy, in AWS's words`, async () => {
      const answers = await askAll(service, nobody, createExampleParameters);
      const wrong = answers.filter(({ operation, status, code, body }) => {
        if (UNSIGNED.includes(operation)) return false;
        if (FREE[service].includes(operation)) return code !== undefined;
        const names = body.includes("arn:aws:iam::123456789012:user/nobody is not authorized to perform: ");
        return status !== 403 || code !== REFUSED[service] || !names;
      });
      assert.deepEqual(wrong.map(show), []);
    });

    it(`of ${service} let the administrator through, and never fail`, async () => {
      const { administrator } = sandbox;
      const answers = await askAll(service, administrator, createExampleParameters);
      const wrong = answers.filter(({ operation, status, code, body }) => {
        if (UNSIGNED.includes(operation)) return status === 500;
        if (service === "sts" && operation === "AssumeRole") return code !== "AccessDenied";
        const isRefused =
          AUTHORIZATION.includes(code ?? "") && body.includes("is not authorized to perform: ");
        return isRefused || status === 500;
      });
      assert.deepEqual(wrong.map(show), []);
    });

    it(`of ${service} never fail on an empty input`, async () => {
      const answers = await askAll(service, sandbox.administrator, () => ({}));
      assert.deepEqual(answers.filter(({ status }) => status === 500).map(show), []);
    });
  }

  it("say what is missing before they say that they are not carried out", async () => {
    const { ec2 } = { ec2: readModel("ec2").operations["CreateTransitGatewayConnect"] ?? assert.fail() };
    const missing = await ask("ec2", ec2, {}, sandbox.administrator);
    assert.equal(missing.code, "MissingParameter");
    const answer = await ask("ec2", ec2, createExampleParameters(ec2), sandbox.administrator);
    assert.deepEqual([answer.status, answer.code], [501, "NotImplemented"]);
    assert.match(answer.body, /It carries out: .*DescribeVpcs/);
  });
});
