import hosts = require("./hosts.cjs");

/** Which hosts beside loopback may be reached. AWS's are never among them. */
interface Reach {
  /** Whether a host, by name or address, may be asked for and connected to. */
  mayReach(host: string): boolean;
  /** Whether a name server may be asked for a host, which is never needed for loopback. */
  mayAsk(host: string): boolean;
  /** Whether the address that a host's name has led to may be connected to. */
  mayFollow(host: string, address: string): boolean;
}

/**
 * Reads what may be reached: nothing (empty), `*` for every host that is not AWS's, or a list of hosts with commas in
 * which `*.example.com` is every name below `example.com`.
 */
function createReach(text: string): Reach {
  const entries = text
    .split(",")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "")
    .map((entry) =>
      entry.startsWith("*.") ? `*.${hosts.normalizeHost(entry.slice(2))}` : hosts.normalizeHost(entry),
    );
  const isListed = (host: string): boolean =>
    entries.some(
      (entry) => entry === "*" || (entry.startsWith("*.") ? host.endsWith(entry.slice(1)) : host === entry),
    );
  const mayAsk = (given: string): boolean => {
    const host = hosts.normalizeHost(given);
    return !hosts.isAws(host) && isListed(host);
  };
  const mayReach = (given: string): boolean => hosts.isLoopback(hosts.normalizeHost(given)) || mayAsk(given);
  return {
    mayReach,
    mayAsk,
    mayFollow(host, given) {
      const address = hosts.normalizeHost(given);
      if (hosts.isLoopback(address)) return true;
      return !hosts.isMetadata(address) && (mayReach(address) || isListed(hosts.normalizeHost(host)));
    },
  };
}

export = { createReach };
