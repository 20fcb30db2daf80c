import fs = require("node:fs");
import reachOf = require("./reach.cjs");

/** What is said when the account's own text, in the reader's language and with the next step, is not there. */
const FALLBACK = "Refused to reach {host}: in the local account no connection leaves this machine.";

/** Read before any cell can change them. */
const TEXT = process.env["SEIGO_REFUSAL"] ?? FALLBACK;
const JOURNAL = process.env["SEIGO_REFUSALS"];
const reach = reachOf.createReach(process.env["SEIGO_REACH"] ?? "");
const { appendFileSync } = fs;

/** A connection to a host that may not be reached, refused before a packet left, and noted. */
class Refusal extends Error {
  override readonly name = "SeigoError";
  /** Not one of the codes that clients try again. */
  readonly code = "SEIGO_HOST_REFUSED";
  readonly host: string;

  constructor(host: string) {
    super(TEXT.replaceAll("{host}", () => host));
    this.host = host;
    noteRefusal(host);
  }
}

/** Whoever judges the cell looks here whether a refusal really happened. */
function noteRefusal(host: string): void {
  if (JOURNAL === undefined) return;
  try {
    appendFileSync(JOURNAL, `${host.replace(/\s/g, "")}\n`);
  } catch {
    // The account and its folder are gone; the refusal stands without.
  }
}

/** Why a host may not be reached, or undefined when it may. No host means loopback to Node. */
function findRefusal(host: unknown): Refusal | undefined {
  if (host === undefined || host === null || host === "") return undefined;
  const name = String(host).replace(/^\[(.*)\]$/, "$1");
  return reach.mayReach(name) ? undefined : new Refusal(name);
}

/** Why an address that a name has led to may not be reached, or undefined when it may. */
function findAddressRefusal(host: unknown, address: string): Refusal | undefined {
  return reach.mayFollow(String(host ?? ""), address) ? undefined : new Refusal(address);
}

/** Why a name server may not be asked for a host, or undefined when it may. */
function findQuestionRefusal(host: string): Refusal | undefined {
  return reach.mayAsk(host) ? undefined : new Refusal(host);
}

export = { findRefusal, findAddressRefusal, findQuestionRefusal };
