import type { GetInstanceProfileRequest, GetInstanceProfileResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { formatListedInstanceProfile } from "../entity/format-instance-profile.js";
import { findEntity } from "../kind/find-entity.js";
import { INSTANCE_PROFILES } from "../kind/instance-profile.js";

/** Tells an instance profile with its tags, which lists leave out. */
export const getInstanceProfile: Operation<GetInstanceProfileRequest, GetInstanceProfileResponse> = (
  call,
) => {
  const { input, account, store } = call;
  const profile = findEntity(account, INSTANCE_PROFILES, input.InstanceProfileName);
  return {
    InstanceProfile: {
      ...formatListedInstanceProfile(store, account, profile),
      Tags: [...profile.tags],
    },
  };
};
