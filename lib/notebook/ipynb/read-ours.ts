import type { Json } from "../../expectation/expectation.js";
import { isJsonArray } from "../../expectation/json/format-json.js";
import { SeigoError } from "../../message/error.js";
import type { JsonObject } from "../notebook.js";
import { OURS } from "./format-metadata.js";
import { joinLines } from "./multiline.js";

/** Our member of some metadata, and the metadata without what is ours in it. */
export interface Ours {
  /** The text of one of our members; undefined when it is not there. Throws a `SeigoError` when it is no text. */
  readonly readText: (...names: readonly string[]) => string | undefined;
  readonly foreign: JsonObject;
}

const NAMES = ["frontMatter", "source", "heading", "rendered", "language", "expectation", "markdown"];

/** Splits metadata into ours and everybody else's. */
export function readOurs(metadata: JsonObject, path: string, line: number): Ours {
  const { [OURS]: ours, ...others } = metadata;
  if (ours === undefined) return { readText: () => undefined, foreign: metadata };
  const fail = (name: string): SeigoError =>
    new SeigoError('Cannot read "{path}", line {line}: the metadata "{name}" is not what seigo writes.', {
      values: { path, line, name },
      next: 'Build the notebook anew with "seigo build".',
    });
  if (!isObject(ours)) throw fail(OURS);
  const unknown = Object.entries(ours).filter(([name]) => !NAMES.includes(name));
  return {
    readText: (...names) => {
      const value = names.reduce<Json | undefined>(
        (object, name) => (isObject(object) ? object[name] : undefined),
        ours,
      );
      const [top = ""] = names;
      const isThere = names.length > 1 ? Object.hasOwn(ours, top) : value !== undefined;
      if (!isThere || (names.at(-1) === "text" && value === undefined)) return undefined;
      if (!isText(value)) throw fail([OURS, ...names].join("."));
      return joinLines(value);
    },
    foreign: unknown.length === 0 ? others : { ...others, [OURS]: Object.fromEntries(unknown) },
  };
}

function isText(value: Json | undefined): boolean {
  return (
    typeof value === "string" ||
    (value !== undefined && isJsonArray(value) && value.every((line) => typeof line === "string"))
  );
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
