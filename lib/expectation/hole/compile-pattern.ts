import type { Json } from "../expectation.js";
import { findHoleType, type Pattern } from "./parse-pattern.js";

/** The regular expression of a pattern, one group a hole; with `findValue`, bound and repeated names stand for their values. */
export function compilePattern(
  pattern: Pattern,
  findValue?: (name: string) => Json | undefined,
  end = "$",
): RegExp {
  const groups = new Map<string, number>();
  let group = 0;
  const source = pattern.map((part) => {
    if (typeof part === "string") return quote(part);
    group += 1;
    const { name, type } = part;
    // A date may come back in another form for the same instant.
    if (findValue === undefined || name === undefined || type === "date")
      return `(${findHoleType(part).pattern})`;
    const value = findValue(name);
    if (value !== undefined && (typeof value !== "object" || value === null))
      return `(${quote(String(value))})`;
    const earlier = groups.get(name);
    groups.set(name, group);
    return earlier === undefined ? `(${findHoleType(part).pattern})` : `(\\${earlier})`;
  });
  return new RegExp(`^${source.join("")}${end}`);
}

function quote(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
