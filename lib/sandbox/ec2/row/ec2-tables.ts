import type { Table } from "../../store/table.js";
import type { Instance } from "./instance.js";
import type { KeyPair } from "./key-pair.js";
import type { LaunchTemplate } from "./launch-template.js";
import type { NetworkInterface } from "./network-interface.js";
import type { OpenRegion } from "./open-region.js";
import type { SecurityGroup } from "./security-group.js";
import type { SecurityGroupRule } from "./security-group-rule.js";
import type { Subnet } from "./subnet.js";
import type { Volume } from "./volume.js";
import type { Vpc } from "./vpc.js";

/** The kinds of EC2's resources, by the name of their table: what `kind/kinds.ts` has a row for. */
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

/** A kind of EC2's resources. */
export type Ec2Kind = keyof Ec2Rows;

/** The tables of EC2's resources: those of all regions, by id. */
export type Ec2KindTables = { readonly [Name in Ec2Kind]: Table<Ec2Rows[Name]> };

/** Everything of EC2's that an account holds. */
export interface Ec2Tables extends Ec2KindTables {
  /** Regions in which EC2 has been used, and what AWS gives to every account has been made. */
  readonly openRegions: Table<OpenRegion>;
}

declare module "../../store/account-state.js" {
  interface AccountState extends Ec2Tables {}
}

/** EC2's tables in an account in which nothing exists yet. */
export function createEc2Tables(): Ec2Tables {
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
