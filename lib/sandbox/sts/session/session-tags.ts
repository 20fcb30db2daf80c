import type { Caller } from "../../identity/caller.js";
import type { Tag } from "../../store/entity.js";
import { createStsError } from "../error/sts-error.js";

/** The tags of a session and which of them go along when the session assumes another role. */
export interface SessionTags {
  readonly tags: readonly Tag[];
  readonly transitiveTagKeys: readonly string[];
}

/** Joins the tags that are asked for with those that the calling session hands on. */
export function createSessionTags(
  caller: Caller,
  tags: readonly Tag[],
  transitive: readonly string[],
): SessionTags {
  checkTagKeys(tags);
  const keys = tags.map(({ Key }) => Key.toLowerCase());
  if (!transitive.every((key) => keys.includes(key.toLowerCase()))) {
    throw createStsError(
      "InvalidParameterValue",
      "The specified transitive tag key must be included in the requested tags.",
    );
  }
  const inherited = findInherited(caller);
  if (inherited.some(({ Key }) => keys.includes(Key.toLowerCase()))) {
    throw createStsError(
      "InvalidParameterValue",
      "One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from the calling session.",
    );
  }
  return {
    tags: [...inherited, ...tags],
    transitiveTagKeys: [...inherited.map(({ Key }) => Key), ...transitive],
  };
}

/** Refuses tags whose keys differ in nothing but case. */
export function checkTagKeys(tags: readonly Tag[]): void {
  const keys = tags.map(({ Key }) => Key.toLowerCase());
  if (new Set(keys).size === keys.length) return;
  throw createStsError(
    "InvalidParameterValue",
    "Duplicate tag keys found. Please note that Tag keys are case insensitive.",
  );
}

function findInherited(caller: Caller): readonly Tag[] {
  if (caller.type !== "session") return [];
  const keys = caller.transitiveTagKeys.map((key) => key.toLowerCase());
  return caller.sessionTags.filter(({ Key }) => keys.includes(Key.toLowerCase()));
}
