import { equal, match, ok } from "node:assert/strict";
import { checkExpectation } from "../../../lib/expectation/check-expectation.js";
import type { Expectation } from "../../../lib/expectation/expectation.js";
import { setLanguage } from "../../../lib/message/message.js";

setLanguage("ja");

function explain(expectation: Expectation, stdout: string): string {
  const verdict = checkExpectation(expectation, { status: "ok", stdout, stderr: "" }, {});
  ok(!verdict.matched);
  return verdict.mismatches.map(({ actual, reason }) => `${actual} ${reason}`).join("\n");
}

describe("a difference that cannot be seen is named:", () => {
  const texts: [what: string, pattern: string, stdout: string, named: RegExp][] = [
    [
      "NFD for NFC",
      "ガ行",
      "カ\u3099行",
      /1 文字目は、期待が U\+30AC「ガ」、実際が U\+30AB「カ」 U\+3099（結合文字）.*NFC.*NFD/,
    ],
    [
      "NFC for NFD",
      "cafe\u0301",
      "caf\u00e9",
      /4 文字目は、期待が U\+0065「e」 U\+0301.*実際が U\+00E9「é」/,
    ],
    [
      "a no-break space",
      "a b",
      "a\u00a0b",
      /2 文字目は、期待が U\+0020（半角の空白）、実際が U\+00A0（改行しない空白（NBSP））/,
    ],
    ["a no-break space that is expected", "a\u00a0b", "a b", /期待が U\+00A0.*実際が U\+0020/],
    ["a zero width space", "ab", "a\u200bb", /2 文字目は、期待が （なし）、実際が U\+200B/],
    ["a byte order mark", "ab", "\ufeffab", /1 文字目.*U\+FEFF/],
    ["a soft hyphen", "ab", "a\u00adb", /U\+00AD（ソフトハイフン）/],
    ["a mark of direction", "ab", "a\u200eb", /U\+200E（見えない文字）/],
    ["a tab for blanks", "a    b", "a\tb", /2 文字目は.*（半角の空白）.*実際が U\+0009（タブ）/],
    ["two blanks for one", "a b", "a  b", /実際が U\+0020/],
    ["a full-width space", "利用者 a", "利用者\u3000a", /4 文字目.*U\+3000（全角の空白）/],
    [
      "full-width brackets",
      "a(b)",
      "a（b）",
      /2 文字目は、期待が U\+0028「\(」、実際が U\+FF08「（」。4 文字目/,
    ],
    ["half-width kana", "ガイド", "ｶﾞイド", /1 文字目.*U\+30AC.*U\+FF76「ｶ」 U\+FF9E/],
    ["a Cyrillic letter", "user", "us\u0435r", /3 文字目は、期待が U\+0065「e」、実際が U\+0435/],
    ["a dash", "a-b", "a\u2212b", /U\+2212/],
    ["a wave dash", "1\uff5e2", "1\u301c2", /U\+FF5E.*U\+301C/],
    [
      "a no-break space beside a hole",
      "key: <:AKIA> ok",
      "key:\u00a0AKIAIOSFODNN7EXAMPLE ok",
      /5 文字目.*U\+00A0/,
    ],
    ["a line below a hole for lines", "<:lines>\na b", "x\na\u00a0b", /2 文字目.*U\+00A0/],
    ["many places", "a b c d e", "a\u00a0b\u00a0c\u00a0d\u00a0e", /ほかに 1 か所/],
  ];
  for (const [what, pattern, stdout, named] of texts) {
    it(what, () => match(explain({ kind: "text", pattern }, stdout), named));
  }

  const values: [what: string, expected: string, actual: string, named: RegExp][] = [
    ["a tab in a JSON string", "a b", "a\tb", /2 文字目.*U\+0009（タブ）/],
    ["a blank at the end of a JSON string", "a", "a ", /2 文字目は、期待が （なし）、実際が U\+0020/],
    [
      "other line ends in a JSON string",
      "a\nb",
      "a\r\nb",
      /2 文字目は、期待が U\+000A（改行）、実際が U\+000D（復帰（CR）） U\+000A/,
    ],
    ["NFD in a JSON string", "が", "か\u3099", /NFC/],
  ];
  for (const [what, expected, actual, named] of values) {
    it(what, () =>
      match(explain({ kind: "json", pattern: { v: expected } }, JSON.stringify({ v: actual })), named),
    );
  }

  it("the name of a JSON member", () => {
    match(
      explain({ kind: "json", pattern: { が: 1 } }, JSON.stringify({ "か\u3099": 1 })),
      /U\+3099（結合文字）/,
    );
  });

  it("a line end where nothing should be printed", () => {
    match(explain({ kind: "silence" }, "\u00a0\n"), /U\+00A0（改行しない空白（NBSP）） U\+000A（改行）/);
  });

  const plain: [what: string, pattern: string, stdout: string][] = [
    ["another word", "testuser", "otheruser"],
    ["another case", "Test", "test"],
    ["a missing letter", "aa", "a"],
    ["a missing blank", "a b", "ab"],
    ["another accent", "é", "è"],
    ["another line", "a\nb", "a\nc"],
    ["a hole that does not fit", "id <:AKIA>", "id x"],
  ];
  for (const [what, pattern, stdout] of plain) {
    it(`nothing is said of ${what}`, () =>
      equal(/U\+|見た目/.test(explain({ kind: "text", pattern }, stdout)), false));
  }

  const many: [what: string, kind: "text" | "json", expected: string][] = [
    ["lines", "text", "あ b"],
    ["elements", "json", "あ b"],
  ];
  for (const [what, kind, expected] of many) {
    it(`the first of many ${what}, which alone are read`, () => {
      const COUNT = 20_000;
      const fill = (text: string): string[] => Array<string>(COUNT).fill(text);
      const expectation: Expectation =
        kind === "text" ? { kind, pattern: fill(expected).join("\n") } : { kind, pattern: fill(expected) };
      const other = fill("あ\u00a0b");
      const before = process.cpuUsage();
      const told = explain(expectation, kind === "text" ? other.join("\n") : JSON.stringify(other));
      const { user } = process.cpuUsage(before);
      const notes = told.split("\n").filter((line) => line.includes("U+00A0"));
      equal(told.split("\n").length, COUNT);
      ok(notes.length >= 10 && notes.length <= 100, `${notes.length} notes`);
      ok(user < 3_000_000, `${user / 1000} ms`);
    });
  }
});
