import type { Json } from "../../expectation/expectation.js";
import { isJsonArray } from "../../expectation/json/format-json.js";
import type { JsonObject } from "../notebook.js";

/** Python's line ends: nbformat splits with `str.splitlines`, which knows more of them than `\n`. */
const ENDS = "\\n\\r\\v\\f\\x1c-\\x1e\\x85\\u2028\\u2029";
const LINE = new RegExp(`[^${ENDS}]*(?:\\r\\n|[${ENDS}])|[^${ENDS}]+$`, "g");

/** Splits a text as nbformat stores it: a list of lines with their ends. */
export function splitLines(text: string): readonly string[] {
  return text.match(LINE) ?? [];
}

/** A text that is stored as one string or as a list of lines. */
export function joinLines(stored: Json | undefined): string {
  if (typeof stored === "string") return stored;
  return stored !== undefined && isLines(stored) ? stored.join("") : "";
}

/** Splits the texts of a MIME bundle as nbformat does: `text/…`, JavaScript and SVG; JSON and everything else stay. */
export function splitBundle(bundle: JsonObject): JsonObject {
  return mapBundle(bundle, (mime, data) =>
    typeof data === "string" && (mime.startsWith("text/") || SPLIT_TYPES.includes(mime))
      ? splitLines(data)
      : data,
  );
}

/** Joins what `splitBundle` splits, and every other list of lines that is not JSON. */
export function joinBundle(bundle: JsonObject): JsonObject {
  return mapBundle(bundle, (mime, data) => (!isJsonType(mime) && isLines(data) ? data.join("") : data));
}

const SPLIT_TYPES = ["application/javascript", "image/svg+xml"];

function isJsonType(mime: string): boolean {
  return mime === "application/json" || (mime.startsWith("application/") && mime.endsWith("+json"));
}

function isLines(data: Json): data is readonly string[] {
  return isJsonArray(data) && data.every((line) => typeof line === "string");
}

function mapBundle(bundle: JsonObject, map: (mime: string, data: Json) => Json): JsonObject {
  return Object.fromEntries(Object.entries(bundle).map(([mime, data]) => [mime, map(mime, data)]));
}
