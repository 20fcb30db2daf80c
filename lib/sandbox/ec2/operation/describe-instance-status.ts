import type {
  DescribeInstanceStatusRequest,
  DescribeInstanceStatusResult,
  InstanceStatus,
} from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { type FilterPaths, filterItems } from "../filter/filter-items.js";
import { findState, isShown, RUNNING } from "../instance/instance-state.js";
import { checkPageSize, checkPaging } from "../list/check-paging.js";
import { findPage } from "../list/find-page.js";
import { findRows } from "../list/find-rows.js";
import type { Instance } from "../row/instance.js";

const FILTERS: FilterPaths = {
  "application-status.status": "ApplicationStatus.Status",
  "attached-ebs-status.status": "AttachedEbsStatus.Status",
  "availability-zone": "AvailabilityZone",
  "availability-zone-id": "AvailabilityZoneId",
  "event.code": "Events.Code",
  "event.description": "Events.Description",
  "event.instance-event-id": "Events.InstanceEventId",
  "event.not-after": "Events.NotAfter",
  "event.not-before": "Events.NotBefore",
  "event.not-before-deadline": "Events.NotBeforeDeadline",
  "instance-state-code": "InstanceState.Code",
  "instance-state-name": "InstanceState.Name",
  "instance-status.reachability": "InstanceStatus.Details.Status",
  "instance-status.status": "InstanceStatus.Status",
  "operator.managed": "Operator.Managed",
  "operator.principal": "Operator.Principal",
  "system-status.reachability": "SystemStatus.Details.Status",
  "system-status.status": "SystemStatus.Status",
};

/** Describes how instances are: those that run, unless all are asked for. */
export const describeInstanceStatus: Operation<
  DescribeInstanceStatusRequest,
  DescribeInstanceStatusResult
> = ({ input, account, region, clock }) => {
  checkPaging(input.InstanceIds, input.MaxResults, { ids: "instancesSet", maxResults: "maxResults" });
  checkPageSize(input.MaxResults);
  const now = clock.now();
  const statuses = findRows(account, region, "instances", input.InstanceIds)
    .filter((row) => (input.IncludeAllInstances === true ? isShown(row, now) : findState(row) === RUNNING))
    .map(formatStatus);
  const passing = filterItems(statuses, input.Filters, FILTERS);
  const { items, position } = findPage(passing, input, ({ InstanceId }) => InstanceId ?? "");
  return { InstanceStatuses: [...items], ...position };
};

function formatStatus(instance: Instance): InstanceStatus {
  const state = findState(instance);
  const summary: NonNullable<InstanceStatus["InstanceStatus"]> =
    state === RUNNING
      ? { Details: [{ Name: "reachability", Status: "passed" }], Status: "ok" }
      : { Status: "not-applicable" };
  return {
    AvailabilityZone: instance.availabilityZone,
    AvailabilityZoneId: instance.availabilityZoneId,
    Operator: { Managed: false },
    InstanceId: instance.instanceId,
    InstanceState: state,
    InstanceStatus: summary,
    SystemStatus: summary,
    AttachedEbsStatus: summary as NonNullable<InstanceStatus["AttachedEbsStatus"]>,
  };
}
