import { GetCallerIdentityCommand, STSClient, type STSClientConfig } from "@aws-sdk/client-sts";

/** What a client of the SDK was made with, as far as another client needs it. */
interface ClientConfig {
  readonly region: NonNullable<STSClientConfig["region"]>;
  readonly credentials: NonNullable<STSClientConfig["credentials"]>;
  readonly endpoint?: STSClientConfig["endpoint"];
  readonly isCustomEndpoint?: boolean;
}

const callers = new WeakMap<object, Promise<string | undefined>>();

/**
 * The ARN by which AWS knows whoever a client calls as; undefined when AWS does not say. A client is asked about once:
 * a wait may ask for every attempt.
 */
export function findCaller(client: object): Promise<string | undefined> {
  const known = callers.get(client) ?? askCaller(client).catch(() => undefined);
  callers.set(client, known);
  return known;
}

/** A client of STS that calls as another client does, and the same place. */
export function createStsClient(client: object): STSClient {
  const { region, credentials, endpoint, isCustomEndpoint } = (client as { readonly config: ClientConfig })
    .config;
  const place = isCustomEndpoint === true && endpoint !== undefined ? { endpoint } : {};
  return new STSClient({ region, credentials, maxAttempts: 1, ...place });
}

async function askCaller(client: object): Promise<string | undefined> {
  const sts = createStsClient(client);
  try {
    return (await sts.send(new GetCallerIdentityCommand({}))).Arn;
  } finally {
    sts.destroy();
  }
}
