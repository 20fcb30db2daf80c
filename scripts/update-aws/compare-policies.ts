import type { PolicyRow, PolicyTable } from "../../lib/sandbox/store/create-managed-policy-table.js";
import { compareNames, formatNameChanges } from "./compare-facts.js";

/** How many actions are named of one policy. */
const ACTIONS = 6;

interface Policy {
  readonly name: string;
  readonly id: string;
  readonly version: string;
  readonly dates: string;
  readonly document: string;
}

interface Statement {
  readonly Effect: string;
  readonly Action?: string | readonly string[];
  readonly NotAction?: string | readonly string[];
}

/** What changed among AWS's managed policies, a line each. */
export function comparePolicies(before: PolicyTable, after: PolicyTable): readonly string[] {
  const [known, now] = [readPolicies(before), readPolicies(after)];
  const { added, removed } = compareNames([...known.keys()], [...now.keys()]);
  return [
    ...added.map((path) => `${path} added (${now.get(path)?.version})`),
    ...removed.map((path) => `${path} removed`),
    ...[...now].flatMap(([path, policy]) => {
      const phrases = comparePolicy(known.get(path) ?? policy, policy);
      return phrases.length === 0 ? [] : [`${path}: ${phrases.join("; ")}`];
    }),
  ];
}

/** By path and name, as in the ARN. */
function readPolicies({ rows, documents }: PolicyTable): ReadonlyMap<string, Policy> {
  return new Map(rows.map((row, place) => [row[1] + row[0], createPolicy(row, documents[place] ?? "")]));
}

function createPolicy([name, , id, version, created, updated]: PolicyRow, document: string): Policy {
  return { name, id, version, dates: `${created} ${updated}`, document };
}

function comparePolicy(before: Policy, after: Policy): readonly string[] {
  const versions = before.version === after.version ? after.version : `${before.version} → ${after.version}`;
  return [
    ...(before.id === after.id ? [] : [`id was ${before.id}, is ${after.id}`]),
    ...(before.document === after.document
      ? before.version === after.version
        ? before.dates === after.dates
          ? []
          : ["only dates changed"]
        : [`${versions}, the same document`]
      : [`${versions}, ${compareDocuments(before.document, after.document)}`]),
  ];
}

function compareDocuments(before: string, after: string): string {
  const changes = compareNames(listActions(before), listActions(after));
  return formatNameChanges(changes, ACTIONS) ?? "the same actions, but other resources, conditions or order";
}

/** Actions of all statements; those that are not allowed have their effect before them, and NotAction its name. */
function listActions(document: string): readonly string[] {
  const { Statement } = JSON.parse(document) as { readonly Statement: Statement | readonly Statement[] };
  return [Statement].flat().flatMap(({ Effect, Action = [], NotAction = [] }) => {
    const start = Effect === "Allow" ? "" : `${Effect} `;
    return [
      ...[Action].flat().map((action) => `${start}${action}`),
      ...[NotAction].flat().map((action) => `${start}NotAction ${action}`),
    ];
  });
}
