import assert from "node:assert/strict";
import { checkSignature } from "../../../lib/sandbox/identity/check-signature.js";
import type { Signature } from "../../../lib/sandbox/identity/signature.js";
import type { HttpRequest } from "../../../lib/sandbox/protocol/http-request.js";

const SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

/** One request of AWS's published SigV4 test suite with the signature that it publishes. */
interface Vector {
  readonly name: string;
  readonly method?: string;
  readonly path?: string;
  readonly query?: string;
  readonly headers?: readonly (readonly [string, string])[];
  readonly body?: string;
  readonly service?: string;
  readonly signature: string;
}

const VANILLA = "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31";

const VECTORS: readonly Vector[] = [
  { name: "get-vanilla", signature: VANILLA },
  {
    name: "get-vanilla-query-order-key-case",
    query: "Param2=value2&Param1=value1",
    signature: "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500",
  },
  {
    name: "get-vanilla-query-order-value",
    query: "Param1=value2&Param1=value1",
    signature: "5772eed61e12b33fae39ee5e7012498b51d56abc0abb7c60486157bd471c4694",
  },
  {
    name: "get-vanilla-empty-query-key",
    query: "Param1=value1",
    signature: "a67d582fa61cc504c4bae71f336f98b97f1ea3c7a6bfe1b6e45aec72011b9aeb",
  },
  {
    name: "get-vanilla-utf8-query",
    query: "%E1%88%B4=bar",
    signature: "2cdec8eed098649ff3a119c94853b13c643bcf08f8b0a1d91e12c9027818dd04",
  },
  {
    name: "get-header-value-trim",
    headers: [
      ["My-Header1", " value1"],
      ["My-Header2", ' "a   b   c"'],
    ],
    signature: "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736",
  },
  {
    name: "get-header-key-duplicate",
    headers: [
      ["My-Header1", "value2"],
      ["My-Header1", "value2"],
      ["My-Header1", "value1"],
    ],
    signature: "c9d5ea9f3f72853aea855b47ea873832890dbdd183b4468f858259531a5138ea",
  },
  { name: "get-relative", path: "/example/..", signature: VANILLA },
  { name: "get-slashes", path: "//", signature: VANILLA },
  {
    name: "get-space",
    path: "/example space/",
    signature: "652487583200325589f1fba4c7e578f72c47cb61beeca81406b39ddec1366741",
  },
  {
    name: "post-header-key-sort",
    method: "POST",
    headers: [["My-Header1", "value1"]],
    signature: "c5410059b04c1ee005303aed430f6e6645f61f4dc9e1461ec8f8916fdf18852c",
  },
  {
    name: "post-x-www-form-urlencoded",
    method: "POST",
    headers: [["Content-Type", "application/x-www-form-urlencoded"]],
    body: "Param1=value1",
    signature: "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a",
  },
];

function createVector(vector: Vector): { request: HttpRequest; signature: Signature } {
  const headers = new Map<string, string[]>();
  const all = [
    ...(vector.headers ?? []),
    ["Host", "example.amazonaws.com"],
    ["X-Amz-Date", "20150830T123600Z"],
  ] as const;
  for (const [name, value] of all) {
    headers.set(name.toLowerCase(), [...(headers.get(name.toLowerCase()) ?? []), value]);
  }
  const { method = "GET", path = "/", query = "", body = "", service = "service" } = vector;
  return {
    request: { method, path, query, headers, body: Buffer.from(body), sourceIp: "127.0.0.1" },
    signature: {
      accessKeyId: "AKIDEXAMPLE",
      scope: `20150830/us-east-1/${service}/aws4_request`,
      date: "20150830",
      region: "us-east-1",
      service,
      time: "20150830T123600Z",
      signedHeaders: [...headers.keys()].sort(),
      signature: vector.signature,
    },
  };
}

describe("checkSignature()", () => {
  for (const vector of VECTORS) {
    it(`accepts ${vector.name} of AWS's test suite`, () => {
      const { request, signature } = createVector(vector);
      assert.equal(checkSignature(request, signature, SECRET), undefined);
    });
  }

  const { request, signature } = createVector(VECTORS[11] ?? assert.fail());
  const wrong: readonly (readonly [string, HttpRequest, Signature, string])[] = [
    ["another secret", request, signature, `${SECRET}x`],
    ["another method", { ...request, method: "PUT" }, signature, SECRET],
    ["another path", { ...request, path: "/other" }, signature, SECRET],
    ["another query", { ...request, query: "a=b" }, signature, SECRET],
    ["another body", { ...request, body: Buffer.from("Param1=value2") }, signature, SECRET],
    ["another time", request, { ...signature, time: "20150830T123601Z" }, SECRET],
    ["fewer signed headers", request, { ...signature, signedHeaders: ["host"] }, SECRET],
    ["a shorter signature", request, { ...signature, signature: signature.signature.slice(2) }, SECRET],
    ["a longer signature", request, { ...signature, signature: `${signature.signature}00` }, SECRET],
    ["no signature", request, { ...signature, signature: "" }, SECRET],
    ["a signature that is not hexadecimal", request, { ...signature, signature: "z".repeat(64) }, SECRET],
  ];
  for (const [name, otherRequest, otherSignature, secret] of wrong) {
    it(`refuses ${name}`, () => {
      assert.deepEqual(checkSignature(otherRequest, otherSignature, secret), { reason: "wrong-signature" });
    });
  }
});
