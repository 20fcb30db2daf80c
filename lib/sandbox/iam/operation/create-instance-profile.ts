import type { CreateInstanceProfileRequest, CreateInstanceProfileResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import type { InstanceProfile } from "../../store/entity.js";
import { keyOf } from "../../store/table.js";
import { createUniqueId } from "../../store/unique-id.js";
import { formatListedInstanceProfile } from "../entity/format-instance-profile.js";
import { checkNewEntity } from "../kind/find-entity.js";
import { INSTANCE_PROFILES } from "../kind/instance-profile.js";
import { checkTags } from "../kind/tags.js";

/** Makes an instance profile without a role. */
export const createInstanceProfile: Operation<CreateInstanceProfileRequest, CreateInstanceProfileResponse> = (
  call,
) => {
  const { input, account, store, clock } = call;
  const { InstanceProfileName: instanceProfileName, Path: path = "/", Tags: tags = [] } = input;
  checkNewEntity(account, INSTANCE_PROFILES, instanceProfileName);
  checkTags(tags, "exact");
  const profile: InstanceProfile = {
    instanceProfileName,
    path,
    instanceProfileId: createUniqueId("AIPA", account.accountId, store.random),
    createdAt: clock.now().getTime(),
    roleNames: [],
    tags,
  };
  account.instanceProfiles.set(keyOf(instanceProfileName), profile);
  return {
    InstanceProfile: {
      ...formatListedInstanceProfile(store, account, profile),
      ...(tags.length === 0 ? {} : { Tags: [...tags] }),
    },
  };
};
