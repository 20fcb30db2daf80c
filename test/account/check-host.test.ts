import { equal } from "node:assert/strict";
import { checkHost } from "../../lib/account/check-host.js";

describe("checkHost()", () => {
  const rows: readonly (readonly [string, ReturnType<typeof checkHost>])[] = [
    ["example.com", undefined],
    ["*.example.com", undefined],
    ["registry-1.example.com", undefined],
    ["例え.example", undefined],
    ["203.0.113.7", undefined],
    ["2001:db8::7", undefined],
    ["intranet", undefined],
    ["sts.amazonaws.com", "aws"],
    ["*.amazonaws.com", "aws"],
    ["STS.amazonaws.com.", "aws"],
    ["*.aws", "aws"],
    ["169.254.169.254", "aws"],
    ["[fd00:ec2::254]", "aws"],
    ["", "malformed"],
    ["*", "malformed"],
    ["*.", "malformed"],
    ["*.com", "malformed"],
    ["a.*.com", "malformed"],
    ["*.*.example.com", "malformed"],
    ["*.*", "malformed"],
    ["**.example.com", "malformed"],
    ["*example.com", "malformed"],
    ["*..example.com", "malformed"],
    [".example.com", "malformed"],
    ["a..example.com", "malformed"],
    ["example.com..", "malformed"],
    ["example.com。。", "malformed"],
    ["example.com.", undefined],
    ["*.example.com.", undefined],
    ["*.co.uk", undefined],
    ["64:ff9b::a9fe:a9fe", "aws"],
    ["64:ff9b::169.254.169.254", "aws"],
    ["2002:a9fe:a9fe::1", "aws"],
    ["64:ff9b::203.0.113.7", undefined],
    ["https://example.com", "malformed"],
    ["example.com/path", "malformed"],
    ["example.com:443", "malformed"],
    ["a b.example", "malformed"],
    ["a.example,b.example", "malformed"],
    ["2852039166", "aws"],
  ];
  for (const [text, expected] of rows) {
    it(`finds "${text}" ${expected ?? "well"}`, () => equal(checkHost(text), expected));
  }
});
