import type { DescribeTagsRequest, DescribeTagsResult, TagDescription } from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import type { AccountState } from "../../store/account-state.js";
import type { Tag } from "../../store/entity.js";
import { type FilterPaths, filterItems, TAG_PATHS } from "../filter/filter-items.js";
import { EC2_KINDS } from "../kind/find-kind.js";
import { KINDS } from "../kind/kinds.js";
import { checkPageSize } from "../list/check-paging.js";
import { findPage } from "../list/find-page.js";
import { findRows } from "../list/find-rows.js";
import type { Ec2Kind } from "../row/ec2-tables.js";

const FILTERS: FilterPaths = {
  ...TAG_PATHS,
  key: "Key",
  "resource-id": "ResourceId",
  "resource-type": "ResourceType",
  value: "Value",
};

/** Lists the tags of the region's resources. */
export const describeTags: Operation<DescribeTagsRequest, DescribeTagsResult> = ({
  input,
  account,
  region,
}) => {
  checkPageSize(input.MaxResults);
  const tags = findTags(account, region);
  const passing = filterItems(tags, input.Filters, FILTERS).map(({ Tags: _, ...description }) => description);
  const { items, position } = findPage(passing, input, ({ ResourceId, Key }) => `${ResourceId} ${Key}`);
  return { Tags: [...items], ...position };
};

/** Each tag with itself as its only tag, for the filters of tags. */
function findTags(account: AccountState, region: string): readonly (TagDescription & { Tags: Tag[] })[] {
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
      Tags: [{ Key, Value }],
    })),
  );
}
