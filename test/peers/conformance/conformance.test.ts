import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import type { Members } from "../../../lib/sandbox/protocol/members.js";
import { startSandbox } from "../../../lib/sandbox/start-sandbox.js";
import type { PeerClient, PeerOptions } from "./client.js";
import { EXAMPLE_CALLS } from "./example-calls.js";
import { CLIENTS, formatConformance, listImplemented } from "./format-conformance.js";
import { type ExampleResult, runExamples } from "./run-examples.js";
import { startBoto3 } from "./start-boto3.js";
import { startCli } from "./start-cli.js";
import { startSdk } from "./start-sdk.js";

const PAGE = new URL("../../../../docs/conformance.md", import.meta.url);
const LIMIT = 900_000;
const KEYS = EXAMPLE_CALLS.map(({ service, operation }) => `${service}:${operation}`);
const IMPLEMENTED = (["iam", "sts", "ec2"] as const).flatMap((service) =>
  listImplemented(service).map((name) => `${service}:${name}`),
);

/** Operations that a client does not have yet. */
const UNKNOWN: Readonly<Record<(typeof CLIENTS)[number], readonly string[]>> = {
  "SDK v3": [],
  boto3: [],
  "AWS CLI": [
    "iam:DisableOutboundWebIdentityFederation",
    "iam:EnableOutboundWebIdentityFederation",
    "iam:GetMFADevice",
    "iam:GetOutboundWebIdentityFederationInfo",
    "sts:GetWebIdentityToken",
  ],
};
/** Members that AWS has had for less time than there has been the client's version. */
const NEWER: Readonly<Record<"boto3" | "AWS CLI", readonly string[]>> = {
  boto3: [],
  "AWS CLI": ["GetSAMLProvider .SAMLProviderUUID"],
};
/** Members that a client keeps to itself: it pages by itself, and the CLI writes one secret into a file. */
const KEPT = [".IsTruncated", ".Marker", ".NextToken", ".VirtualMFADevice.QRCodePNG"];

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

/** The names of all members of an answer that are not empty. Policy documents are texts to one client, objects to another. */
function listMembers(value: unknown, path = ""): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => listMembers(item, `${path}[]`));
  if (typeof value !== "object" || value === null || path.endsWith("Document")) return [path];
  return Object.entries(value).flatMap(([name, member]) => listMembers(member, `${path}.${name}`));
}

describe("every operation that is carried out", function () {
  this.timeout(LIMIT);
  let sdk: readonly ExampleResult[];

  before(async () => {
    sdk = await runWith(startSdk);
  });

  it("has an example, and nothing else has", () => {
    assert.deepEqual([...new Set(KEYS)].sort(), [...IMPLEMENTED].sort());
  });

  it("is called by the SDK v3", () => assert.deepEqual(listFailures(sdk, "SDK v3"), []));

  for (const [name, start] of [
    ["boto3", startBoto3],
    ["AWS CLI", startCli],
  ] as const) {
    it(`is called by ${name}, which reads the same members as the SDK v3`, async () => {
      const results = await runWith(start);
      assert.deepEqual(listFailures(results, name), []);
      const differences = results.flatMap(({ call, answer }, index) => {
        if (answer === undefined) return [];
        const read = summarize(answer);
        const expected = summarize(sdk[index]?.answer ?? assert.fail(call.operation));
        // EC2's model has grown in many places since the CLI's version: what it does not know is no difference.
        const isKnown = name === "boto3" || call.service !== "ec2";
        const missing = isKnown ? expected.filter((path) => !read.includes(path)) : [];
        const unknown = read.filter((path) => !expected.includes(path));
        return [...missing, ...unknown.map((path) => `only ${name}: ${path}`)].map(
          (path) => `${call.operation} ${path}`,
        );
      });
      assert.deepEqual(differences, NEWER[name]);
    });
  }

  it("is on the conformance page", async () => {
    const trips = new Map(
      IMPLEMENTED.map((key) => [key, new Set(CLIENTS.filter((client) => !UNKNOWN[client].includes(key)))]),
    );
    assert.equal(await readFile(PAGE, "utf8"), formatConformance(trips), "run npm run conformance");
  });
});

function listFailures(
  results: readonly ExampleResult[],
  client: (typeof CLIENTS)[number],
): readonly string[] {
  return results
    .filter(({ call }) => !UNKNOWN[client].includes(`${call.service}:${call.operation}`))
    .flatMap(({ call, error }) => (error === undefined ? [] : [`${call.operation}: ${error}`]));
}

function summarize(answer: Members): readonly string[] {
  const members = new Set(listMembers(answer).filter((path) => !KEPT.includes(path)));
  return [...members].sort();
}
