import type { Members } from "../../../lib/sandbox/protocol/members.js";
import type { AccessKeyPair } from "../../../lib/sandbox/sandbox.js";
import type { ServiceName } from "../../sandbox/services.js";

/** A client of AWS: the SDK, boto3 or the CLI. Bytes in answers are base64. */
export interface PeerClient {
  readonly name: string;
  call(service: ServiceName, operation: string, input: Members): Promise<Members>;
  stop(): Promise<void>;
}

/** Where and as whom a client calls. */
export interface PeerOptions {
  readonly url: string;
  readonly credentials: AccessKeyPair;
}

export const REGION = "us-east-1";

/** The environment of a client in another process: the local account alone, nothing of the machine's own. */
export function createPeerEnvironment({ url, credentials }: PeerOptions, home: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env["PATH"],
    HOME: home,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_DEFAULT_REGION: REGION,
    AWS_ENDPOINT_URL: url,
    AWS_EC2_METADATA_DISABLED: "true",
    AWS_PAGER: "",
  };
}
