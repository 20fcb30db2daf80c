import net = require("node:net");
import url = require("node:url");

/**
 * The domains of AWS's interfaces, sign-in and consoles in every partition, those of its SDKs' endpoint rules among
 * them. A name below one of them is AWS's too. `aws` is a top-level domain of its own: `api.aws`, `on.aws`, `signin.aws`.
 */
const AWS_DOMAINS: readonly string[] = [
  "amazonaws.com",
  "amazonaws.com.cn",
  "amazonaws.cn",
  "amazonaws.eu",
  "amazonaws-us-gov.com",
  "amazonwebservices.com.cn",
  "amazonwebservices.eu",
  "aws",
  "aws.dev",
  "aws.scloud",
  "awsapps.com",
  "awsapps.cn",
  "amazoncognito.com",
  "signin.aws.amazon.com",
  "console.aws.amazon.com",
  "cloud.adc-e.uk",
  "cloud-aws.adc-e.uk",
  "c2s.ic.gov",
  "aws.ic.gov",
  "hci.ic.gov",
  "sc2s.sgov.gov",
  // What a machine in EC2 calls its metadata service and itself.
  "ec2.internal",
  "compute.internal",
  "instance-data",
];

/** 169.254.0.0/16 as translators and tunnels write it: NAT64, the local NAT64, SIIT, IPv4-compatible, 6to4. */
const TRANSLATED: readonly (readonly [string, number])[] = [
  ["64:ff9b::a9fe:0", 112],
  ["64:ff9b:1::a9fe:0", 112],
  ["::ffff:0:a9fe:0", 112],
  ["::a9fe:0", 112],
  ["2002:a9fe::", 32],
];

let lists: { readonly loopback: net.BlockList; readonly metadata: net.BlockList } | undefined;

/** Made when they are first asked: most processes never connect. */
function findLists(): NonNullable<typeof lists> {
  if (lists !== undefined) return lists;
  const [loopback, metadata] = [new net.BlockList(), new net.BlockList()];
  loopback.addSubnet("127.0.0.0", 8, "ipv4");
  loopback.addAddress("::1", "ipv6");
  // Of EC2, ECS and EKS; nothing else of a lesson's is in these blocks.
  metadata.addSubnet("169.254.0.0", 16, "ipv4");
  metadata.addSubnet("fd00:ec2::", 32, "ipv6");
  for (const [prefix, length] of TRANSLATED) metadata.addSubnet(prefix, length, "ipv6");
  lists = { loopback, metadata };
  return lists;
}

function isIn(list: net.BlockList, address: string): boolean {
  const name = address.replace(/%.*$/, "");
  const version = net.isIP(name);
  return version !== 0 && list.check(name, version === 4 ? "ipv4" : "ipv6");
}

/** A host as it would be asked for: without brackets and last dot, small, international names in ASCII. */
function normalizeHost(host: string): string {
  const bare = host.trim().replace(/^\[(.*)\]$/, "$1");
  if (net.isIP(bare.replace(/%.*$/, "")) !== 0) return bare.toLowerCase();
  // What is cut off an address's host would be asked for all the same.
  const name = /[/?#@:\\]/.test(bare) ? "" : url.domainToASCII(bare);
  return (name || bare.toLowerCase()).replace(/\.+$/, "");
}

/** Whether a normalized host is this machine's loopback. Only `localhost` is answered without a name server. */
function isLoopback(host: string): boolean {
  return host === "localhost" || isIn(findLists().loopback, host);
}

/** Whether a normalized address is one at which AWS gives out credentials and facts of a machine or container. */
function isMetadata(host: string): boolean {
  return isIn(findLists().metadata, host);
}

/** Whether a normalized host is AWS's, by name or as a metadata address. */
function isAws(host: string): boolean {
  return AWS_DOMAINS.some((domain) => host === domain || host.endsWith(`.${domain}`)) || isMetadata(host);
}

export = { normalizeHost, isLoopback, isMetadata, isAws };
