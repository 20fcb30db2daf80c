import type { AccountState } from "../store/account-state.js";
import type { Instance } from "../store/instance.js";
import type { KeyPair } from "../store/key-pair.js";
import type { LaunchTemplate } from "../store/launch-template.js";
import type { SecurityGroup, Subnet, Vpc } from "../store/network.js";
import type { NetworkInterface } from "../store/network-interface.js";
import type { SecurityGroupRule } from "../store/security-group-rule.js";
import type { Table } from "../store/table.js";
import type { Volume } from "../store/volume.js";
import { createEc2Error } from "./ec2-error.js";
import { openRegion } from "./open-region.js";

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
  /** What an id is called. */
  readonly label: string;
  /** What ids are called, where a refusal names all that are missing. */
  readonly labels?: string;
  /** Where an id that cannot be one is refused in another way. */
  readonly malformed?: string;
  /** What stands after the refusal of what is missing. */
  readonly end?: string;
}

const KINDS: Readonly<Record<Ec2Table, Kind>> = {
  vpcs: { prefix: "vpc-", code: "InvalidVpcID.NotFound", label: "vpc ID" },
  subnets: { prefix: "subnet-", code: "InvalidSubnetID.NotFound", label: "subnet ID" },
  securityGroups: {
    prefix: "sg-",
    code: "InvalidGroup.NotFound",
    label: "security group",
    malformed: "InvalidGroupId.Malformed",
  },
  securityGroupRules: {
    prefix: "sgr-",
    code: "InvalidSecurityGroupRuleId.NotFound",
    label: "security group rule ID",
    malformed: "InvalidSecurityGroupRuleId.Malformed",
  },
  instances: {
    prefix: "i-",
    code: "InvalidInstanceID.NotFound",
    label: "instance ID",
    labels: "instance IDs",
    malformed: "InvalidInstanceID.Malformed",
  },
  volumes: {
    prefix: "vol-",
    code: "InvalidVolume.NotFound",
    label: "volume",
    malformed: "InvalidParameterValue",
    end: ".",
  },
  networkInterfaces: {
    prefix: "eni-",
    code: "InvalidNetworkInterfaceID.NotFound",
    label: "networkInterface ID",
    malformed: "InvalidNetworkInterfaceId.Malformed",
  },
  keyPairs: { prefix: "key-", code: "InvalidKeyPair.NotFound", label: "key pair" },
  launchTemplates: {
    prefix: "lt-",
    code: "InvalidLaunchTemplateId.NotFound",
    label: "launch template",
    malformed: "InvalidLaunchTemplateId.Malformed",
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

function createMissing(kind: Kind, missing: readonly string[]): Error {
  const { prefix, code, label, labels, malformed, end = "" } = kind;
  const wrong = missing.find((id) => !new RegExp(`^${prefix}([0-9a-f]{8}|[0-9a-f]{17})$`).test(id));
  if (malformed === "InvalidParameterValue" && wrong !== undefined) {
    const text = `Value (${wrong}) for parameter ${label}Id is invalid. Expected: '${prefix}...'.`;
    return createEc2Error(malformed, text);
  }
  if (malformed !== undefined && wrong !== undefined) {
    const expected = wrong.startsWith(prefix) ? "" : ` (expecting "${prefix}...")`;
    return createEc2Error(malformed, `Invalid id: "${wrong}"${expected}`);
  }
  if (labels !== undefined && missing.length > 1) {
    return createEc2Error(code, `The ${labels} '${missing.join(", ")}' do not exist`);
  }
  if (kind === KINDS.launchTemplates) {
    const text = `The specified launch template, with template ID ${missing[0]}, does not exist.`;
    return createEc2Error(code, text);
  }
  return createEc2Error(code, `The ${label} '${missing[0]}' does not exist${end}`);
}
