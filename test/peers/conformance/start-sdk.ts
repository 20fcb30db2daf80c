import * as ec2 from "@aws-sdk/client-ec2";
import * as iam from "@aws-sdk/client-iam";
import * as sts from "@aws-sdk/client-sts";
import type { Members } from "../../../lib/sandbox/protocol/members.js";
import type { ServiceName } from "../../sandbox/services.js";
import { type PeerClient, type PeerOptions, REGION } from "./client.js";

type Command = new (input: Members) => object;

interface Client {
  send(command: object): Promise<unknown>;
  destroy(): void;
}

/** The AWS SDK for JavaScript. */
export async function startSdk({ url, credentials }: PeerOptions): Promise<PeerClient> {
  const config = { endpoint: url, region: REGION, credentials, maxAttempts: 1 };
  const clients = {
    iam: new iam.IAMClient(config),
    sts: new sts.STSClient(config),
    ec2: new ec2.EC2Client(config),
  } as unknown as Record<ServiceName, Client>;
  const commands = { iam, sts, ec2 } as unknown as Record<ServiceName, Record<string, Command>>;
  return {
    name: "SDK v3",
    async call(service, operation, input) {
      const Operation = commands[service][`${operation}Command`];
      if (Operation === undefined) throw new Error(`the SDK has no ${operation}`);
      const { $metadata: _, ...answer } = (await clients[service].send(new Operation(input))) as Members;
      return JSON.parse(JSON.stringify(answer, replaceBytes)) as Members;
    },
    async stop() {
      for (const client of Object.values(clients)) client.destroy();
    },
  };
}

function replaceBytes(_key: string, value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
  return isIndexed(value) ? Buffer.from(Object.values(value)).toString("base64") : value;
}

/** Bytes become an object of numbers by index before a replacer sees them. */
function isIndexed(value: unknown): value is Record<string, number> {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    "0" in value &&
    typeof value[0] === "number"
  );
}
