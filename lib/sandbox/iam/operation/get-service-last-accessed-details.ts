import type {
  GetServiceLastAccessedDetailsRequest,
  GetServiceLastAccessedDetailsResponse,
} from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findPage } from "../list/page.js";
import { findAccessSubject } from "../report/accessed-entities.js";
import { findAccessJob } from "../report/find-access-job.js";
import { findGrantedServices } from "../report/granted-services.js";

/** Tells when services were last used, in pages. */
export const getServiceLastAccessedDetails: Operation<
  GetServiceLastAccessedDetailsRequest,
  GetServiceLastAccessedDetailsResponse
> = async ({ input, account }) => {
  const job = findAccessJob(account, input.JobId);
  const { entities, policies } = findAccessSubject(account, job.arn);
  const services = await findGrantedServices(policies);
  const { items, position } = findPage(services, input, ({ namespace }) => namespace);
  const time = new Date(job.createdAt);
  return {
    JobStatus: "COMPLETED",
    JobType: job.granularity,
    JobCreationDate: time,
    ServicesLastAccessed: items.map(({ namespace, name }) => {
      const records = entities
        .flatMap(({ id, arn }) => {
          const record = account.accessRecords.get(`${id} ${namespace}`);
          return record === undefined ? [] : [{ ...record, arn }];
        })
        .sort((left, right) => right.at - left.at);
      const [last] = records;
      return {
        ServiceName: name,
        ...(last === undefined
          ? {}
          : {
              LastAuthenticated: new Date(last.at),
              LastAuthenticatedEntity: last.arn,
              LastAuthenticatedRegion: last.region,
            }),
        ServiceNamespace: namespace,
        TotalAuthenticatedEntities: records.length,
      };
    }),
    JobCompletionDate: time,
    ...position,
  };
};
