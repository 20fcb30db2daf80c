import { SeigoError } from "../message/error.js";
import { findNearest } from "../message/find-nearest.js";
import { HOLE_TYPES } from "./hole/hole-type.js";

/** A typed place in a pattern. */
export interface Hole {
  /** The name it binds; undefined for `<:type>`, which only checks. */
  readonly name: string | undefined;
  /** A name of `HOLE_TYPES`. */
  readonly type: string;
  /** As written. */
  readonly text: string;
}

const HOLE = /^<([A-Za-z][\w-]*)?:([A-Za-z][\w-]*)>$/;

/** Parses `<name:type>` or `<:type>`. Throws a `SeigoError` when it is not written so or the type is unknown. */
export function parseHole(text: string): Hole {
  const parts = HOLE.exec(text);
  const types = Object.keys(HOLE_TYPES);
  if (parts === null) {
    throw new SeigoError('"{hole}" is not a hole.', {
      values: { hole: text },
      next: "Write <name:type> or <:type>.",
    });
  }
  const [, name, type = ""] = parts;
  if (!Object.hasOwn(HOLE_TYPES, type)) {
    throw new SeigoError('The hole "{hole}" has the type "{type}", which there is not.', {
      values: {
        hole: text,
        type,
        nearest: findNearest(type, types)[0] ?? "",
        types: types.join(", "),
      },
      next: 'Perhaps "{nearest}" is meant. The types are {types}. To have it as plain text, write a backslash before it.',
    });
  }
  return { name, type, text };
}
