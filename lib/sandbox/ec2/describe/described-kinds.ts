import { formatKeyPair } from "../answer/format-key-pair.js";
import { createEc2Error } from "../error/ec2-error.js";
import type { FilteredOperation } from "../filter/filters.js";
import { readKeyPair } from "../key/key-pairs.js";
import { findTemplate } from "../launch/launch-templates.js";
import type { PagingNames } from "../list/check-paging.js";
import type { Ec2Kind, Ec2Rows } from "../row/ec2-tables.js";
import { findGroupsByName } from "../vpc/find-security-groups.js";
import type { DescribeCall } from "./describe-call.js";

/** The kinds that an operation of the same pattern describes. Instances come in reservations: they have a file. */
export type DescribedKind = Exclude<Ec2Kind, "instances">;

/** How an operation describes the resources of a kind. */
interface Described<Row> {
  readonly operation: FilteredOperation;
  /** The request's member for ids. */
  readonly ids: string;
  /** How AWS refuses ids together with a size of page; null where it takes both. */
  readonly paging: PagingNames | null;
  /** Whether a size of page is checked here, because EC2's model does not bound it. */
  readonly isPageSizeChecked: boolean;
  /** Narrows what `read` finds by the ids down to what else the request names; null where there is nothing else. */
  readonly narrow: ((call: DescribeCall, read: () => readonly Row[]) => readonly Row[]) | null;
  /** Where the request says how much is told of a resource; null where the kind's own form is the answer. */
  readonly format: ((row: Row, call: DescribeCall) => object) | null;
}

const PLAIN = { paging: null, isPageSizeChecked: false, narrow: null, format: null };

/** Every operation that differs from the others only by what it describes. */
export const DESCRIBED_KINDS: { readonly [Name in DescribedKind]: Described<Ec2Rows[Name]> } = {
  vpcs: {
    ...PLAIN,
    operation: "DescribeVpcs",
    ids: "VpcIds",
    paging: { ids: "VpcIds", maxResults: "MaxResults" },
  },
  subnets: {
    ...PLAIN,
    operation: "DescribeSubnets",
    ids: "SubnetIds",
    paging: { ids: "SubnetIds", maxResults: "MaxResults" },
  },
  securityGroups: {
    ...PLAIN,
    operation: "DescribeSecurityGroups",
    ids: "GroupIds",
    paging: { ids: "securityGroupIdSet", maxResults: "maxResults" },
    // Names are those of the region's default network.
    narrow({ input: { GroupNames: names = [] }, account, region }, read) {
      const rows = read();
      const named = new Set(findGroupsByName(account, region, names));
      return named.size === 0 ? rows : rows.filter((group) => named.has(group));
    },
  },
  securityGroupRules: {
    ...PLAIN,
    operation: "DescribeSecurityGroupRules",
    ids: "SecurityGroupRuleIds",
    isPageSizeChecked: true,
  },
  volumes: { ...PLAIN, operation: "DescribeVolumes", ids: "VolumeIds", isPageSizeChecked: true },
  networkInterfaces: {
    ...PLAIN,
    operation: "DescribeNetworkInterfaces",
    ids: "NetworkInterfaceIds",
    paging: { ids: "networkInterfaceIds", maxResults: "maxResults" },
    isPageSizeChecked: true,
  },
  launchTemplates: {
    ...PLAIN,
    operation: "DescribeLaunchTemplates",
    ids: "LaunchTemplateIds",
    narrow({ input: { LaunchTemplateNames: names = [] }, account, region }, read) {
      for (const name of names) {
        if (findTemplate(account, region, { LaunchTemplateName: name }) !== undefined) continue;
        const text = "At least one of the launch templates specified in the request does not exist.";
        throw createEc2Error("InvalidLaunchTemplateName.NotFoundException", text);
      }
      return read().filter(({ name }) => names.length === 0 || names.includes(name));
    },
  },
  keyPairs: {
    ...PLAIN,
    operation: "DescribeKeyPairs",
    ids: "KeyPairIds",
    narrow({ input: { KeyNames: names = [] }, account, region }, read) {
      const named = new Set(names.map((name) => readKeyPair(account, region, name)));
      return read().filter((pair) => named.size === 0 || named.has(pair));
    },
    format: (pair, { input }) => formatKeyPair(pair, input.IncludePublicKey),
  },
};
