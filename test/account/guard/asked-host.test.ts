import { equal } from "node:assert/strict";
import askedHost from "../../../lib/account/guard/asked-host.cjs";

const name = "sts.amazonaws.com";
const socks = (...bytes: readonly (number | string)[]): Buffer =>
  Buffer.concat([
    Buffer.from([5, 1, 0]),
    ...bytes.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from([part]))),
  ]);
const v6 = Buffer.from("fd00ec20000000000000000000000254", "hex").toString("latin1");

const rows: readonly (readonly [string, unknown, string | undefined])[] = [
  ["a tunnel", `CONNECT ${name}:443 HTTP/1.1\r\nHost: x\r\n\r\n`, name],
  ["a tunnel of HTTP/1.0 in bytes", Buffer.from(`CONNECT ${name}:443 HTTP/1.0\r\n`), name],
  ["a tunnel without a port", `CONNECT ${name} HTTP/1.1\r\n`, name],
  ["a tunnel to an address of IPv6", "CONNECT [fd00:ec2::254]:80 HTTP/1.1\r\n", "[fd00:ec2::254]"],
  ["a tunnel to an address as a number", "CONNECT 2852039166:80 HTTP/1.1\r\n", "169.254.169.254"],
  ["a tunnel to an address as one of HTTP", `CONNECT http://${name}/ HTTP/1.1\r\n`, name],
  ["a whole address", `GET http://${name}/ HTTP/1.1\r\n\r\n`, name],
  ["a whole address in capitals, of a person", `GET HTTPS://me:pw@${name}:8443/ HTTP/1.1\r\n`, name],
  ["a method with a hyphen", `M-SEARCH http://${name}/x HTTP/1.1\r\n`, name],
  ["bytes in the middle of memory", Buffer.from(`xxGET http://${name}/ HTTP/1.1`).subarray(2), name],
  ["SOCKS by name", socks(3, name.length, name, 1, 187), name],
  ["SOCKS by an address of IPv4", socks(1, 169, 254, 169, 254, 0, 80), "169.254.169.254"],
  [
    "SOCKS by an address of IPv6",
    Buffer.concat([socks(4), Buffer.from(v6, "latin1"), Buffer.from([0, 80])]),
    "fd00:ec20:0000:0000:0000:0000:0000:0254",
  ],
  ["a request for a path", `GET /?to=http://${name}/ HTTP/1.1\r\nHost: ${name}\r\n\r\n`, undefined],
  ["a request for everything", "OPTIONS * HTTP/1.1\r\n\r\n", undefined],
  ["a sentence", `SEE https://${name}/ for more`, undefined],
  ["a word in small letters", `connect ${name}:443 HTTP/1.1\r\n`, undefined],
  ["an answer", "HTTP/1.1 200 OK\r\n\r\n", undefined],
  ["a question that is no address", "CONNECT : HTTP/1.1\r\n", undefined],
  ["bytes that only begin like SOCKS", socks(3, name.length, name, 1, 187, 0), undefined],
  ["the greeting of SOCKS", Buffer.from([5, 1, 0]), undefined],
  ["nothing", "", undefined],
  ["no bytes", Buffer.alloc(0), undefined],
  ["what is neither text nor bytes", undefined, undefined],
];

describe("findAskedHost()", () => {
  for (const [what, written, expected] of rows) {
    it(`finds ${expected ?? "nothing"} in ${what}`, () => equal(askedHost.findAskedHost(written), expected));
  }
});
