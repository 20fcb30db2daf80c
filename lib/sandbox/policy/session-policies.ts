import { type JsonObject, readStatements } from "../document/json.js";
import type { NamedPolicy } from "./decision.js";

/** One document for several session policies: a session may do what any of them allows. */
export function uniteSessionPolicies(policies: readonly NamedPolicy[]): string {
  const [first] = policies;
  if (policies.length === 1 && first !== undefined) return first.document;
  const statements = policies.flatMap(({ document }) =>
    readStatements(JSON.parse(document)).map(({ Sid: _, ...rest }: JsonObject) => rest),
  );
  return JSON.stringify({ Version: "2012-10-17", Statement: statements });
}

/** Which of the united policies a statement came from, and its place there; statements are counted from 1. */
export function findSessionPolicy(
  policies: readonly NamedPolicy[],
  index: number,
): { readonly policyName: string; readonly index: number } | undefined {
  let before = 0;
  for (const { name, document } of policies) {
    const count = readStatements(JSON.parse(document)).length;
    if (index <= before + count) return { policyName: name, index: index - before };
    before += count;
  }
  return undefined;
}
