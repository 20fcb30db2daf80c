import type { DescribeTagsRequest, DescribeTagsResult, TagDescription } from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import type { AccountState } from "../../store/account-state.js";
import { filterItems } from "../filter/filter-items.js";
import { EC2_KINDS } from "../kind/find-kind.js";
import { KINDS } from "../kind/kinds.js";
import { checkPageSize } from "../list/check-paging.js";
import { findPage } from "../list/find-page.js";
import { findRows } from "../list/find-rows.js";
import type { Ec2Kind } from "../row/ec2-tables.js";

/** Lists the tags of the region's resources. */
export const describeTags: Operation<DescribeTagsRequest, DescribeTagsResult> = ({
  input,
  account,
  region,
}) => {
  checkPageSize(input.MaxResults);
  const tags = findTags(account, region);
  const passing = filterItems("DescribeTags", tags, input.Filters);
  const { items, position } = findPage(passing, input, ({ ResourceId, Key }) => `${ResourceId} ${Key}`);
  return { Tags: [...items], ...position };
};

function findTags(account: AccountState, region: string): readonly TagDescription[] {
  return BY_TYPE.flatMap((name) => findTagsOfKind(account, region, name));
}

/** Kinds by the name of their type. */
const BY_TYPE = [...EC2_KINDS].sort((left, right) => (KINDS[left].type < KINDS[right].type ? -1 : 1));

function findTagsOfKind<Name extends Ec2Kind>(account: AccountState, region: string, name: Name) {
  const { type, id } = KINDS[name];
  return findRows(account, region, name).flatMap((row) =>
    row.tags.map(({ Key, Value }) => ({
      Key,
      ResourceId: id(row),
      ResourceType: type,
      Value,
    })),
  );
}
