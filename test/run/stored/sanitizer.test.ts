import { deepEqual, equal, match, ok, throws } from "node:assert/strict";
import { SeigoError } from "../../../lib/message/error.js";
import { parseSanitizer } from "../../../lib/run/stored/sanitizer.js";

const clean = (file: string, text: string) =>
  parseSanitizer(file, "s.cfg")([{ name: "stdout", lines: text.split("\n") }])[0]?.lines.join("\n");
const pair = (regex: string, replace: string) => `regex: ${regex}\nreplace: ${replace}\n`;

describe("parseSanitizer()", () => {
  const rows: readonly (readonly [what: string, file: string, text: string, cleaned: string])[] = [
    ["a pattern", pair("\\d+", "N"), "1 and 22", "N and N"],
    ["titles, comments and empty lines", `[Dates]\n# a\n; b\n\n${pair("a", "b")}`, "a", "b"],
    ["several, one after the other", `${pair("a", "b")}\n${pair("b", "c")}`, "ab", "cc"],
    ["Python's groups", pair("(a)(b)", "\\2\\g<1>"), "ab", "ba"],
    ["Python's names of groups", pair("(?P<x>a)(?P=x)", "[\\g<x>]"), "aa", "[a]"],
    ["Python's flags", pair("(?im)^A", "b"), "a\na", "b\nb"],
    ["the start of the text", pair("^a", "b"), "a\na", "b\na"],
    ["line ends", pair("a\\nb", "c"), "a\nb", "c"],
    ["a dollar sign", pair("a", "$1 $&"), "a", "$1 $&"],
    ["nothing in its place", pair("a+", ""), "baaad", "bd"],
    ["Windows's line ends", "regex: a\r\nreplace: b\r\n", "a", "b"],
  ];
  for (const [what, file, text, cleaned] of rows) {
    it(`takes ${what}`, () => equal(clean(file, text), cleaned));
  }

  const refused: readonly (readonly [what: string, file: string, line: number])[] = [
    ["no pattern", "[a]\n", 1],
    ["a pattern without replacement", "regex: a\n", 1],
    ["two patterns", "regex: a\nregex: b\nreplace: c\n", 2],
    ["a replacement alone", "\nreplace: c\n", 2],
    ["other words", `${pair("a", "b")}pattern: c\n`, 3],
    ["what is no regular expression", pair("(", "b"), 1],
  ];
  for (const [what, file, line] of refused) {
    it(`refuses ${what}, with its line`, () => {
      throws(
        () => parseSanitizer(file, "s.cfg"),
        (error) => {
          ok(error instanceof SeigoError && error.next !== undefined);
          deepEqual([error.values["path"], error.values["line"]], ["s.cfg", line]);
          return true;
        },
      );
    });
  }

  it("ends a pattern that has no end", function () {
    this.timeout(20_000);
    throws(
      () => clean(pair("(a+)+$", "b"), `${"a".repeat(60)}!`),
      (error) => {
        ok(error instanceof SeigoError);
        match(String(error.next), /\(a\+\)\+/);
        return true;
      },
    );
  });
});
