import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { statFile } from "./stat-file.js";

const known = new Map<string, { readonly stat: string; readonly sum: string }>();

/** The hash of a file's bytes; empty when it cannot be read. It is read again when its time or length has changed. */
export function sumFile(path: string): string {
  const stat = statFile(path);
  const found = known.get(path);
  if (found?.stat === stat) return found.sum;
  const sum = readSum(path);
  known.set(path, { stat, sum });
  return sum;
}

function readSum(path: string): string {
  try {
    return createHash("sha256").update(readFileSync(path)).digest("base64");
  } catch {
    return "";
  }
}
