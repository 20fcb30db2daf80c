import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import type { PolicyRow } from "./create-managed-policy-table.js";
import type { ManagedPolicy } from "./entity.js";
import { DESCRIPTIONS } from "./managed-policy-descriptions.js";

/** Where the committed tables are, in the source tree. */
export const POLICIES_FOLDER = new URL("../../../../lib/sandbox/store/generated/", import.meta.url);

const PREFIX = "arn:aws:iam::aws:policy";

let rows: readonly PolicyRow[] | undefined;
/** Those that were asked for, by ARN: of the many most never are. */
const policies = new Map<string, ManagedPolicy>();

/**
 * One of AWS's own managed policies, by its ARN. Every account sees them and none can change them. Of their versions
 * only the default one is known.
 */
export function findAwsManagedPolicy(arn: string): ManagedPolicy | undefined {
  const known = policies.get(arn);
  if (known !== undefined || !arn.startsWith(PREFIX)) return known;
  const end = arn.slice(PREFIX.length);
  rows ??= readRows();
  const place = rows.findIndex(([name, path]) => end.endsWith(name) && end === path + name);
  return place < 0 ? undefined : readPolicy(rows, place);
}

/** All of AWS's own managed policies, in the order of their ARNs. */
export function readAwsManagedPolicies(): readonly ManagedPolicy[] {
  const all = rows ?? readRows();
  rows = all;
  return all.map((_, place) => readPolicy(all, place));
}

function readRows(): readonly PolicyRow[] {
  return JSON.parse(readFileSync(new URL("policies.json", POLICIES_FOLDER), "utf8")) as PolicyRow[];
}

function readPolicy(all: readonly PolicyRow[], place: number): ManagedPolicy {
  const [name, path] = all[place] as PolicyRow;
  const arn = `${PREFIX}${path}${name}`;
  const policy = policies.get(arn) ?? createPolicy(arn, all, place);
  policies.set(arn, policy);
  return policy;
}

function createPolicy(arn: string, all: readonly PolicyRow[], place: number): ManagedPolicy {
  const [policyName, path, policyId, versionId, createdAt, updatedAt, size] = all[place] as PolicyRow;
  const description = DESCRIPTIONS[policyName];
  let document: string | undefined;
  return {
    policyName,
    policyId,
    arn,
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
          document ??= readDocument(findStart(all, place), size);
          return document;
        },
      },
    ],
    nextVersion: Number(versionId.slice(1)) + 1,
    tags: [],
  };
}

/** Documents stand one after the other, a line each. */
function findStart(all: readonly PolicyRow[], place: number): number {
  return all.slice(0, place).reduce((start, row) => start + row[6] + 1, 0);
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
