import { randomUUID } from "node:crypto";
import type {
  GenerateServiceLastAccessedDetailsRequest,
  GenerateServiceLastAccessedDetailsResponse,
} from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findAccessSubject } from "../report/accessed-entities.js";

/** Asks when the services that a user, group, role or policy may use were last used. */
export const generateServiceLastAccessedDetails: Operation<
  GenerateServiceLastAccessedDetailsRequest,
  GenerateServiceLastAccessedDetailsResponse
> = ({ input, account, clock }) => {
  const { Arn: arn, Granularity: granularity = "SERVICE_LEVEL" } = input;
  findAccessSubject(account, arn);
  const jobId = randomUUID();
  account.accessJobs.set(jobId, { jobId, arn, granularity, createdAt: clock.now().getTime() });
  return { JobId: jobId };
};
