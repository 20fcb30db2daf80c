import { createEc2Error } from "../error/ec2-error.js";
import type { RuleTraffic } from "../row/security-group-rule.js";

/** How a request names traffic. */
export interface TrafficInput {
  readonly IpProtocol?: string | undefined;
  readonly FromPort?: number | undefined;
  readonly ToPort?: number | undefined;
}

/** Protocols that have names, by number. */
const NAMES: Readonly<Record<string, string>> = {
  "1": "icmp",
  "6": "tcp",
  "17": "udp",
  "58": "icmpv6",
  all: "-1",
};
const MAX_PROTOCOL = 255;
const MAX_PORT = 65535;
const MAX_TYPE = 255;

/** The traffic of a rule. Throws EC2's refusal of what cannot be. */
export function readTraffic({ IpProtocol: given, FromPort: from, ToPort: to }: TrafficInput): RuleTraffic {
  if (given === undefined) {
    throw createEc2Error("MissingParameter", "The request must contain the parameter ipProtocol");
  }
  const protocol = NAMES[given.toLowerCase()] ?? given.toLowerCase();
  if (protocol === "tcp" || protocol === "udp") return { protocol, ...readPorts(from, to) };
  if (protocol === "icmp" || protocol === "icmpv6") return { protocol, ...readTypes(from, to) };
  if (protocol !== "-1" && !(/^\d+$/.test(protocol) && Number(protocol) <= MAX_PROTOCOL)) {
    const text = `Invalid value '${given}' for IP protocol. Unknown protocol.`;
    throw createEc2Error("InvalidParameterValue", text);
  }
  return { protocol, fromPort: -1, toPort: -1 };
}

function readPorts(from: number | undefined, to: number | undefined): Omit<RuleTraffic, "protocol"> {
  if (from === undefined || to === undefined) {
    const text = "Invalid value 'Must specify both from and to ports with TCP/UDP.' for portRange.";
    throw createEc2Error("InvalidParameterValue", text);
  }
  if (from < 0 || to > MAX_PORT || from > to) {
    throw createEc2Error("InvalidParameterValue", `Invalid TCP/UDP port range (${from}:${to})`);
  }
  return { fromPort: from, toPort: to };
}

/** A type and a code of ICMP: all of them unless one is named. */
function readTypes(type = -1, code = -1): Omit<RuleTraffic, "protocol"> {
  if (type >= -1 && type <= MAX_TYPE && code >= -1 && code <= MAX_TYPE && !(type === -1 && code !== -1)) {
    return { fromPort: type, toPort: code };
  }
  throw createEc2Error("InvalidParameterValue", `ICMP code (${code}) out of range`);
}
