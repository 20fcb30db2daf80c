import type { AccountState } from "../../store/account-state.js";
import type { Table } from "../../store/table.js";
import { createEc2Error } from "../ec2-error.js";
import { openRegion } from "../given/open-region.js";
import type { Instance } from "../row/instance.js";
import type { KeyPair } from "../row/key-pair.js";
import type { LaunchTemplate } from "../row/launch-template.js";
import type { SecurityGroup, Subnet, Vpc } from "../row/network.js";
import type { NetworkInterface } from "../row/network-interface.js";
import type { SecurityGroupRule } from "../row/security-group-rule.js";
import type { Volume } from "../row/volume.js";

/** The rows of EC2's tables. */
export interface Ec2Rows {
  readonly vpcs: Vpc;
  readonly subnets: Subnet;
  readonly securityGroups: SecurityGroup;
  readonly securityGroupRules: SecurityGroupRule;
  readonly instances: Instance;
  readonly volumes: Volume;
  readonly networkInterfaces: NetworkInterface;
  readonly keyPairs: KeyPair;
  readonly launchTemplates: LaunchTemplate;
}

/** The tables of EC2's resources. */
export type Ec2Table = keyof Ec2Rows;

type Ec2Tables = { readonly [Name in Ec2Table]: Table<Ec2Rows[Name]> };

/** How what is missing is refused. */
interface Kind {
  readonly prefix: string;
  readonly code: string;
  readonly describe: (id: string) => string;
  /** Where a refusal names all that are missing. */
  readonly describeAll?: (ids: string) => string;
  /** Where an id that cannot be one is refused in another way. */
  readonly malformed?: { readonly code: string; readonly describe: (id: string) => string };
}

const describeAs = (label: string) => (id: string) => `The ${label} '${id}' does not exist`;
const malformed = (code: string, prefix: string) => ({
  code,
  describe: (id: string) =>
    `Invalid id: "${id}"${id.startsWith(prefix) ? "" : ` (expecting "${prefix}...")`}`,
});

const KINDS: Readonly<Record<Ec2Table, Kind>> = {
  vpcs: { prefix: "vpc-", code: "InvalidVpcID.NotFound", describe: describeAs("vpc ID") },
  subnets: { prefix: "subnet-", code: "InvalidSubnetID.NotFound", describe: describeAs("subnet ID") },
  securityGroups: {
    prefix: "sg-",
    code: "InvalidGroup.NotFound",
    describe: describeAs("security group"),
    malformed: malformed("InvalidGroupId.Malformed", "sg-"),
  },
  securityGroupRules: {
    prefix: "sgr-",
    code: "InvalidSecurityGroupRuleId.NotFound",
    describe: describeAs("security group rule ID"),
    malformed: malformed("InvalidSecurityGroupRuleId.Malformed", "sgr-"),
  },
  instances: {
    prefix: "i-",
    code: "InvalidInstanceID.NotFound",
    describe: describeAs("instance ID"),
    describeAll: (ids) => `The instance IDs '${ids}' do not exist`,
    malformed: malformed("InvalidInstanceID.Malformed", "i-"),
  },
  volumes: {
    prefix: "vol-",
    code: "InvalidVolume.NotFound",
    describe: (id) => `The volume '${id}' does not exist.`,
    malformed: {
      code: "InvalidParameterValue",
      describe: (id) => `Value (${id}) for parameter volumeId is invalid. Expected: 'vol-...'.`,
    },
  },
  networkInterfaces: {
    prefix: "eni-",
    code: "InvalidNetworkInterfaceID.NotFound",
    describe: describeAs("networkInterface ID"),
    malformed: malformed("InvalidNetworkInterfaceId.Malformed", "eni-"),
  },
  keyPairs: { prefix: "key-", code: "InvalidKeyPair.NotFound", describe: describeAs("key pair") },
  launchTemplates: {
    prefix: "lt-",
    code: "InvalidLaunchTemplateId.NotFound",
    describe: (id) => `The specified launch template, with template ID ${id}, does not exist.`,
    malformed: malformed("InvalidLaunchTemplateId.Malformed", "lt-"),
  },
};

/** The resources of a region: all, or those of the ids, each once. Throws EC2's refusal when an id names none. */
export function findRows<Name extends Ec2Table>(
  account: AccountState,
  region: string,
  name: Name,
  ids?: readonly string[],
): readonly Ec2Rows[Name][] {
  openRegion(account, region);
  const tables: Ec2Tables = account;
  const rows = [...tables[name]].filter(([, row]) => row.region === region);
  if (ids === undefined || ids.length === 0) return rows.map(([, row]) => row);
  const found = new Map(rows);
  const missing = ids.filter((id) => !found.has(id));
  if (missing.length > 0) throw createMissing(KINDS[name], missing);
  const asked = new Set(ids);
  return rows.filter(([id]) => asked.has(id)).map(([, row]) => row);
}

/** The resource of an id. */
export function findRow<Name extends Ec2Table>(
  account: AccountState,
  region: string,
  name: Name,
  id: string,
): Ec2Rows[Name] {
  const [row] = findRows(account, region, name, [id]);
  if (row === undefined) throw createMissing(KINDS[name], [id]);
  return row;
}

function createMissing({ prefix, code, ...kind }: Kind, missing: readonly string[]): Error {
  const wrong = missing.find((id) => !new RegExp(`^${prefix}([0-9a-f]{8}|[0-9a-f]{17})$`).test(id));
  if (kind.malformed !== undefined && wrong !== undefined) {
    return createEc2Error(kind.malformed.code, kind.malformed.describe(wrong));
  }
  const all = missing.length > 1 ? kind.describeAll?.(missing.join(", ")) : undefined;
  return createEc2Error(code, all ?? kind.describe(missing[0] ?? ""));
}
