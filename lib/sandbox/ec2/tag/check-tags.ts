import type { Tag } from "../../store/entity.js";
import { createEc2Error } from "../error/ec2-error.js";

const MAX_TAGS = 50;
const MAX_KEY = 128;
const MAX_VALUE = 256;

/** A tag as requests have it. */
export interface TagInput {
  readonly Key?: string | undefined;
  readonly Value?: string | undefined;
}

/** Reads tags, of which a value may be left out. Throws EC2's refusal of what cannot be a tag. */
export function readTags(tags: readonly TagInput[]): readonly Tag[] {
  const read = tags.map(({ Key = "", Value = "" }) => ({ Key, Value }));
  for (const { Key, Value } of read) {
    if (Key === "") throw createInvalid("Not empty key must be present");
    if (Key.toLowerCase().startsWith("aws:")) {
      throw createInvalid("Tag keys starting with 'aws:' are reserved for internal use");
    }
    if (Key.length > MAX_KEY)
      throw createInvalid(`Tag key exceeds the maximum length of ${MAX_KEY} characters`);
    if (Value.length > MAX_VALUE) {
      throw createInvalid(`Tag value exceeds the maximum length of ${MAX_VALUE} characters`);
    }
  }
  const keys = read.map(({ Key }) => Key);
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice !== undefined) throw createInvalid(`Duplicate tag key '${twice}' specified.`);
  return read;
}

/** Adds tags; one with a known key takes the new value. Keys are compared with regard to case. */
export function addTags(tags: readonly Tag[], added: readonly Tag[]): readonly Tag[] {
  const names = new Set(added.map(({ Key }) => Key));
  const together = [...tags.filter(({ Key }) => !names.has(Key)), ...added];
  if (together.length <= MAX_TAGS) return together;
  throw createEc2Error("TagLimitExceeded", "The maximum number of Tags for a resource has been reached.");
}

/** Takes tags away: those of a key, or with a value only that one; without anything given, all but AWS's own. */
export function removeTags(tags: readonly Tag[], removed: readonly TagInput[] | undefined): readonly Tag[] {
  if (removed === undefined || removed.length === 0) return tags.filter(isOwn);
  return tags.filter(
    (tag) =>
      isOwn(tag) ||
      !removed.some(({ Key, Value }) => Key === tag.Key && (Value === undefined || Value === tag.Value)),
  );
}

/** Whether AWS has given a tag, which nobody else can give or take. */
function isOwn({ Key }: Tag): boolean {
  return Key.toLowerCase().startsWith("aws:");
}

function createInvalid(text: string): Error {
  return createEc2Error("InvalidParameterValue", text);
}
