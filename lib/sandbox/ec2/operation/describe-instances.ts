import type { DescribeInstancesRequest, DescribeInstancesResult, Reservation } from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import type { AccountState } from "../../store/account-state.js";
import { formatInstance } from "../answer/format-instance.js";
import { filterItems } from "../filter/filter-items.js";
import { isShown } from "../instance/instance-state.js";
import { checkPageSize, checkPaging } from "../list/check-paging.js";
import { findPage } from "../list/find-page.js";
import { findRows } from "../list/find-rows.js";
import type { Instance } from "../row/instance.js";

/** Describes the region's instances, each in the reservation that it was launched with. */
export const describeInstances: Operation<DescribeInstancesRequest, DescribeInstancesResult> = ({
  input,
  account,
  region,
  clock,
}) => {
  checkPaging(input.InstanceIds, input.MaxResults, { ids: "instancesSet", maxResults: "maxResults" });
  checkPageSize(input.MaxResults);
  const now = clock.now();
  for (const [id, instance] of account.instances) if (!isShown(instance, now)) account.instances.delete(id);
  const rows = findRows(account, region, "instances", input.InstanceIds);
  // Reservations have filters of their own.
  const describe = (row: Instance) => ({
    ReservationId: row.reservationId,
    OwnerId: account.accountId,
    ...formatInstance(account, row),
  });
  const passing = filterItems("DescribeInstances", rows, input.Filters, describe);
  const { items, position } = findPage(passing, input, ({ instanceId }) => instanceId);
  return { Reservations: formatReservations(account, items), ...position };
};

function formatReservations(account: AccountState, instances: readonly Instance[]): Reservation[] {
  const ids = [...new Set(instances.map(({ reservationId }) => reservationId))];
  return ids.map((id) =>
    formatReservation(
      account,
      instances.filter(({ reservationId }) => reservationId === id),
    ),
  );
}

function formatReservation(account: AccountState, instances: readonly Instance[]): Reservation {
  return {
    ReservationId: instances[0]?.reservationId,
    OwnerId: account.accountId,
    Groups: [],
    Instances: instances.map((instance) => formatInstance(account, instance)),
  };
}
