import type { DescribeNetworkInterfacesRequest, DescribeNetworkInterfacesResult } from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { formatNetworkInterface } from "../answer/format-network-interface.js";
import { filterItems } from "../filter/filter-items.js";
import { INTERFACE_FILTERS } from "../filter/interface-filters.js";
import { checkPageSize, checkPaging } from "../list/check-paging.js";
import { findPage } from "../list/find-page.js";
import { findRows } from "../list/find-rows.js";

/** Describes the region's network interfaces. */
export const describeNetworkInterfaces: Operation<
  DescribeNetworkInterfacesRequest,
  DescribeNetworkInterfacesResult
> = ({ input, account, region }) => {
  checkPaging(input.NetworkInterfaceIds, input.MaxResults, {
    ids: "networkInterfaceIds",
    maxResults: "maxResults",
  });
  checkPageSize(input.MaxResults);
  const rows = findRows(account, region, "networkInterfaces", input.NetworkInterfaceIds);
  // Filters look for tags where other resources have them.
  const described = rows.map((row) => ({ ...formatNetworkInterface(account, row), Tags: row.tags }));
  const passing = filterItems(described, input.Filters, INTERFACE_FILTERS);
  const { items, position } = findPage(passing, input, ({ NetworkInterfaceId }) => NetworkInterfaceId ?? "");
  return { NetworkInterfaces: items.map(({ Tags: _, ...answer }) => answer), ...position };
};
