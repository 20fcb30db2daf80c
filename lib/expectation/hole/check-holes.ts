import { SeigoError } from "../../message/error.js";
import type { Hole } from "../parse-hole.js";
import { findWholeHole, parsePattern } from "./parse-pattern.js";

/**
 * Checks the holes of a string in a JSON pattern. Throws a `SeigoError` for an unknown type and for a hole
 * where it could never fit. `isLast`: the string is the last element of an array.
 */
export function checkHoles(text: string, isLast: boolean): void {
  const pattern = parsePattern(text);
  const whole = findWholeHole(pattern);
  if (whole?.type === "more" && isLast) return;
  for (const [index, part] of pattern.entries()) {
    if (typeof part === "string") continue;
    const isEnd = whole === undefined && index === pattern.length - 1;
    if (part.type === "more") refuseMore(part);
    if (part.type === "lines") refuseLines(part);
    if (part.type === "rest" && !isEnd) refuseRest(part);
  }
}

/** Checks the holes of one line of a text pattern, likewise. */
export function checkLineHoles(line: string): void {
  const pattern = parsePattern(line.trim());
  for (const [index, part] of pattern.entries()) {
    if (typeof part === "string") continue;
    if (part.type === "more") refuseMore(part);
    if (part.type === "lines" && pattern.length > 1) refuseLines(part);
    if (part.type === "rest" && index < pattern.length - 1) refuseRest(part);
  }
}

function refuseMore({ text: hole }: Hole): never {
  throw new SeigoError('The hole "{hole}" can only be the last element of a JSON array.', {
    values: { hole },
  });
}

function refuseLines({ text: hole }: Hole): never {
  throw new SeigoError('The hole "{hole}" can only stand alone on a line of a text.', { values: { hole } });
}

function refuseRest({ text: hole }: Hole): never {
  throw new SeigoError('The hole "{hole}" can only stand at the end of a line.', {
    values: { hole },
    next: "For a whole JSON string there is <:string>, for a part of a line <:any>.",
  });
}
