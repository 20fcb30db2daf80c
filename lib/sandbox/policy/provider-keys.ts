import { isObject, type JsonObject, readStatements } from "../document/json.js";

/** The evaluation knows the condition keys of some providers only. Those of any become request tags, which may be any. */
const ALIAS = "aws:RequestTag/";

/** A condition key of an identity provider (`NAME:aud`) as the evaluation takes it; any other key as it is. */
export function hideProviderKey(key: string, providerName: string): string {
  return key.toLowerCase().startsWith(`${providerName}:`.toLowerCase()) ? ALIAS + key : key;
}

/** The key that `hideProviderKey` was given. */
export function showProviderKey(key: string, providerName: string): string {
  const hidden = `${ALIAS}${providerName}:`.toLowerCase();
  return key.toLowerCase().startsWith(hidden) ? key.slice(ALIAS.length) : key;
}

/** A statement with its provider's condition keys as the evaluation takes them. */
export function hideProviderKeys(statement: JsonObject, providerName: string): JsonObject {
  const { Condition: condition } = statement;
  if (!isObject(condition)) return statement;
  const hide = (comparisons: unknown) =>
    isObject(comparisons)
      ? Object.fromEntries(
          Object.entries(comparisons).map(([key, value]) => [hideProviderKey(key, providerName), value]),
        )
      : comparisons;
  const hidden = Object.entries(condition).map(([operator, comparisons]) => [operator, hide(comparisons)]);
  return { ...statement, Condition: Object.fromEntries(hidden) };
}

/** A document with its provider's condition keys as the evaluation takes them. */
export function hideProviderKeysIn(document: string, providerName: string): string {
  const policy = JSON.parse(document) as JsonObject;
  const statements = readStatements(policy).map((statement) => hideProviderKeys(statement, providerName));
  return JSON.stringify({ ...policy, Statement: statements });
}
