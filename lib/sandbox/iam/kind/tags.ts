import type { Tag } from "../../store/entity.js";
import { createIamError } from "../error/iam-error.js";
import type { TagKeys } from "./kind.js";

const MAX_TAGS = 50;

/** Refuses two tags with one key. */
export function checkTags(tags: readonly Tag[], keys: TagKeys): void {
  const names = tags.map(({ Key }) => foldKey(Key, keys));
  if (new Set(names).size === names.length) return;
  throw createIamError(
    "InvalidInput",
    keys === "exact"
      ? "Duplicate tag keys found."
      : "Duplicate tag keys found. Please note that Tag keys are case insensitive.",
  );
}

/** Adds tags; one with a known key takes the new value. */
export function addTags(tags: readonly Tag[], added: readonly Tag[], keys: TagKeys): readonly Tag[] {
  checkTags(added, keys);
  const names = new Set(added.map(({ Key }) => foldKey(Key, keys)));
  const together = [...tags.filter(({ Key }) => !names.has(foldKey(Key, keys))), ...added];
  if (together.length <= MAX_TAGS) return together;
  throw createIamError("LimitExceeded", "The number of tags has reached the maximum limit.");
}

/** Takes tags away; keys that are not there are no error. */
export function removeTags(tags: readonly Tag[], removed: readonly string[], keys: TagKeys): readonly Tag[] {
  const names = new Set(removed.map((key) => foldKey(key, keys)));
  return tags.filter(({ Key }) => !names.has(foldKey(Key, keys)));
}

/** Tags in the order of their keys, as lists show them. */
export function sortTags(tags: readonly Tag[]): readonly Tag[] {
  return [...tags].sort((left, right) => (left.Key < right.Key ? -1 : left.Key > right.Key ? 1 : 0));
}

function foldKey(key: string, keys: TagKeys): string {
  return keys === "exact" ? key : key.toLowerCase();
}
