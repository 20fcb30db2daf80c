import { createHash } from "node:crypto";

/** AWS's managed policies as moto has them, by name. */
export type PolicySource = Readonly<
  Record<
    string,
    {
      readonly Path: string;
      readonly DefaultVersionId: string;
      readonly CreateDate: string;
      readonly UpdateDate: string;
      readonly Document: Readonly<Record<string, unknown>>;
    }
  >
>;

/**
 * A policy in the committed table: name, path, id, default version, milliseconds at which the policy and
 * that version were made, and the length of its document in bytes. Documents follow one another in a file of their own.
 */
export type PolicyRow = readonly [
  name: string,
  path: string,
  id: string,
  versionId: string,
  createdAt: number,
  updatedAt: number,
  size: number,
];

/** The committed tables: rows in the order of their ARNs, and their documents, one on a line. */
export interface PolicyTable {
  readonly rows: readonly PolicyRow[];
  readonly documents: readonly string[];
}

const KEY_ORDER = ["Version", "Id", "Statement", "Sid", "Effect", "Principal", "NotPrincipal"];

/** Makes the table from moto's data; ids that are not known are made from the ARN, so that they stay the same. */
export function createManagedPolicyTable(
  source: PolicySource,
  ids: Readonly<Record<string, string>>,
): PolicyTable {
  const policies = Object.entries(source)
    .map(([name, policy]) => ({ name, policy, arn: `arn:aws:iam::aws:policy${policy.Path}${name}` }))
    .sort((left, right) => (left.arn < right.arn ? -1 : 1));
  const documents = policies.map(({ policy }) => JSON.stringify(sortKeys(policy.Document)));
  const rows = policies.map(
    ({ name, policy, arn }, index): PolicyRow => [
      name,
      policy.Path,
      ids[name] ?? createId(arn),
      policy.DefaultVersionId,
      Date.parse(policy.CreateDate),
      Date.parse(policy.UpdateDate),
      Buffer.byteLength(documents[index] ?? ""),
    ],
  );
  return { rows, documents };
}

/** Members in the order in which AWS writes them; moto has them by the alphabet. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, member]) => [key, sortKeys(member)] as const);
  const rank = (key: string) => (KEY_ORDER.includes(key) ? KEY_ORDER.indexOf(key) : KEY_ORDER.length);
  return Object.fromEntries(entries.sort(([left], [right]) => rank(left) - rank(right)));
}

/** New policies of AWS all have ids that begin like this. */
const ID_START = "ANPAZKAPJZG4";
const ID_LENGTH = 21;
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

function createId(arn: string): string {
  const letters = [...createHash("sha256").update(arn).digest()].map((byte) => ALPHABET[byte & 31]);
  return (ID_START + letters.join("")).slice(0, ID_LENGTH);
}
