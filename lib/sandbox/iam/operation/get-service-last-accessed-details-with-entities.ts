import type {
  GetServiceLastAccessedDetailsWithEntitiesRequest,
  GetServiceLastAccessedDetailsWithEntitiesResponse,
} from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findPage } from "../list/page.js";
import { findAccessSubject } from "../report/accessed-entities.js";
import { findAccessJob } from "../report/find-access-job.js";

/** Tells which users and roles have used a service, in pages. */
export const getServiceLastAccessedDetailsWithEntities: Operation<
  GetServiceLastAccessedDetailsWithEntitiesRequest,
  GetServiceLastAccessedDetailsWithEntitiesResponse
> = ({ input, account }) => {
  const job = findAccessJob(account, input.JobId);
  const { entities } = findAccessSubject(account, job.arn);
  const { items, position } = findPage(entities, input, ({ id }) => id);
  const time = new Date(job.createdAt);
  return {
    JobStatus: "COMPLETED",
    JobCreationDate: time,
    JobCompletionDate: time,
    EntityDetailsList: items.map(({ id, arn, name, path, type }) => {
      const record = account.accessRecords.get(`${id} ${input.ServiceNamespace}`);
      return {
        EntityInfo: { Arn: arn, Name: name, Type: type, Id: id, Path: path },
        ...(record === undefined ? {} : { LastAuthenticated: new Date(record.at) }),
      };
    }),
    ...position,
  };
};
