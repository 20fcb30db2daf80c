import { equal, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import hosts from "../../../lib/account/guard/hosts.cjs";
import reachOf from "../../../lib/account/guard/reach.cjs";

const aws = [
  "amazonaws.com",
  "sts.amazonaws.com",
  "STS.AmazonAWS.Com",
  "sts.amazonaws.com.",
  " sts.amazonaws.com ",
  "ｓｔｓ.amazonaws.com",
  "sts。amazonaws。com",
  "bucket.s3.eu-west-1.amazonaws.com",
  "iam.cn-north-1.amazonaws.com.cn",
  "signin.amazonaws.cn",
  "signin.amazonaws-us-gov.com",
  "ec2.eusc-de-east-1.amazonaws.eu",
  "ec2.us-east-1.api.aws",
  "abc.lambda-url.us-east-1.on.aws",
  "x.aws.dev",
  "sts.us-iso-east-1.c2s.ic.gov",
  "sts.us-isob-east-1.sc2s.sgov.gov",
  "sts.us-isof-south-1.csp.hci.ic.gov",
  "sts.eu-isoe-west-1.cloud.adc-e.uk",
  "d-1234567890.awsapps.com",
  "signin.aws.amazon.com",
  "us-east-1.signin.aws.amazon.com",
  "console.aws.amazon.com",
  "pool.auth.us-east-1.amazoncognito.com",
  "instance-data.ec2.internal",
  "x?sts.amazonaws.com",
  "x/sts.amazonaws.com",
  "169.254.169.254",
  "2852039166",
  "0xa9fea9fe",
  "169.254.170.2",
  "169.254.170.23",
  "::ffff:169.254.169.254",
  "[fd00:ec2::254]",
  "fd00:ec2::23",
  "fd00:0ec2:0:0::254",
  "64:ff9b::a9fe:a9fe",
  "[64:ff9b::169.254.170.2]",
  "64:ff9b:1::a9fe:a9fe",
  "::ffff:0:a9fe:a9fe",
  "::a9fe:a9fe",
  "2002:a9fe:a9fe::",
  "2002:a9fe:a9fe::1",
];
const others = [
  "example.com",
  "amazonaws.com.example.com",
  "notamazonaws.com",
  "docs.aws.amazon.com",
  "www.amazon.com",
  "aws.example.org",
  "203.0.113.7",
  "2001:db8::7",
  "fd00::1",
  "64:ff9b::203.0.113.7",
  "64:ff9b::a9ff:1",
  "2002:cb00:7107::1",
];

describe("createReach()", () => {
  for (const host of aws) {
    it(`never reaches ${host}`, () => {
      for (const text of ["", "*", host, `*.${host}`, "*.com,*.cn"])
        equal(reachOf.createReach(text).mayReach(host), false, text);
    });
  }
  for (const host of others) {
    it(`reaches ${host} where all others are open, and not where none is`, () => {
      equal(reachOf.createReach("*").mayReach(host), true);
      equal(reachOf.createReach("").mayReach(host), false);
    });
  }
  for (const host of ["localhost", "LOCALHOST", "127.0.0.1", "127.255.0.9", "[::1]"]) {
    it(`reaches ${host}, for which no name server is asked`, () => {
      equal(reachOf.createReach("").mayReach(host), true);
      equal(reachOf.createReach("").mayAsk(host), false);
    });
  }

  const listed: readonly (readonly [string, string, boolean])[] = [
    ["example.com", "example.com", true],
    ["example.com", "EXAMPLE.com.", true],
    ["example.com", "www.example.com", false],
    ["*.example.com", "www.example.com", true],
    ["*.example.com", "a.b.example.com", true],
    ["*.example.com", "example.com", false],
    ["*.example.com", "notexample.com", false],
    ["a.example, b.example", "b.example", true],
    ["例え.example", "xn--r8jz45g.example", true],
    ["203.0.113.7", "203.0.113.7", true],
    ["203.0.113.7", "203.0.113.8", false],
  ];
  for (const [text, host, expected] of listed) {
    it(`${expected ? "reaches" : "does not reach"} ${host} by ${text}`, () => {
      equal(reachOf.createReach(text).mayReach(host), expected);
    });
  }

  const followed: readonly (readonly [string, string, string, boolean])[] = [
    ["*", "rebind.example", "169.254.169.254", false],
    ["*", "rebind.example", "fd00:ec2::254", false],
    ["*", "rebind.example", "64:ff9b::a9fe:a9fe", false],
    ["*", "public.example", "203.0.113.7", true],
    ["public.example", "public.example", "203.0.113.7", true],
    ["public.example", "public.example", "169.254.170.2", false],
    ["", "localhost", "203.0.113.7", false],
    ["", "localhost", "127.0.0.1", true],
  ];
  for (const [text, host, address, expected] of followed) {
    it(`${expected ? "follows" : "does not follow"} ${host} to ${address} by "${text}"`, () => {
      equal(reachOf.createReach(text).mayFollow(host, address), expected);
    });
  }

  it("knows the domains of every partition that the SDK knows", () => {
    const require = createRequire(import.meta.url);
    const client = createRequire(require.resolve("@aws-sdk/client-sts"));
    const core = dirname(client.resolve("@aws-sdk/core/package.json"));
    const path = "dist-es/submodules/client/util-endpoints/lib/aws/partitions.js";
    const text = readFileSync(join(core, path), "utf8");
    const domains = [...text.matchAll(/"?(?:dnsSuffix|dualStackDnsSuffix)"?: ?"([^"]+)"/g)].map(
      ([, name = ""]) => name,
    );
    ok(domains.length >= 14, String(domains.length));
    for (const domain of domains) ok(hosts.isAws(`sts.region-1.${domain}`), domain);
  });
});
