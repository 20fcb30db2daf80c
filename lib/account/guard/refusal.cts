import fs = require("node:fs");
import path = require("node:path");
import util = require("node:util");
import reachOf = require("./reach.cjs");

/** What is said when the account's own text, in the reader's language and with the next step, is not there. */
const FALLBACK = "Refused to reach {host}: in the local account no connection leaves this machine.";

/** Read before any cell can change them. */
const TEXT = process.env["SEIGO_REFUSAL"] ?? FALLBACK;
const JOURNAL = process.env["SEIGO_REFUSALS"];
const reach = reachOf.createReach(process.env["SEIGO_REACH"] ?? "");
const { appendFileSync } = fs;
/** Frames that are no business of who reads the error. */
const OWN = path.join(__dirname, path.sep);
const FOREIGN = /\bnode:|[\\/]node_modules[\\/]/;

/** A connection to a host that may not be reached, refused before a packet left, and noted. */
class SeigoError extends Error {
  override readonly name: string;
  /** Not one of the codes that clients try again. */
  declare readonly code: string;
  declare readonly host: string;

  constructor(host: string) {
    super(TEXT.replaceAll("{host}", () => host));
    this.name = "SeigoError";
    // Not shown where Node itself prints an error that nobody catches.
    Object.defineProperties(this, { code: { value: "SEIGO_HOST_REFUSED" }, host: { value: host } });
    noteRefusal(host);
    const frames = (this.stack ?? "").split("\n").filter((line) => /^ {4}at /.test(line));
    this.stack = [`${this.name}: ${this.message}`, ...frames.filter((line) => !line.includes(OWN))].join(
      "\n",
    );
  }

  /** The sentence, and the lines of who asked: like every SeigoError, without its members. */
  [util.inspect.custom](): string {
    const lines = (this.stack ?? "").split("\n");
    return lines.filter((line) => !FOREIGN.test(line) || !/^ {4}at /.test(line)).join("\n");
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
function findRefusal(host: unknown): SeigoError | undefined {
  if (host === undefined || host === null || host === "") return undefined;
  const name = String(host).replace(/^\[(.*)\]$/, "$1");
  return reach.mayReach(name) ? undefined : new SeigoError(name);
}

/** Why an address that a name has led to may not be reached, or undefined when it may. */
function findAddressRefusal(host: unknown, address: string): SeigoError | undefined {
  return reach.mayFollow(String(host ?? ""), address) ? undefined : new SeigoError(address);
}

/** Why a name server may not be asked for a host, or undefined when it may. */
function findQuestionRefusal(host: string): SeigoError | undefined {
  return reach.mayAsk(host) ? undefined : new SeigoError(host);
}

export = { findRefusal, findAddressRefusal, findQuestionRefusal };
