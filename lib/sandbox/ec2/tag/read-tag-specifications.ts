import type { Tag } from "../../store/entity.js";
import { createEc2Error } from "../error/ec2-error.js";
import { addTags, readTags, type TagInput } from "./check-tags.js";

/** Tags for what a request makes. */
export interface TagSpecification {
  readonly ResourceType?: string | undefined;
  readonly Tags?: readonly TagInput[] | undefined;
}

/**
 * The tags that a request gives to the one kind of resource that it makes. Throws EC2's refusal of tags for another;
 * operations differ in its code.
 */
export function readTagSpecifications(
  specifications: readonly TagSpecification[] | undefined,
  type: string,
  code?: string,
): readonly Tag[] {
  return readTagsByType(specifications, [type], code)(type);
}

/** The tags that a request gives to each kind of resource that it makes. Throws as `readTagSpecifications` does. */
export function readTagsByType<Type extends string>(
  specifications: readonly TagSpecification[] | undefined = [],
  types: readonly Type[],
  code = "InvalidParameterValue",
): (type: Type) => readonly Tag[] {
  for (const { ResourceType: given, Tags: tags } of specifications) {
    if (given === undefined) {
      throw createEc2Error("InvalidParameterValue", "Tag specification resource type must have a value");
    }
    if (!types.some((type) => type === given)) {
      throw createEc2Error(code, `'${given}' is not a valid taggable resource type for this operation.`);
    }
    if (tags === undefined || tags.length === 0) {
      throw createEc2Error(code, "Tag specification must have at least one tag");
    }
  }
  const tagsOf = (type: Type) =>
    specifications.filter((one) => one.ResourceType === type).flatMap(({ Tags: tags = [] }) => tags);
  const read = new Map(types.map((type) => [type, addTags([], readTags(tagsOf(type)))]));
  return (type) => read.get(type) ?? [];
}
