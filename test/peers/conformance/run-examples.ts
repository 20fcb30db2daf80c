import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { createTotp, findStep } from "../../../lib/sandbox/mfa/totp.js";
import type { Members } from "../../../lib/sandbox/protocol/members.js";
import type { Sandbox } from "../../../lib/sandbox/sandbox.js";
import { createSamlResponse } from "../../sandbox/sts/saml-response.js";
import type { PeerClient } from "./client.js";
import { EXAMPLE_CALLS, type ExampleCall } from "./example-calls.js";

const ACCOUNT = "arn:aws:iam::123456789012";

/** One call and what became of it. */
export interface ExampleResult {
  readonly call: ExampleCall;
  readonly answer?: Members;
  readonly error?: string;
}

/** Makes every example call with a client, one after the other, on an account of its own. */
export async function runExamples(sandbox: Sandbox, client: PeerClient): Promise<readonly ExampleResult[]> {
  const saved = new Map<string, string>();
  const results: ExampleResult[] = [];
  let codes = 0;
  const fill = async (name: string): Promise<string> => {
    if (name === "token") return createToken(sandbox);
    if (name === "saml") return createSamlResponse(`${ACCOUNT}:role/corp`, `${ACCOUNT}:saml-provider/corp`);
    if (name === "refusal") return findRefusal(sandbox, client);
    if (name !== "code") return saved.get(name) ?? `$${name}`;
    const seed = Buffer.from(saved.get("seed") ?? "", "base64").toString();
    return createTotp(seed, findStep(new Date()) + codes++ - 1);
  };
  for (const call of EXAMPLE_CALLS) {
    try {
      const input = (await fillIn(call.input, fill)) as Members;
      const answer = await client.call(call.service, call.operation, input);
      for (const [name, path] of Object.entries(call.saves ?? {})) saved.set(name, readPath(answer, path));
      results.push({ call, answer });
    } catch (error) {
      results.push({ call, error: error instanceof Error ? error.message : String(error) });
    }
  }
  return results;
}

/** Replaces every text that begins with a dollar, in the order in which they come. */
async function fillIn(value: unknown, fill: (name: string) => Promise<string>): Promise<unknown> {
  if (typeof value === "string") return value.startsWith("$") ? fill(value.slice(1)) : value;
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (const item of value) items.push(await fillIn(item, fill));
    return items;
  }
  if (typeof value !== "object" || value === null) return value;
  const members: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) members[name] = await fillIn(member, fill);
  return members;
}

function readPath(answer: Members, path: string): string {
  let value: unknown = answer;
  for (const part of path.split(".")) value = (value as Record<string, unknown> | undefined)?.[part];
  if (typeof value !== "string") throw new Error(`the answer has no ${path}`);
  return value;
}

/** A token of the provider of the examples, whose key the sandbox is given. */
async function createToken(sandbox: Sandbox): Promise<string> {
  const { privateKey, publicKey } = await generateKeyPair("ES256");
  const key = { ...(await exportJWK(publicKey)), alg: "ES256", kid: "1" };
  sandbox.supplyKeySet("arn:aws:iam::123456789012:oidc-provider/idp.example.com", [key]);
  return new SignJWT({ sub: "alice" })
    .setProtectedHeader({ alg: "ES256", kid: "1" })
    .setIssuer("https://idp.example.com")
    .setAudience("app")
    .setIssuedAt()
    .setExpirationTime("1h")
    .sign(privateKey);
}

/** The encoded message of a refusal that the caller runs into. */
async function findRefusal(sandbox: Sandbox, client: PeerClient): Promise<string> {
  const deny = JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Deny", Action: "ec2:CreateVpc", Resource: "*" }],
  });
  const policy = { UserName: "admin", PolicyName: "deny" };
  await client.call("iam", "PutUserPolicy", { ...policy, PolicyDocument: deny });
  try {
    await client.call("ec2", "CreateVpc", { CidrBlock: "10.0.0.0/16" });
  } catch (error) {
    return /message: ([\w-]+)/.exec(String(error))?.[1] ?? "";
  } finally {
    await client.call("iam", "DeleteUserPolicy", policy);
  }
  throw new Error(`${sandbox.url} did not refuse`);
}
