import { mkdir, writeFile } from "node:fs/promises";
import { startSandbox } from "../../../lib/sandbox/start-sandbox.js";
import type { PeerClient, PeerOptions } from "./client.js";
import { formatConformance } from "./format-conformance.js";
import { type ExampleResult, runExamples } from "./run-examples.js";
import { startBoto3 } from "./start-boto3.js";
import { startCli } from "./start-cli.js";
import { startSdk } from "./start-sdk.js";

const PAGE = new URL("../../../../docs/conformance.md", import.meta.url);

const CLIENTS = { "SDK v3": startSdk, boto3: startBoto3, "AWS CLI": startCli };

const trips = new Map<string, Set<string>>();
for (const [name, start] of Object.entries(CLIENTS)) {
  for (const { call, error } of await runWith(start)) {
    const key = `${call.service}:${call.operation}`;
    if (error === undefined) trips.set(key, (trips.get(key) ?? new Set()).add(name));
    else console.error(`${name} ${key}: ${error}`);
  }
}
await mkdir(new URL(".", PAGE), { recursive: true });
await writeFile(PAGE, formatConformance(trips));

async function runWith(
  start: (options: PeerOptions) => Promise<PeerClient>,
): Promise<readonly ExampleResult[]> {
  const sandbox = await startSandbox();
  try {
    const client = await start({ url: sandbox.url, credentials: sandbox.administrator });
    try {
      return await runExamples(sandbox, client);
    } finally {
      await client.stop();
    }
  } finally {
    await sandbox.stop();
  }
}
