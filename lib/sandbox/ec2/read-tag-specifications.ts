import type { Tag } from "../store/entity.js";
import { addTags, readTags, type TagInput } from "./check-tags.js";
import { createEc2Error } from "./ec2-error.js";

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
  specifications: readonly TagSpecification[] | undefined = [],
  type: string,
  code = "InvalidParameterValue",
): readonly Tag[] {
  for (const { ResourceType: given, Tags: tags } of specifications) {
    if (given === undefined) {
      throw createEc2Error("InvalidParameterValue", "Tag specification resource type must have a value");
    }
    if (given !== type) {
      throw createEc2Error(code, `'${given}' is not a valid taggable resource type for this operation.`);
    }
    if (tags === undefined || tags.length === 0) {
      throw createEc2Error(code, "Tag specification must have at least one tag");
    }
  }
  return addTags([], readTags(specifications.flatMap(({ Tags: tags = [] }) => tags)));
}
