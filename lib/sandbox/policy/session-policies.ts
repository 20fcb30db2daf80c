import type { NamedPolicy } from "./decision.js";
import { type JsonObject, readStatements } from "./json.js";

/** One document for several session policies: a session may do what any of them allows. */
export function uniteSessionPolicies(policies: readonly NamedPolicy[]): string {
  const [first] = policies;
  if (policies.length === 1 && first !== undefined) return first.document;
  const statements = policies.flatMap(({ document }) =>
    readStatements(JSON.parse(document)).map(({ Sid: _, ...rest }: JsonObject) => rest),
  );
  return JSON.stringify({ Version: "2012-10-17", Statement: statements });
}

/** Which of the united policies a statement came from; statements are counted from 1. */
export function findSessionPolicy(policies: readonly NamedPolicy[], index: number): string | undefined {
  let last = 0;
  for (const { name, document } of policies) {
    last += readStatements(JSON.parse(document)).length;
    if (index <= last) return name;
  }
  return undefined;
}
