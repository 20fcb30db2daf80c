import { deepEqual, match, ok } from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runWithoutNetwork } from "../../peers/run-without-network.js";
import { ASKING, ASKING_BACK, CONNECTING } from "./ways.js";

const REACH_ALL = fileURLToPath(new URL("reach-all.js", import.meta.url));

const names = [...ASKING, "tls with another name", "https with another name"];
const programs = [
  "curl",
  "curl without TLS",
  "curl of a shell",
  "Python",
  "Python without TLS",
  "the AWS CLI",
  "the AWS CLI by its path",
];

const STS = "sts.ap-northeast-1.amazonaws.com";
const METADATA = "169.254.169.254";
const node = [
  ...[...names, ...CONNECTING].map((way) => [way, STS] as const),
  ...[...CONNECTING, ...ASKING_BACK].map((way) => [way, METADATA] as const),
  ...[
    "iam.cn-north-1.amazonaws.com.cn",
    "sts.amazonaws.com.",
    "STS.AmazonAWS.com",
    "ec2.eu-west-1.api.aws",
  ].map((host) => ["fetch", host] as const),
  ...[
    "sts.us-iso-east-1.c2s.ic.gov",
    "d-1.awsapps.com",
    "169.254.170.2",
    "fd00:ec2::254",
    "fd00:ec2::23",
  ].flatMap(
    (host) =>
      [
        ["net.connect(options)", host],
        ["http.get", host],
      ] as const,
  ),
  ["net.connect(options)", "::ffff:169.254.169.254"],
  ["net.connect(options)", "2852039166"],
  ["net.connect(options)", "0xA9FEA9FE"],
] as const;
const others = programs.flatMap((way) => [[way, STS] as const, [way, METADATA] as const]);
/** What shows that others stay open, and that the name server of the test sees who asks. */
const free = [
  ["dns.lookup", "lookup.example.com"],
  ["dns.resolve4", "resolve.example.com"],
  ["fetch", "fetch.example.com"],
  ["a child without environment", "child.example.com"],
  ["curl", "curl.example.com"],
] as const;

interface Outcome {
  readonly code?: string;
  readonly message?: string;
  readonly reached?: string;
}

describe("the guard of a front end's kernel", function () {
  this.timeout(600_000);
  let folder: string;
  let looked: { readonly names: readonly string[]; readonly lost: number };
  let outcomes: readonly Outcome[];

  async function reach(rows: readonly (readonly [string, string])[]) {
    const env = {
      PATH: `${dirname(process.execPath)}:/usr/bin:/bin`,
      HOME: folder,
      TMPDIR: folder,
      SEIGO_LANG: "en",
      // The CLI tries five times.
      AWS_MAX_ATTEMPTS: "1",
    };
    const ran = await runWithoutNetwork([process.execPath, REACH_ALL, JSON.stringify(rows)], { env, folder });
    return { ...ran, outcomes: JSON.parse(ran.stdout) as readonly Outcome[] };
  }

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "seigo-test-"));
    ({ outcomes, ...looked } = await reach([...node, ...others]));
  });
  after(() => rmSync(folder, { recursive: true }));

  for (const [index, [way, host]] of node.entries()) {
    it(`refuses ${way} to ${host}`, () => deepEqual(outcomes[index]?.code, "SEIGO_HOST_REFUSED"));
  }
  for (const [index, [way, host]] of others.entries()) {
    it(`refuses ${way} to ${host}`, () => {
      match(outcomes[node.length + index]?.message ?? "", /\b403\b|Failed to connect to proxy URL/);
    });
  }

  it("refuses all of them before a name is looked up and a packet sent", () => {
    deepEqual({ names: looked.names, lost: looked.lost }, { names: [], lost: 0 });
  });

  it("leaves other hosts alone", async () => {
    const { names: asked, outcomes: found, lost } = await reach(free);
    for (const [, host] of free) ok(asked.includes(host), `${host} in ${asked.join(" ")}`);
    ok(lost > 0);
    deepEqual(
      found.filter(({ code }) => code === "SEIGO_HOST_REFUSED"),
      [],
    );
  });
});
