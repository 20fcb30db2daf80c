import type { Store } from "../store/store.js";
import { checkTrustPolicy } from "./check-trust-policy.js";
import { findPrincipalArn, findPrincipalId } from "./find-principal.js";
import { isObject, type JsonObject, readStatements } from "./json.js";
import { createMalformed } from "./malformed.js";

/**
 * Reads a trust policy as a role keeps it: compact, users and roles by their unique ids, so that a new user
 * of the same name is another. Refuses a malformed one, and one that names a principal that does not exist.
 */
export function parseTrustPolicy(store: Store, document: string): string {
  const policy = checkTrustPolicy(document);
  return replacePrincipals(policy, (principal) => {
    const id = findPrincipalId(store, principal);
    if (id === undefined) throw createMalformed(`Invalid principal in policy: "AWS":"${principal}"`);
    return id;
  });
}

/** Stands for the trust policy of a role that does not exist: nobody learns which roles there are. */
export const TRUSTS_NOBODY = JSON.stringify({ Version: "2012-10-17", Statement: [] });

/** The trust policy as it is shown and evaluated: ids of users and roles that exist are ARNs again. */
export function formatTrustPolicy(store: Store, stored: string): string {
  if (!/"A(IDA|ROA)/.test(stored)) return stored;
  return replacePrincipals(JSON.parse(stored), (id) => findPrincipalArn(store, id) ?? id);
}

function replacePrincipals(policy: JsonObject, replace: (principal: string) => string): string {
  const statements = readStatements(policy).map((statement) => {
    const { Principal: principal } = statement;
    if (!isObject(principal) || principal["AWS"] === undefined) return statement;
    const { AWS: aws } = principal;
    const replaced = Array.isArray(aws) ? aws.map((item) => replace(String(item))) : replace(String(aws));
    return { ...statement, Principal: { ...principal, AWS: replaced } };
  });
  const isList = Array.isArray(policy["Statement"]);
  return JSON.stringify({ ...policy, Statement: isList ? statements : statements[0] });
}
