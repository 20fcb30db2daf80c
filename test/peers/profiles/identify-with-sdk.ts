import { createInterface } from "node:readline";
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { fromNodeProviderChain } from "@aws-sdk/credential-providers";
import { fromProfile } from "../../../lib/index.js";
import type { SdkQuestion } from "./clients.js";

// The SDK warns that the environment has keys as well.
console.warn = () => undefined;

/** Says who the SDK v3 is with the profile that it is told on standard input, a JSON object a line. */
for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await identify(JSON.parse(line) as SdkQuestion)));
}

async function identify({ way, profile, config, credentials, code }: SdkQuestion): Promise<object> {
  Object.assign(process.env, { AWS_CONFIG_FILE: config, AWS_SHARED_CREDENTIALS_FILE: credentials });
  if (way === "AWS_PROFILE") process.env["AWS_PROFILE"] = profile;
  const asking = code === undefined ? {} : { mfaCodeProvider: async () => code };
  const client = new STSClient({
    maxAttempts: 1,
    ...(way === "fromProfile" ? { credentials: fromProfile(profile, asking) } : {}),
    ...(way === "AWS_PROFILE" && code !== undefined ? { credentials: fromNodeProviderChain(asking) } : {}),
  });
  try {
    return { arn: (await client.send(new GetCallerIdentityCommand({}))).Arn };
  } catch (error) {
    const { Code, message } = error as Error & { readonly Code?: string };
    return { refusal: Code === undefined ? message : `An error occurred (${Code}): ${message}` };
  } finally {
    client.destroy();
    delete process.env["AWS_PROFILE"];
  }
}
