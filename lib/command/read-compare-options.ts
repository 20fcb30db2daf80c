import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { SeigoError } from "../message/error.js";
import type { CompareOptions } from "../run/stored/create-comparison.js";
import { parseSanitizer } from "../run/stored/sanitizer.js";

/** What the command line says of the outputs that notebooks store; undefined when they are not to be compared. */
export async function readCompareOptions(
  {
    compareOutputs = false,
    sanitize: path,
  }: { readonly compareOutputs?: boolean; readonly sanitize?: string },
  cwd: string,
): Promise<CompareOptions | undefined> {
  if (path === undefined) return compareOutputs ? {} : undefined;
  if (!compareOutputs) {
    throw new SeigoError("Cannot read the command line: --sanitize does nothing without --compare-outputs.", {
      next: "Give both, or neither.",
    });
  }
  let text: string;
  try {
    text = await readFile(resolve(cwd, path), "utf8");
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new SeigoError('Cannot read "{path}": {reason}', { values: { path, reason }, cause });
  }
  return { sanitizer: parseSanitizer(text, path) };
}
