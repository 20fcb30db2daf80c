import type { PolicyHolder } from "../../store/entity.js";
import { createIamError } from "../error/iam-error.js";

/** Refuses to delete what still holds policies. */
export function checkNoPolicies({ attachedPolicyArns, inlinePolicies }: PolicyHolder): void {
  if (attachedPolicyArns.length > 0) {
    throw createIamError("DeleteConflict", "Cannot delete entity, must detach all policies first.");
  }
  if (inlinePolicies.length > 0) {
    throw createIamError("DeleteConflict", "Cannot delete entity, must delete policies first.");
  }
}
