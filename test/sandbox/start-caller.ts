import { EC2Client } from "@aws-sdk/client-ec2";
import { CreateAccessKeyCommand, CreateUserCommand, IAMClient } from "@aws-sdk/client-iam";
import { STSClient } from "@aws-sdk/client-sts";
import type { AccessKeyPair, Sandbox } from "../../lib/sandbox/sandbox.js";

/** The clients of somebody who calls a sandbox. */
export interface Callers {
  readonly iam: IAMClient;
  readonly sts: STSClient;
  readonly ec2: EC2Client;
}

/** The SDK's clients with somebody's credentials. They do not try again what was refused. */
export function createClients(
  url: string,
  credentials: AccessKeyPair & { readonly sessionToken?: string },
): Callers {
  const config = { endpoint: url, region: "ap-northeast-1", maxAttempts: 1, credentials };
  return { iam: new IAMClient(config), sts: new STSClient(config), ec2: new EC2Client(config) };
}

/** Makes a user with a key, and gives the user's clients. */
export async function createUserClients(
  sandbox: Pick<Sandbox, "url" | "administrator">,
  UserName: string,
): Promise<Callers> {
  const { iam } = createClients(sandbox.url, sandbox.administrator);
  await iam.send(new CreateUserCommand({ UserName }));
  return createClients(sandbox.url, await createKey(iam, UserName));
}

/** Makes a key for a user. */
export async function createKey(iam: IAMClient, UserName: string): Promise<AccessKeyPair> {
  const { AccessKey: key } = await iam.send(new CreateAccessKeyCommand({ UserName }));
  return { accessKeyId: key?.AccessKeyId ?? "", secretAccessKey: key?.SecretAccessKey ?? "" };
}

/** AWS's code for what an answer refuses; `ok` when it does not. */
export async function codeOf(answer: Promise<unknown>): Promise<string> {
  try {
    await answer;
    return "ok";
  } catch (error) {
    const { Code: code, name } = error as { readonly Code?: string; readonly name?: string };
    return code ?? name ?? String(error);
  }
}
