import { parseDocument } from "yaml";
import { SeigoError } from "../../message/error.js";
import type { JsonObject } from "../notebook.js";

/** Reads front matter's YAML, which must be members with values. Throws a `SeigoError` with the line in the file. */
export function readFrontMatter(yaml: string | undefined, path: string): JsonObject {
  if (yaml === undefined) return {};
  const document = parseDocument(yaml, { prettyErrors: true });
  const [error] = document.errors;
  if (error !== undefined) {
    const line = (error.linePos?.[0].line ?? 1) + 1;
    throw new SeigoError('Cannot read "{path}", line {line}: the front matter is not YAML: {problem}', {
      values: { path, line, problem: error.message.split("\n", 1)[0] ?? "" },
      cause: error,
    });
  }
  const value: unknown = document.toJS();
  if (value === null || value === undefined) return {};
  if (typeof value !== "object" || Array.isArray(value)) {
    throw new SeigoError('Cannot read "{path}", line {line}: the front matter has no "name: value" lines.', {
      values: { path, line: 1 },
      next: "A rule at the top of a text is written *** instead of ---.",
    });
  }
  return value as JsonObject;
}
