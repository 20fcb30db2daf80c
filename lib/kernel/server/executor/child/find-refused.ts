import { readFileSync, statSync } from "node:fs";

/** The file in which the account's guard and proxy note what they refuse; read before any cell can change it. */
const JOURNAL = process.env["SEIGO_REFUSALS"];
const { isArray } = Array;

/** How many causes of causes are looked at. */
const DEPTH = 8;

/** How much has been refused so far: give it to `findRefused` when the cell has failed. */
export function countRefused(): number {
  return JOURNAL === undefined ? 0 : (statSync(JOURNAL, { throwIfNoEntry: false })?.size ?? 0);
}

/**
 * The hosts that were refused since, in this process or one that it started, and that a thrown value or one of its
 * causes names. What only says so was not refused, and what was refused and caught is no reason.
 */
export function findRefused(thrown: unknown, since: number): readonly string[] {
  if (JOURNAL === undefined) return [];
  let noted: string;
  try {
    noted = readFileSync(JOURNAL).subarray(since).toString("utf8");
  } catch {
    return [];
  }
  const hosts = [...new Set(noted.split("\n"))].filter((host) => host !== "");
  if (hosts.length === 0) return [];
  const text = listTexts(thrown, DEPTH).join("\n");
  return hosts.filter((host) => text.includes(host));
}

function listTexts(thrown: unknown, depth: number): readonly string[] {
  if (typeof thrown === "string") return [thrown];
  if (typeof thrown !== "object" || thrown === null || depth === 0) return [];
  try {
    const { message, cause, errors } = thrown as { message?: unknown; cause?: unknown; errors?: unknown };
    const others = [cause, ...(isArray(errors) ? errors.slice(0, DEPTH) : [])];
    return [String(message), ...others.flatMap((other) => listTexts(other, depth - 1))];
  } catch {
    // A getter of the cell's own.
    return [];
  }
}
