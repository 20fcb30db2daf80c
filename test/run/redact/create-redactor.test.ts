import { equal, ok } from "node:assert/strict";
import { inspect } from "node:util";
import { createRedactor, MASK } from "../../../lib/run/redact/create-redactor.js";

const ID = "AKIAY34FZKBOKMUTVV7A";
const KEY = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYzEXAMPLEab";
const TOKEN = `IQoJb3JpZ2luX2Vj${Buffer.from(Array.from({ length: 255 }, (_, n) => (n * 37 + 11) % 256)).toString("base64")}`;
const redact = createRedactor([ID, KEY, TOKEN]);

describe("createRedactor()", () => {
  const hidden: [string, string, string][] = [
    ["a key id", `id ${ID}.`, `id ${MASK}.`],
    ["a secret key", `key: ${KEY}`, `key: ${MASK}`],
    ["a session token", `token=${TOKEN};`, `token=${MASK};`],
    ["two secrets side by side", `${ID}:${KEY}`, `${MASK}:${MASK}`],
    ["the first 20 characters", `${KEY.slice(0, 20)}…`, `${MASK}…`],
    ["the last 12 characters", `…${KEY.slice(-12)}`, `…${MASK}`],
    ["12 characters of the middle", KEY.slice(9, 21), MASK],
    ["JSON", JSON.stringify({ key: KEY }), `{"key":"${MASK}"}`],
    ["JSON in JSON", JSON.stringify(JSON.stringify({ key: KEY })), `"{\\"key\\":\\"${MASK}\\"}"`],
    ["JSON with escaped slashes", `"${KEY.replaceAll("/", "\\/")}"`, `"${MASK}"`],
    ["JSON with \\u escapes", `"${KEY.replace("/", "\\u002f").replace("+", "\\u002B")}"`, `"${MASK}"`],
    ["\\u escapes in JSON in JSON", JSON.stringify(`"${KEY.replace("/", "\\u002f")}"`), MASK],
    ["a URL", `?k=${encodeURIComponent(KEY)}&x=1`, `?k=${MASK}&x=1`],
    ["a URL in a URL", encodeURIComponent(encodeURIComponent(KEY)), MASK],
    ["a URL with small letters", encodeURIComponent(KEY).replace(/%../g, (c) => c.toLowerCase()), MASK],
    ["every character escaped for a URL", KEY.replace(/./g, (c) => `%${c.charCodeAt(0).toString(16)}`), MASK],
    ["HTML", KEY.replaceAll("/", "&#x2F;").replaceAll("+", "&#43;"), MASK],
    ["base64url", KEY.replaceAll("/", "_").replaceAll("+", "-"), MASK],
    ["base64", `Basic ${Buffer.from(KEY).toString("base64")}`, "Basic"],
    ["base64 behind a name", Buffer.from(`user:${KEY}`).toString("base64"), ""],
    ["base64 behind another name", Buffer.from(`users:${KEY}`).toString("base64"), ""],
    ["hexadecimal", Buffer.from(KEY).toString("hex"), MASK],
    ["terminal colours inside", `\u001b[32m${KEY.slice(0, 7)}\u001b[39m${KEY.slice(7)}`, MASK],
    ["lines that are wrapped", KEY.replace(/.{8}/g, "$&\n  "), MASK],
    ["a text that inspect breaks", inspect([`${KEY}\n${TOKEN}\n${ID}`], { breakLength: 20 }), MASK],
    ["one character a line", [...KEY].join("\n"), MASK],
  ];
  for (const [what, text, shown] of hidden) {
    it(`hides ${what}`, () => {
      const redacted = redact(text);
      for (const secret of [ID, KEY, TOKEN]) {
        const compact = redacted.replace(/[^A-Za-z0-9+/=]/g, "");
        for (let at = 0; at + 12 <= secret.length; at += 1) {
          ok(!compact.includes(secret.slice(at, at + 12)), `${secret.slice(at, at + 12)} in ${redacted}`);
        }
      }
      ok(redacted.includes(MASK));
      ok(redacted.includes(shown), redacted);
      if (!what.startsWith("base64 ")) ok(redacted.length <= shown.length + 20, redacted);
    });
  }

  const kept: [string, string][] = [
    ["ids of the same account", `AIDA${ID.slice(4, 13)}QQQQQQQQ arn:aws:iam::123456789012:user/testuser`],
    ["the article's masks", "aws_access_key_id = xxxxxxxx"],
    ["Japanese", "ステップ 1：IAM ユーザーを作る 😀"],
    ["11 characters", KEY.slice(0, 11)],
    ["broken escapes", "100% \\u12 &#; %zz \\"],
    ["nothing", ""],
  ];
  for (const [what, text] of kept) {
    it(`keeps ${what}`, () => equal(redact(text), text));
  }

  it("finds the place behind characters of two units", () => {
    equal(redact(`😀 \\u{1F600} ${KEY} 😀`), `😀 \\u{1F600} ${MASK} 😀`);
  });

  it("hides short secrets by value", () => equal(createRedactor(["hunter2"])("a hunter2 b"), `a ${MASK} b`));

  it("hides nothing without secrets", () => equal(createRedactor([])(`${KEY}`), KEY));

  it("takes a long text", () => {
    const filler = "lorem ipsum dolor sit amet 0123456789abcdef/ABCDEF+\n".repeat(40_000);
    const begin = performance.now();
    equal(redact(`${filler}${KEY}${filler}`), `${filler}${MASK}${filler}`);
    ok(performance.now() - begin < 10_000);
  });
});
