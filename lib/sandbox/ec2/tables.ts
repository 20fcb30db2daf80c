import type { Table } from "../store/table.js";
import type { Instance } from "./row/instance.js";
import type { KeyPair } from "./row/key-pair.js";
import type { LaunchTemplate } from "./row/launch-template.js";
import type { OpenRegion, SecurityGroup, Subnet, Vpc } from "./row/network.js";
import type { NetworkInterface } from "./row/network-interface.js";
import type { SecurityGroupRule } from "./row/security-group-rule.js";
import type { Volume } from "./row/volume.js";

/** What EC2 keeps in an account. */
export interface Ec2Tables {
  /** Regions in which EC2 has been looked at, and what AWS gives to every account has been made. */
  readonly openRegions: Table<OpenRegion>;
  /** Networks of all regions, by id. */
  readonly vpcs: Table<Vpc>;
  /** Subnets of all regions, by id. */
  readonly subnets: Table<Subnet>;
  /** Security groups of all regions, by id. */
  readonly securityGroups: Table<SecurityGroup>;
  /** Rules of security groups of all regions, by id. */
  readonly securityGroupRules: Table<SecurityGroupRule>;
  /** Virtual machines of all regions, by id; terminated ones for a while. */
  readonly instances: Table<Instance>;
  /** Disks of all regions, by id. */
  readonly volumes: Table<Volume>;
  /** Network interfaces of all regions, by id. */
  readonly networkInterfaces: Table<NetworkInterface>;
  /** Key pairs of all regions, by id. */
  readonly keyPairs: Table<KeyPair>;
  /** Launch templates of all regions, by id. */
  readonly launchTemplates: Table<LaunchTemplate>;
}

declare module "../store/account-state.js" {
  interface AccountState extends Ec2Tables {}
}

/** Tables in which nothing is yet. */
export function createTables(): Ec2Tables {
  return {
    openRegions: new Map(),
    vpcs: new Map(),
    subnets: new Map(),
    securityGroups: new Map(),
    securityGroupRules: new Map(),
    instances: new Map(),
    volumes: new Map(),
    networkInterfaces: new Map(),
    keyPairs: new Map(),
    launchTemplates: new Map(),
  };
}
