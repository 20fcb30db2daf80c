import { rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { typeAnswers } from "../aws-cli.js";
import { startLineProcess } from "../conformance/start-line-process.js";
import { startVenv } from "../venv.js";

/** Who reads profiles: the SDK v3 in two ways, the AWS CLI and boto3. */
export type ClientName = (typeof CLIENTS)[number];

export const CLIENTS = ["fromProfile", "AWS_PROFILE", "AWS CLI", "boto3"] as const;

/** A profile in the shared files, and the code for its MFA device. */
export interface Question {
  readonly profile: string;
  readonly config: string;
  readonly credentials: string;
  readonly mfa?: { readonly serial: string; readonly code: string };
}

/** As the SDK's process is asked. */
export interface SdkQuestion extends Pick<Question, "profile" | "config" | "credentials"> {
  readonly way: "fromProfile" | "AWS_PROFILE";
  readonly code?: string | undefined;
}

/** Who a client is, or in which words it or AWS refused. */
export type Answer = { readonly arn: string } | { readonly refusal: string };

/** Processes of all clients; each is told a profile and says who it is with it. */
export interface Clients {
  identify(client: ClientName, question: Question): Promise<Answer>;
  stop(): Promise<void>;
}

const PEERS = fileURLToPath(new URL("../../../../test/peers/", import.meta.url));
const SDK = fileURLToPath(new URL("./identify-with-sdk.js", import.meta.url));
/** Debian's CLI and its Python. */
const AWS = "/usr/bin/aws";
const PYTHON = "/usr/bin/python3";

const IDENTIFY = `${AWS} sts get-caller-identity --output text --query Arn --profile`;
const PROGRAM =
  'import boto3, sys; print(boto3.Session(profile_name=sys.argv[1]).client("sts").get_caller_identity()["Arn"])';

/** Starts one process for each client; `env` has the account, and the shared files where the question's are. */
export async function startClients(env: Readonly<Record<string, string>>): Promise<Clients> {
  const venv = await startVenv(join(PEERS, "conformance/requirements.txt"));
  const sdk = startLineProcess(process.execPath, SDK, env);
  const cli = startLineProcess(PYTHON, join(PEERS, "conformance/call_cli.py"), env);
  const boto3 = startLineProcess(venv.python, join(PEERS, "profiles/identify_boto3.py"), env);

  /** Python's clients ask for a code on the terminal alone. */
  async function typeCode(command: string, serial: string, code: string): Promise<Answer> {
    const prompt = `Enter MFA code for ${serial}:`;
    const { stdout } = await typeAnswers(command, [[prompt, code]], env);
    const arn = /arn:aws:sts:\S+:assumed-role\/\S+/.exec(stdout.replace(prompt, ""))?.[0];
    return arn === undefined ? { refusal: stdout } : { arn };
  }

  return {
    async identify(client, { mfa, ...question }) {
      const { profile } = question;
      // The CLI keeps a role's credentials by role, not by who has assumed it.
      await rm(join(env["HOME"] ?? "", ".aws/cli"), { recursive: true, force: true });
      if (client === "fromProfile" || client === "AWS_PROFILE") {
        return (await sdk.ask({ ...question, way: client, code: mfa?.code })) as Answer;
      }
      if (mfa !== undefined) {
        const command = client === "AWS CLI" ? IDENTIFY : `${venv.python} -c '${PROGRAM}'`;
        return typeCode(`${command} '${profile}'`, mfa.serial, mfa.code);
      }
      if (client === "boto3") return (await boto3.ask({ profile })) as Answer;
      const { output, errors } = (await cli.ask([
        ...["sts", "get-caller-identity", "--output", "json", "--profile", profile],
      ])) as { readonly output: string; readonly errors: string };
      return output === "" ? { refusal: errors } : { arn: (JSON.parse(output) as { Arn: string }).Arn };
    },
    async stop() {
      await Promise.all([sdk.stop(), cli.stop(), boto3.stop()]);
    },
  };
}
