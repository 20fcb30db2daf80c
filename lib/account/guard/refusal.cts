import net = require("node:net");

/** What is said when the account's own text, in the reader's language and with the next step, is not there. */
const FALLBACK = "Refused to reach {host}: in the local account no connection leaves this machine.";

/** A connection to a host that is not loopback, refused before a packet left. */
class Refusal extends Error {
  override readonly name = "SeigoError";
  /** Not one of the codes that clients try again. */
  readonly code = "SEIGO_HOST_REFUSED";
  readonly host: string;

  constructor(host: string) {
    super(formatRefusal(host));
    this.host = host;
  }
}

function formatRefusal(host: string): string {
  return (process.env["SEIGO_REFUSAL"] ?? FALLBACK).replaceAll("{host}", () => host);
}

let loopback: net.BlockList | undefined;

/** Made when it is first asked: most processes never connect. */
function createLoopback(): net.BlockList {
  const list = new net.BlockList();
  list.addSubnet("127.0.0.0", 8, "ipv4");
  list.addAddress("::1", "ipv6");
  return list;
}

/** Whether an address or name is this machine's loopback. Only `localhost` is answered without a name server. */
function isLoopback(host: string): boolean {
  const name = host.replace(/%.*$/, "");
  const version = net.isIP(name);
  if (version === 0) return name.toLowerCase() === "localhost";
  loopback ??= createLoopback();
  return loopback.check(name, version === 4 ? "ipv4" : "ipv6");
}

/** Why a host may not be reached, or undefined when it may. No host means loopback to Node. */
function findRefusal(host: unknown): Refusal | undefined {
  if (host === undefined || host === null || host === "") return undefined;
  const name = String(host).replace(/^\[(.*)\]$/, "$1");
  return isLoopback(name) ? undefined : new Refusal(name);
}

export = { Refusal, findRefusal };
