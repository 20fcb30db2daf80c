import assert from "node:assert/strict";
import { readSignature } from "../../../lib/sandbox/identity/read-signature.js";
import { createRequest } from "./sign-request.js";

const CREDENTIAL = "AKIDEXAMPLE/20260102/us-east-1/iam/aws4_request";
const TIME = "20260102T030405Z";
const HEADER = `AWS4-HMAC-SHA256 Credential=${CREDENTIAL}, SignedHeaders=host;x-amz-date, Signature=abc`;

function read(authorization: string | undefined, headers: Record<string, string> = { "x-amz-date": TIME }) {
  return readSignature(
    createRequest({ headers: { ...headers, ...(authorization === undefined ? {} : { authorization }) } }),
  );
}

const SIGNATURE = {
  accessKeyId: "AKIDEXAMPLE",
  scope: "20260102/us-east-1/iam/aws4_request",
  date: "20260102",
  region: "us-east-1",
  service: "iam",
  time: TIME,
  signedHeaders: ["host", "x-amz-date"],
  signature: "abc",
  sessionToken: undefined,
  expires: undefined,
};

describe("readSignature()", () => {
  it("reads a header", () => assert.deepEqual(read(HEADER), SIGNATURE));

  it("reads a header without spaces between its parts", () => {
    assert.deepEqual(read(HEADER.replaceAll(", ", ",")), SIGNATURE);
  });

  it("reads a header with more spaces and commas than are needed", () => {
    const header = HEADER.replaceAll(", ", ",  ,").replace(" ", "   ");
    assert.deepEqual(read(`${header},`), SIGNATURE);
  });

  it("reads a session token", () => {
    const signature = read(HEADER, { "x-amz-date": TIME, "x-amz-security-token": "token" });
    assert.deepEqual(signature, { ...SIGNATURE, sessionToken: "token" });
  });

  it("takes the time from a Date header in HTTP's own format", () => {
    assert.deepEqual(read(HEADER, { date: "Fri, 02 Jan 2026 03:04:05 GMT" }), SIGNATURE);
  });

  it("reads a presigned address", () => {
    const query = new URLSearchParams({
      Action: "GetCallerIdentity",
      "X-Amz-Algorithm": "AWS4-HMAC-SHA256",
      "X-Amz-Credential": CREDENTIAL,
      "X-Amz-Date": TIME,
      "X-Amz-Expires": "60",
      "X-Amz-SignedHeaders": "host",
      "X-Amz-Signature": "abc",
      "X-Amz-Security-Token": "token",
    });
    assert.deepEqual(readSignature(createRequest({ query: query.toString() })), {
      ...SIGNATURE,
      signedHeaders: ["host"],
      sessionToken: "token",
      expires: 60,
    });
  });

  const unsigned: readonly (readonly [string, string | undefined])[] = [
    ["no header", undefined],
    ["a bearer token", "Bearer abc"],
    ["the old signature version", "AWS AKIDEXAMPLE:abc"],
    ["an empty header", ""],
    ["a name that only begins alike", `AWS4-HMAC-SHA2567 Credential=${CREDENTIAL}`],
  ];
  for (const [name, header] of unsigned) {
    it(`takes ${name} for unsigned`, () => assert.deepEqual(read(header), { reason: "unsigned" }));
  }

  const incomplete: readonly (readonly [string, string, string])[] = [
    [
      "no fields",
      "AWS4-HMAC-SHA256",
      "Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter. Authorization=AWS4-HMAC-SHA256",
    ],
    [
      "no credential",
      "AWS4-HMAC-SHA256 SignedHeaders=host, Signature=abc",
      "Authorization header requires 'Credential' parameter. Authorization=AWS4-HMAC-SHA256 SignedHeaders=host, Signature=abc",
    ],
    [
      "a field without a value",
      "AWS4-HMAC-SHA256 Credential",
      "'Credential' not a valid key=value pair (missing equal-sign) in Authorization header: 'AWS4-HMAC-SHA256 Credential'.",
    ],
    [
      "a short scope",
      HEADER.replace(CREDENTIAL, "AKIDEXAMPLE/20260102/us-east-1"),
      "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got 'AKIDEXAMPLE/20260102/us-east-1'.",
    ],
    [
      "a long scope",
      HEADER.replace(CREDENTIAL, `${CREDENTIAL}/more`),
      `Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '${CREDENTIAL}/more'.`,
    ],
  ];
  for (const [name, header, text] of incomplete) {
    it(`calls ${name} incomplete`, () => {
      assert.deepEqual(read(header), { reason: "incomplete-signature", text });
    });
  }

  it("calls a signature without any date incomplete", () => {
    assert.deepEqual(read(HEADER, {}), {
      reason: "incomplete-signature",
      text: `Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. Authorization=${HEADER}`,
    });
  });

  it("calls a date that is none incomplete", () => {
    assert.deepEqual(read(HEADER, { "x-amz-date": "yesterday" }), {
      reason: "incomplete-signature",
      text: "Date must be in ISO-8601 'basic format'. Got 'yesterday'. See http://en.wikipedia.org/wiki/ISO_8601",
    });
  });

  const mismatched: readonly (readonly [string, string, string])[] = [
    [
      "another terminator",
      HEADER.replace("aws4_request", "aws5_request"),
      "Credential should be scoped with a valid terminator: 'aws4_request', not 'aws5_request'.",
    ],
    [
      "the date of another day",
      HEADER.replace("20260102/", "20260103/"),
      `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '20260103' != '20260102', from '${TIME}'.`,
    ],
    [
      "a host that is not signed",
      HEADER.replace("host;", ""),
      "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.",
    ],
  ];
  for (const [name, header, text] of mismatched) {
    it(`refuses ${name}`, () => assert.deepEqual(read(header), { reason: "mismatched-scope", text }));
  }

  it("calls a presigned address without its parts incomplete", () => {
    const query = "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=20260102T030405Z";
    assert.deepEqual(readSignature(createRequest({ query })), {
      reason: "incomplete-signature",
      text: "AWS query-string parameters must include 'X-Amz-Credential'. AWS query-string parameters must include 'X-Amz-Signature'. AWS query-string parameters must include 'X-Amz-SignedHeaders'. AWS query-string parameters must include 'X-Amz-Expires'. Re-examine the query-string parameters.",
    });
  });
});
