import type { Members } from "../../protocol/members.js";
import { filterItems } from "../filter/filter-items.js";
import { FILTERS } from "../filter/filters.js";
import { KINDS } from "../kind/kinds.js";
import { checkPageSize, checkPaging } from "../list/check-paging.js";
import { findPage } from "../list/find-page.js";
import { findRows } from "../list/find-rows.js";
import type { DescribeCall } from "./describe-call.js";
import { DESCRIBED_KINDS, type DescribedKind } from "./described-kinds.js";

/** Describes the region's resources of a kind: those that the request names and that pass its filters, in pages. */
export function describeRows<Name extends DescribedKind>(name: Name, call: DescribeCall): Members {
  const { input, account, region } = call;
  const { operation, ids: member, paging, isPageSizeChecked, narrow, format } = DESCRIBED_KINDS[name];
  const { id, format: formatOfKind } = KINDS[name];
  const ids = input[member] as readonly string[] | undefined;
  if (paging !== null) checkPaging(ids, input.MaxResults, paging);
  if (isPageSizeChecked) checkPageSize(input.MaxResults);
  const read = () => findRows(account, region, name, ids);
  const rows = narrow === null ? read() : narrow(call, read);
  const described = rows.map((row) => ({
    id: id(row),
    answer: format === null ? formatOfKind(account, row) : format(row, call),
  }));
  const passing = filterItems(operation, described, input.Filters, ({ answer }) => answer);
  const { items, position } = findPage(passing, input, (one) => one.id);
  return { [FILTERS[operation].lists[0]]: items.map(({ answer }) => answer), ...position };
}
