/**
 * Preloaded into every Node process that works in the local account: AWS's hosts and metadata addresses cannot be
 * reached, and of others only those of `SEIGO_REACH`; without it nothing but loopback.
 * It stops accidents, such as a client whose implicit AssumeRole goes to the real STS; it does not hold a program
 * that wants out, such as an add-on with sockets of its own.
 */
import modules = require("node:module");
import children = require("./guard-children.cjs");
import datagrams = require("./guard-datagrams.cjs");
import dns = require("./guard-dns.cjs");
import fetch = require("./guard-fetch.cjs");
import sockets = require("./guard-sockets.cjs");
import workers = require("./guard-workers.cjs");

/** Another copy of this package may have been preloaded too. */
const GUARDED = Symbol.for("seigo.guard");

if (!Reflect.has(globalThis, GUARDED)) {
  Object.defineProperty(globalThis, GUARDED, { value: true });
  dns.guardDns();
  sockets.guardSockets();
  datagrams.guardDatagrams();
  fetch.guardFetch();
  children.guardChildren();
  workers.guardWorkers();
  modules.syncBuiltinESMExports();
}
