/** An object of a parsed JSON text. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Says whether a JSON value is an object. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Says whether a JSON value is a text or a list of texts. */
export function isTextList(value: unknown): value is string | readonly string[] {
  return [value].flat().every((item) => typeof item === "string");
}

/** The texts of a value that may be one text or a list of them. */
export function listOf(value: unknown): readonly string[] {
  return [value].flat().filter((item) => typeof item === "string");
}

/** The statements of a policy, which may be one or a list. */
export function readStatements(policy: JsonObject): readonly JsonObject[] {
  return [policy["Statement"]].flat().filter(isObject);
}
