import { SeigoError } from "../../message/error.js";
import { findNearest } from "../../message/find-nearest.js";
import type { Fence } from "./find-blocks.js";

/** What an author says about a code cell in its fence. */
export interface CodeAttributes {
  readonly name: string | undefined;
  readonly tags: readonly string[];
  readonly silent: boolean;
}

const FORMS = { name: "name=…", silent: "silent", tags: "tags=…,…", "no-run": "no-run" };
/** nbformat allows 64 characters; the prose above needs room for `before-` and a number. */
const NAME = /^[A-Za-z0-9_-]{1,50}$/;

/** Reads a code fence's words. Throws a `SeigoError` for a word that means nothing: a mistyped `silent` must not be lost. */
export function readCodeAttributes({ attributes, from }: Fence, path: string): CodeAttributes {
  const values = { path, line: from + 1 };
  for (const [name, value] of attributes) {
    const isFlag = name === "silent";
    if (Object.hasOwn(FORMS, name) && (value === true) === isFlag && value !== "") continue;
    const word = value === true ? name : `${name}=${value}`;
    const [nearest = ""] = findNearest(name, Object.keys(FORMS));
    throw new SeigoError('Cannot read "{path}", line {line}: a code fence does not take "{word}".', {
      values: { ...values, word, nearest, possible: Object.values(FORMS).join(", ") },
      next: 'Perhaps "{nearest}" is meant. It takes {possible}; with no-run it is not a cell but prose.',
    });
  }
  const name = attributes.get("name");
  if (typeof name === "string" && !NAME.test(name)) {
    throw new SeigoError('Cannot read "{path}", line {line}: "{name}" cannot be a cell\'s name.', {
      values: { ...values, name },
      next: "A name has 1 to 50 letters, digits, - and _.",
    });
  }
  const tags = attributes.get("tags");
  return {
    name: typeof name === "string" ? name : undefined,
    tags: typeof tags === "string" ? [...new Set(tags.split(",").filter((tag) => tag !== ""))] : [],
    silent: attributes.has("silent"),
  };
}
