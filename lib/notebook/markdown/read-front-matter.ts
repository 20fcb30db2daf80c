import { parseDocument } from "yaml";
import { SeigoError } from "../../message/error.js";
import type { JsonObject } from "../notebook.js";

/** What YAML calls a value that has to be quoted and is not. */
const UNQUOTED: ReadonlySet<string> = new Set(["BLOCK_AS_IMPLICIT_KEY", "BAD_SCALAR_START"]);

/** Reads front matter's YAML, which must be members with values. Throws a `SeigoError` with the line in the file. */
export function readFrontMatter(yaml: string | undefined, path: string): JsonObject {
  if (yaml === undefined) return {};
  const document = parseDocument(yaml, { prettyErrors: true });
  const [error] = document.errors;
  if (error !== undefined) {
    const line = (error.linePos?.[0].line ?? 1) + 1;
    if (UNQUOTED.has(error.code)) {
      const next =
        'A value with a colon and a space, or one that begins with a sign, stands between quotation marks: title: "a: b".';
      throw new SeigoError('Cannot read "{path}", line {line}: the value in the front matter is not YAML.', {
        values: { path, line },
        next,
        cause: error,
      });
    }
    const problem = (error.message.split("\n", 1)[0] ?? "").replace(/ at line \d+, column \d+:?$/, "");
    throw new SeigoError('Cannot read "{path}", line {line}: the front matter is not YAML: {problem}', {
      values: { path, line, problem },
      next: 'Write each setting on a line of its own as name: value, and text between quotation marks: title: "a".',
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
