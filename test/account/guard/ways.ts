/** Used by the tests of the guard: the ways of reach.ts that are tried wherever something is refused. */
import { ASKED, GREETED } from "./proxied-ways.js";

/** What asks for a name, in this process and in those that it starts. */
export const ASKING: readonly string[] = [
  "dns.lookup",
  "dns.lookup, imported",
  "dns.promises",
  "dns.promises, imported",
  "dns.resolve4",
  "dns.promises.resolveTxt",
  "a resolver",
  "a resolver of promises",
  "a thread",
  "a thread without environment",
  "a thread with neither",
  "a child",
  "a child without environment",
  "a child of a shell",
  "a fork without environment",
  "a child after NODE_OPTIONS was deleted",
  "spawnSync",
  "execSync",
  ...GREETED,
];

/** What connects to a name or an address. */
export const CONNECTING: readonly string[] = [
  "net.connect(options)",
  "net.connect(port, host)",
  "a socket that connects",
  "a socket that is written to",
  "tls.connect",
  "http.get",
  "https.get",
  "http's agent",
  "http2",
  "fetch",
  "fetch of a URL",
  "fetch of a request",
  "fetch that is sent on",
  "a datagram",
  "a connected datagram socket",
  ...ASKED,
];

/** What asks for the name of an address. */
export const ASKING_BACK: readonly string[] = [
  "dns.reverse",
  "dns.lookupService",
  "a socket with a lookup of its own",
];
