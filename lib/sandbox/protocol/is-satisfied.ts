import type { Constraint } from "./violation.js";

const patterns = new Map<string, RegExp>();

/** Says whether a value satisfies a constraint. Lengths are counted in characters, items, or bytes. */
export function isSatisfied(constraint: Constraint, value: unknown): boolean {
  switch (constraint.type) {
    case "required":
      return value !== undefined;
    case "pattern":
      return createPattern(constraint.pattern).test(String(value));
    case "enum":
      return constraint.values.includes(String(value));
    case "max-length":
      return measureLength(value) <= constraint.limit;
    case "min-length":
      return measureLength(value) >= constraint.limit;
    case "max-value":
      return Number(value) <= constraint.limit;
    case "min-value":
      return Number(value) >= constraint.limit;
    case "items":
      return (value as readonly unknown[]).every((item) =>
        constraint.constraints.every((each) => isSatisfied(each, item)),
      );
  }
}

/** AWS's patterns are Java's and are for the whole text. */
function createPattern(pattern: string): RegExp {
  const known = patterns.get(pattern);
  if (known !== undefined) return known;
  const created = new RegExp(`^(?:${dropJavaEscapes(pattern)})$`, "u");
  patterns.set(pattern, created);
  return created;
}

/** Java lets every character be escaped that is no letter or number, JavaScript only those that mean something. */
function dropJavaEscapes(pattern: string): string {
  return pattern.replace(/\\(.)/gs, (escaped, character: string) =>
    /[\w^$\\.*+?()[\]{}|/-]/.test(character) ? escaped : character,
  );
}

function measureLength(value: unknown): number {
  if (typeof value === "string") return countCharacters(value);
  if (value instanceof Uint8Array || Array.isArray(value)) return value.length;
  return Object.keys(value as object).length;
}

function countCharacters(text: string): number {
  if (!/[\ud800-\udfff]/.test(text)) return text.length;
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
