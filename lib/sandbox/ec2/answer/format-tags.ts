import type { Tag } from "../../store/entity.js";

/** The member for tags; EC2 leaves it out where there are none. */
export function formatTags(tags: readonly Tag[]): { readonly Tags?: Tag[] } {
  return tags.length === 0 ? {} : { Tags: [...tags] };
}
