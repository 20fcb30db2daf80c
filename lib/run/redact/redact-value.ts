import type { Redactor } from "./create-redactor.js";

/** Hides secrets in every text inside a value of arrays and plain objects, names of members included. */
export function redactValue<Value>(value: Value, redact: Redactor): Value;
export function redactValue(value: unknown, redact: Redactor): unknown {
  if (typeof value === "string") return redact(value);
  if (Array.isArray(value)) return value.map((item) => redactValue(item, redact));
  if (typeof value !== "object" || value === null || !isPlain(value)) return value;
  const members = Object.entries(value).map(([name, member]) => [redact(name), redactValue(member, redact)]);
  return Object.fromEntries(members);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
