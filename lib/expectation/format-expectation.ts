import { isDeepStrictEqual } from "node:util";
import type { Expectation, Json } from "./expectation.js";
import { formatJson } from "./json/format-json.js";
import { parseJson } from "./json/parse-json.js";

/** An expectation as it is written: the words of its fence, and the text between. `silent` has no text. */
export interface WrittenExpectation {
  /** `json expect exact`, `text expect error=AccessDenied`, `silent`. */
  readonly info: string;
  readonly text: string;
}

/** Writes an expectation so that `parseExpectation` reads the same. JSON keeps its author's layout. */
export function formatExpectation(expectation: Expectation): WrittenExpectation {
  switch (expectation.kind) {
    case "json": {
      const { exact, ordered, pattern, text } = expectation;
      const info = `json expect${exact ? " exact" : ""}${ordered ? " ordered" : ""}`;
      return {
        info,
        text: text !== undefined && says(text, pattern) ? text : formatJson(pattern, { indent: 4 }),
      };
    }
    case "text":
      return { info: "text expect", text: expectation.pattern };
    case "error": {
      const { code, operation, local, pattern } = expectation;
      const place = operation === undefined ? "" : ` operation=${operation}`;
      return { info: `text expect error=${code}${place}${local ? " local" : ""}`, text: pattern ?? "" };
    }
    case "silence":
      return { info: "silent", text: "" };
  }
}

/** True while the layout still is that of the pattern, which may have been changed since it was read. */
function says(text: string, pattern: Json): boolean {
  try {
    return isDeepStrictEqual(parseJson(text), pattern);
  } catch {
    return false;
  }
}
