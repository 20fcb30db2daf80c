import type { FilterPaths } from "./filter-paths.js";
import { TAG_PATHS } from "./filter-paths.js";
import { INSTANCE_FILTERS, INSTANCE_STATUS_FILTERS } from "./instance-filters.js";
import { INSTANCE_TYPE_FILTERS } from "./instance-type-filters.js";
import { INTERFACE_FILTERS } from "./interface-filters.js";
import { TEMPLATE_FILTERS, TEMPLATE_VERSION_FILTERS } from "./launch-template-filters.js";
import { REGION_FILTERS, ZONE_FILTERS } from "./region-filters.js";
import { GROUP_FILTERS, RULE_FILTERS } from "./security-group-filters.js";
import { VOLUME_FILTERS } from "./volume-filters.js";
import { SUBNET_FILTERS, VPC_FILTERS } from "./vpc-filters.js";

/** What an operation filters: lists of its answer, by their members, and the filters' paths from an item of them. */
interface Filtered {
  readonly lists: readonly [string, ...string[]];
  readonly paths: FilterPaths;
}

/** What every operation filters that has filters, by its name. A test compares lists and paths with EC2's model. */
export const FILTERS = {
  DescribeAvailabilityZones: { lists: ["AvailabilityZones"], paths: ZONE_FILTERS },
  DescribeIamInstanceProfileAssociations: {
    lists: ["IamInstanceProfileAssociations"],
    paths: { "instance-id": "InstanceId", state: "State" },
  },
  DescribeInstanceStatus: { lists: ["InstanceStatuses"], paths: INSTANCE_STATUS_FILTERS },
  DescribeInstanceTypeOfferings: {
    lists: ["InstanceTypeOfferings"],
    paths: { "instance-type": "InstanceType", location: "Location" },
  },
  DescribeInstanceTypes: { lists: ["InstanceTypes"], paths: INSTANCE_TYPE_FILTERS },
  DescribeInstances: { lists: ["Reservations.Instances", "Reservations"], paths: INSTANCE_FILTERS },
  DescribeKeyPairs: {
    lists: ["KeyPairs"],
    paths: {
      ...TAG_PATHS,
      fingerprint: "KeyFingerprint",
      "key-name": "KeyName",
      "key-pair-id": "KeyPairId",
    },
  },
  DescribeLaunchTemplateVersions: { lists: ["LaunchTemplateVersions"], paths: TEMPLATE_VERSION_FILTERS },
  DescribeLaunchTemplates: { lists: ["LaunchTemplates"], paths: TEMPLATE_FILTERS },
  DescribeNetworkInterfaces: { lists: ["NetworkInterfaces"], paths: INTERFACE_FILTERS },
  DescribeRegions: { lists: ["Regions"], paths: REGION_FILTERS },
  DescribeSecurityGroupRules: { lists: ["SecurityGroupRules"], paths: RULE_FILTERS },
  DescribeSecurityGroups: { lists: ["SecurityGroups"], paths: GROUP_FILTERS },
  DescribeSubnets: { lists: ["Subnets"], paths: SUBNET_FILTERS },
  DescribeTags: {
    lists: ["Tags"],
    // A tag is an item here, not a member of one.
    paths: {
      "tag-key": "Key",
      key: "Key",
      "resource-id": "ResourceId",
      "resource-type": "ResourceType",
      value: "Value",
    },
  },
  DescribeVolumes: { lists: ["Volumes"], paths: VOLUME_FILTERS },
  DescribeVpcs: { lists: ["Vpcs"], paths: VPC_FILTERS },
} satisfies Readonly<Record<string, Filtered>>;

/** An operation that has filters. */
export type FilteredOperation = keyof typeof FILTERS;
