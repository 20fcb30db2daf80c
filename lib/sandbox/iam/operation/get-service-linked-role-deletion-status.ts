import type {
  GetServiceLinkedRoleDeletionStatusRequest,
  GetServiceLinkedRoleDeletionStatusResponse,
} from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { createIamError } from "../error/iam-error.js";

/** Tells how far the removal of a service's role is. */
export const getServiceLinkedRoleDeletionStatus: Operation<
  GetServiceLinkedRoleDeletionStatusRequest,
  GetServiceLinkedRoleDeletionStatusResponse
> = ({ input, account }) => {
  if (account.deletionTasks.has(input.DeletionTaskId)) return { Status: "SUCCEEDED" };
  throw createIamError("NoSuchEntity", `The deletion task ${input.DeletionTaskId} cannot be found.`);
};
