import {
  CreateAccessKeyCommand,
  CreateUserCommand,
  DeleteAccessKeyCommand,
  DeleteUserCommand,
  GetUserCommand,
  IAMClient,
} from "@aws-sdk/client-iam";
import { GetCallerIdentityCommand, GetSessionTokenCommand, STSClient } from "@aws-sdk/client-sts";

/** Started by contract.ts: makes one call with what the environment says and prints the answer as JSON. */
const [service, operation, json = "{}"] = process.argv.slice(2);
const input = JSON.parse(json) as { UserName: string; AccessKeyId: string };

const CALLS: Readonly<Record<string, () => Promise<object>>> = {
  "sts:GetCallerIdentity": () => new STSClient({}).send(new GetCallerIdentityCommand({})),
  "sts:GetSessionToken": () => new STSClient({}).send(new GetSessionTokenCommand({})),
  "iam:GetUser": () => new IAMClient({}).send(new GetUserCommand(input)),
  "iam:CreateUser": () => new IAMClient({}).send(new CreateUserCommand(input)),
  "iam:CreateAccessKey": () => new IAMClient({}).send(new CreateAccessKeyCommand(input)),
  "iam:DeleteAccessKey": () => new IAMClient({}).send(new DeleteAccessKeyCommand(input)),
  "iam:DeleteUser": () => new IAMClient({}).send(new DeleteUserCommand(input)),
};
const call = CALLS[`${service}:${operation}`];
if (call === undefined) throw new Error(`no call ${service}:${operation}`);
process.stdout.write(JSON.stringify(await call()));
