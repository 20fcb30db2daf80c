import type { TagInstanceProfileRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { keyOf } from "../../store/table.js";
import { findEntity, INSTANCE_PROFILES } from "../kind/entity-kind.js";
import { addTags } from "../kind/tags.js";

/** Adds tags to an instance profile. */
export const tagInstanceProfile: Operation<TagInstanceProfileRequest> = ({ input, account }) => {
  const profile = findEntity(account, INSTANCE_PROFILES, input.InstanceProfileName);
  const tags = addTags(profile.tags, input.Tags, "exact");
  account.instanceProfiles.set(keyOf(profile.instanceProfileName), { ...profile, tags });
  return undefined;
};
