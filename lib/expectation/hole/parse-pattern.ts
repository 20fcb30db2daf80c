import { type Hole, parseHole } from "../parse-hole.js";
import { HOLE_TYPES } from "./hole-type.js";

/** A pattern's parts in order: literal text and holes. Neighbouring literals are joined. */
export type Pattern = readonly (string | Hole)[];

/** Anything written like a hole, with the backslashes before it. A type starts with a letter, so `<https://…>` is text. */
const HOLE_SHAPE = /(\\*)(<(?:[A-Za-z][\w-]*)?:[A-Za-z][\w-]*>)/g;

/**
 * Reads one line or one JSON string of a pattern. A backslash before something written like a hole
 * makes it literal, two are one backslash before a hole. Throws a `SeigoError` on an unknown type.
 */
export function parsePattern(text: string): Pattern {
  const parts: (string | Hole)[] = [];
  let literal = "";
  let end = 0;
  for (const found of text.matchAll(HOLE_SHAPE)) {
    const [whole, backslashes = "", shape = ""] = found;
    literal += text.slice(end, found.index) + "\\".repeat(Math.floor(backslashes.length / 2));
    end = found.index + whole.length;
    if (backslashes.length % 2 === 1) {
      literal += shape;
      continue;
    }
    if (literal !== "") parts.push(literal);
    literal = "";
    parts.push(parseHole(shape));
  }
  literal += text.slice(end);
  if (literal !== "") parts.push(literal);
  return parts;
}

/** The hole a pattern is, when it is nothing else. */
export function findWholeHole(pattern: Pattern): Hole | undefined {
  const [only] = pattern;
  return pattern.length === 1 && typeof only === "object" ? only : undefined;
}

/** A pattern without holes as the text it stands for; undefined when it has holes. */
export function findLiteral(pattern: Pattern): string | undefined {
  const [only = ""] = pattern;
  return pattern.length <= 1 && typeof only === "string" ? only : undefined;
}

/** What a hole's type accepts. */
export function findHoleType(hole: Hole): (typeof HOLE_TYPES)[string] {
  const type = HOLE_TYPES[hole.type];
  if (type === undefined) throw new TypeError(`no hole type ${hole.type}`);
  return type;
}
