import type { IpPermission } from "@aws-sdk/client-ec2";
import type { RulePeer, RuleTraffic } from "../row/security-group-rule.js";

/** A rule as far as permissions show it. */
export interface PermissionRule extends RuleTraffic, RulePeer {
  readonly description?: string | undefined;
}

/** Rules as permissions: those about the same traffic are one. */
export function formatPermissions(accountId: string, rules: readonly PermissionRule[]): IpPermission[] {
  const keyOf = ({ protocol, fromPort, toPort }: RuleTraffic) => `${protocol} ${fromPort} ${toPort}`;
  return [...new Set(rules.map(keyOf))].map((key) =>
    formatPermission(
      accountId,
      rules.filter((rule) => keyOf(rule) === key),
    ),
  );
}

function formatPermission(accountId: string, rules: readonly PermissionRule[]): IpPermission {
  const { protocol, fromPort, toPort } = rules[0] ?? { protocol: "-1", fromPort: -1, toPort: -1 };
  return {
    IpProtocol: protocol,
    ...(hasPorts(protocol) ? { FromPort: fromPort, ToPort: toPort } : {}),
    UserIdGroupPairs: rules.flatMap(({ groupId, description }) =>
      groupId === undefined ? [] : [{ ...describe(description), UserId: accountId, GroupId: groupId }],
    ),
    IpRanges: rules.flatMap(({ cidrIpv4, description }) =>
      cidrIpv4 === undefined ? [] : [{ ...describe(description), CidrIp: cidrIpv4 }],
    ),
    Ipv6Ranges: rules.flatMap(({ cidrIpv6, description }) =>
      cidrIpv6 === undefined ? [] : [{ ...describe(description), CidrIpv6: cidrIpv6 }],
    ),
    PrefixListIds: [],
  };
}

function describe(description: string | undefined): { readonly Description?: string } {
  return description === undefined ? {} : { Description: description };
}

/** Whether permissions for a protocol name ports, or types and codes. */
function hasPorts(protocol: string): boolean {
  return ["tcp", "udp", "icmp", "icmpv6"].includes(protocol);
}
