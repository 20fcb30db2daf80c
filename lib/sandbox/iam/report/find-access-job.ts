import type { AccessJob } from "../../store/access-record.js";
import type { AccountState } from "../../store/account-state.js";
import { createIamError } from "../error/iam-error.js";

/** A question about accesses by its id. Throws `NoSuchEntity`. */
export function findAccessJob({ accessJobs }: AccountState, jobId: string): AccessJob {
  const job = accessJobs.get(jobId);
  if (job !== undefined) return job;
  throw createIamError("NoSuchEntity", `Job with ID ${jobId} cannot be found.`);
}
