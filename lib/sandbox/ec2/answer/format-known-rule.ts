import type { PermissionRule } from "./format-permissions.js";

/** A rule as the refusal of a second one names it. */
export function formatKnownRule(rule: PermissionRule): string {
  const { protocol, fromPort, toPort } = rule;
  const all = (number: number) => (number === -1 ? "ALL" : number);
  const traffic =
    protocol === "tcp" || protocol === "udp"
      ? [protocol.toUpperCase(), `from port: ${fromPort}`, `to port: ${toPort}`]
      : protocol === "icmp" || protocol === "icmpv6"
        ? [protocol.toUpperCase(), `type: ${all(fromPort)}`, `code: ${all(toPort)}`]
        : [protocol === "-1" ? "ALL" : protocol];
  return [`peer: ${rule.cidrIpv4 ?? rule.cidrIpv6 ?? rule.groupId}`, ...traffic, "ALLOW"].join(", ");
}
