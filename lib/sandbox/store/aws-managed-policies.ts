import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import type { PolicyRow } from "./create-managed-policy-table.js";
import type { ManagedPolicy } from "./entity.js";
import { DESCRIPTIONS } from "./managed-policy-descriptions.js";

/** Where the committed tables are, in the source tree. */
export const POLICIES_FOLDER = new URL("../../../../lib/sandbox/store/generated/", import.meta.url);

let policies: ReadonlyMap<string, ManagedPolicy> | undefined;

/**
 * AWS's own managed policies, by ARN, read when they are first asked for. Every account sees them and none can
 * change them. Of their versions only the default one is known.
 */
export function readAwsManagedPolicies(): ReadonlyMap<string, ManagedPolicy> {
  if (policies !== undefined) return policies;
  const rows: PolicyRow[] = JSON.parse(readFileSync(new URL("policies.json", POLICIES_FOLDER), "utf8"));
  const read = new Map<string, ManagedPolicy>();
  let start = 0;
  for (const row of rows) {
    const policy = createPolicy(row, start);
    read.set(policy.arn, policy);
    start += row[6] + 1;
  }
  policies = read;
  return read;
}

function createPolicy(
  [policyName, path, policyId, versionId, createdAt, updatedAt, size]: PolicyRow,
  start: number,
): ManagedPolicy {
  const description = DESCRIPTIONS[policyName];
  let document: string | undefined;
  return {
    policyName,
    policyId,
    arn: `arn:aws:iam::aws:policy${path}${policyName}`,
    path,
    ...(description === undefined ? {} : { description }),
    createdAt,
    updatedAt,
    defaultVersionId: versionId,
    versions: [
      {
        versionId,
        createdAt: updatedAt,
        get document() {
          document ??= readDocument(start, size);
          return document;
        },
      },
    ],
    nextVersion: Number(versionId.slice(1)) + 1,
    tags: [],
  };
}

/** One document out of the many that are never asked for, with the indents that AWS's own have. */
function readDocument(start: number, size: number): string {
  const file = openSync(new URL("documents.jsonl", POLICIES_FOLDER), "r");
  try {
    const bytes = Buffer.alloc(size);
    readSync(file, bytes, 0, size, start);
    return JSON.stringify(JSON.parse(bytes.toString("utf8")), undefined, 2);
  } finally {
    closeSync(file);
  }
}
