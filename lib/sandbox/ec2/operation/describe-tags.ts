import type { DescribeTagsRequest, DescribeTagsResult, TagDescription } from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import type { AccountState } from "../../store/account-state.js";
import type { Tag } from "../../store/entity.js";
import { type FilterPaths, filterItems, TAG_PATHS } from "../filter/filter-items.js";
import { checkPageSize } from "../list/check-paging.js";
import { findPage } from "../list/find-page.js";
import { findRows } from "../list/find-rows.js";

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
  const describe = (type: string, id: string, tags: readonly Tag[]) =>
    tags.map(({ Key, Value }) => ({
      Key,
      ResourceId: id,
      ResourceType: type as TagDescription["ResourceType"],
      Value,
      Tags: [{ Key, Value }],
    }));
  return [
    ...findRows(account, region, "instances").flatMap(({ instanceId, tags }) =>
      describe("instance", instanceId, tags),
    ),
    ...findRows(account, region, "keyPairs").flatMap(({ keyPairId, tags }) =>
      describe("key-pair", keyPairId, tags),
    ),
    ...findRows(account, region, "launchTemplates").flatMap(({ launchTemplateId, tags }) =>
      describe("launch-template", launchTemplateId, tags),
    ),
    ...findRows(account, region, "networkInterfaces").flatMap(({ networkInterfaceId, tags }) =>
      describe("network-interface", networkInterfaceId, tags),
    ),
    ...findRows(account, region, "securityGroups").flatMap(({ groupId, tags }) =>
      describe("security-group", groupId, tags),
    ),
    ...findRows(account, region, "securityGroupRules").flatMap(({ ruleId, tags }) =>
      describe("security-group-rule", ruleId, tags),
    ),
    ...findRows(account, region, "subnets").flatMap(({ subnetId, tags }) =>
      describe("subnet", subnetId, tags),
    ),
    ...findRows(account, region, "volumes").flatMap(({ volumeId, tags }) =>
      describe("volume", volumeId, tags),
    ),
    ...findRows(account, region, "vpcs").flatMap(({ vpcId, tags }) => describe("vpc", vpcId, tags)),
  ];
}
