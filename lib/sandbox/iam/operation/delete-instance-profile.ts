import type { DeleteInstanceProfileRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { keyOf } from "../../store/table.js";
import { createIamError } from "../error/iam-error.js";
import { findEntity } from "../kind/find-entity.js";
import { INSTANCE_PROFILES } from "../kind/instance-profile.js";

/** Deletes an instance profile without a role. */
export const deleteInstanceProfile: Operation<DeleteInstanceProfileRequest> = ({ input, account }) => {
  const profile = findEntity(account, INSTANCE_PROFILES, input.InstanceProfileName);
  if (profile.roleNames.length > 0) {
    throw createIamError(
      "DeleteConflict",
      "Cannot delete entity, must remove roles from instance profile first.",
    );
  }
  account.instanceProfiles.delete(keyOf(profile.instanceProfileName));
  return undefined;
};
