import type { Ec2Resource } from "./ec2-resource.js";

/** Whom a rule lets in or out to; one of the three. */
export interface RulePeer {
  readonly cidrIpv4?: string;
  readonly cidrIpv6?: string;
  /** Of a security group of the same network. */
  readonly groupId?: string;
}

/** What a rule of a security group allows. */
export interface RuleTraffic {
  /** `tcp`, `udp`, `icmp`, `icmpv6`, a number, or `-1` for all. */
  readonly protocol: string;
  /** The first port, or the type of ICMP; -1 for all. */
  readonly fromPort: number;
  /** The last port, or the code of ICMP; -1 for all. */
  readonly toPort: number;
}

/** A rule of a security group. */
export interface SecurityGroupRule extends Ec2Resource, RuleTraffic, RulePeer {
  /** `sgr-…` */
  readonly ruleId: string;
  readonly ownGroupId: string;
  readonly isEgress: boolean;
  readonly description?: string;
  /** It came with its security group. */
  readonly isGiven: boolean;
}
