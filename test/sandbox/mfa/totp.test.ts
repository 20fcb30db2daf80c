import assert from "node:assert/strict";
import { inflateSync } from "node:zlib";
import { base32nopad } from "@scure/base";
import { findCodeStep, findSyncStep } from "../../../lib/sandbox/mfa/find-code-step.js";
import { formatQrCode } from "../../../lib/sandbox/mfa/format-qr-code.js";
import { createTotp, findStep } from "../../../lib/sandbox/mfa/totp.js";

const SEED = base32nopad.encode(Buffer.from("12345678901234567890"));

describe("createTotp()", () => {
  /** RFC 6238, appendix B: seconds since 1970, and the last six digits of the code. */
  const rows: readonly (readonly [number, string])[] = [
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_111_111_111, "050471"],
    [1_234_567_890, "005924"],
    [2_000_000_000, "279037"],
    [20_000_000_000, "353130"],
  ];
  for (const [seconds, code] of rows) {
    it(`makes ${code} at ${seconds}`, () =>
      assert.equal(createTotp(SEED, findStep(new Date(seconds * 1000))), code));
  }
});

describe("base32nopad", () => {
  /** RFC 4648, without padding. */
  for (const [text, expected] of [
    ["", ""],
    ["f", "MY"],
    ["fo", "MZXQ"],
    ["foo", "MZXW6"],
    ["foob", "MZXW6YQ"],
    ["fooba", "MZXW6YTB"],
    ["foobar", "MZXW6YTBOI"],
  ] as const) {
    it(`writes "${text}" as ${expected}, and reads it back`, () => {
      assert.equal(base32nopad.encode(Buffer.from(text)), expected);
      assert.equal(Buffer.from(base32nopad.decode(expected)).toString(), text);
    });
  }
});

describe("findCodeStep()", () => {
  const now = new Date(1_234_567_890_000);
  const step = findStep(now);
  const device = { serialNumber: "", path: "/", name: "", seed: SEED, createdAt: 0, tags: [] };

  it("takes the code of now, of one period ago and of one to come", () => {
    for (const near of [step - 1, step, step + 1]) {
      assert.equal(findCodeStep(device, createTotp(SEED, near), [now]), near);
    }
    for (const far of [step - 2, step + 2]) {
      assert.equal(findCodeStep(device, createTotp(SEED, far), [now]), undefined);
    }
  });

  it("takes the code of any of several clocks", () => {
    const later = new Date(now.getTime() + 3_600_000);
    assert.equal(findCodeStep(device, createTotp(SEED, findStep(later)), [now, later]), findStep(later));
  });

  it("takes a code once", () => {
    const used = { ...device, lastStep: step };
    assert.equal(findCodeStep(used, createTotp(SEED, step), [now]), undefined);
    assert.equal(findCodeStep(used, createTotp(SEED, step - 1), [now]), undefined);
    assert.equal(findCodeStep(used, createTotp(SEED, step + 1), [now]), step + 1);
  });

  it("brings a device together by two codes in a row only", () => {
    const codes = (first: number, second: number) =>
      [createTotp(SEED, step + first), createTotp(SEED, step + second)] as const;
    assert.equal(findSyncStep(device, codes(-10, -9), [now]), step - 9);
    assert.equal(findSyncStep(device, codes(-1, 1), [now]), undefined);
    assert.equal(findSyncStep(device, codes(0, -1), [now]), undefined);
  });
});

describe("formatQrCode()", () => {
  it("makes a picture that other programs read back", async () => {
    const text = "otpauth://totp/Amazon%20Web%20Services:x@123456789012?secret=MZXW6YTBOI";
    const picture = await formatQrCode(text);
    assert.equal(picture.subarray(1, 4).toString(), "PNG");
    assert.equal(picture.readUInt32BE(16), picture.readUInt32BE(20));
    // The end of every PNG, with its checksum.
    assert.equal(picture.subarray(-12).toString("hex"), "0000000049454e44ae426082");
    const { default: decodeQr } = await import("qr/decode.js");
    assert.equal(decodeQr(readPicture(picture)), text);
  });
});

/** Reads a black and white PNG without filters back into points of four bytes. */
function readPicture(picture: Buffer) {
  const width = picture.readUInt32BE(16);
  const start = picture.indexOf("IDAT") + 4;
  const lines = inflateSync(picture.subarray(start, start + picture.readUInt32BE(start - 8)));
  const stride = 1 + Math.ceil(width / 8);
  const data = new Uint8Array(width * width * 4);
  for (let y = 0; y < width; y++) {
    for (let x = 0; x < width; x++) {
      const bit = ((lines[y * stride + 1 + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
      data.fill(bit * 255, (y * width + x) * 4, (y * width + x) * 4 + 3);
      data[(y * width + x) * 4 + 3] = 255;
    }
  }
  return { width, height: width, data };
}
