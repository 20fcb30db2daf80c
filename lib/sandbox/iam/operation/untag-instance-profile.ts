import type { UntagInstanceProfileRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { keyOf } from "../../store/table.js";
import { findEntity, INSTANCE_PROFILES } from "../kind/entity-kind.js";
import { removeTags } from "../kind/tags.js";

/** Takes tags away from an instance profile. */
export const untagInstanceProfile: Operation<UntagInstanceProfileRequest> = ({ input, account }) => {
  const profile = findEntity(account, INSTANCE_PROFILES, input.InstanceProfileName);
  const tags = removeTags(profile.tags, input.TagKeys, "exact");
  account.instanceProfiles.set(keyOf(profile.instanceProfileName), { ...profile, tags });
  return undefined;
};
