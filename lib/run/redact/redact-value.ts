import { setMember } from "../../expectation/json/set-member.js";
import type { Redactor } from "./create-redactor.js";

/** Hides secrets in every text inside a value of arrays and plain objects, however deep, names of members included. */
export function redactValue<Value>(value: Value, redact: Redactor): Value;
export function redactValue(value: unknown, redact: Redactor): unknown {
  const open: { readonly from: object; readonly to: object }[] = [];
  const copy = (one: unknown): unknown => {
    if (typeof one === "string") return redact(one);
    if (typeof one !== "object" || one === null || !(Array.isArray(one) || isPlain(one))) return one;
    const to = Array.isArray(one) ? [] : {};
    open.push({ from: one, to });
    return to;
  };
  const top = copy(value);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { from, to } = next;
    if (Array.isArray(from) && Array.isArray(to)) for (const item of from) to.push(copy(item));
    else for (const [name, member] of Object.entries(from)) setMember(to, redact(name), copy(member));
  }
  return top;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
