import type {
  DescribeInstanceStatusRequest,
  DescribeInstanceStatusResult,
  InstanceStatus,
} from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { filterItems } from "../filter/filter-items.js";
import { findState, isShown, RUNNING } from "../instance/instance-state.js";
import { checkPageSize, checkPaging } from "../list/check-paging.js";
import { findPage } from "../list/find-page.js";
import { findRows } from "../list/find-rows.js";
import type { Instance } from "../row/instance.js";

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
  const passing = filterItems("DescribeInstanceStatus", statuses, input.Filters);
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
