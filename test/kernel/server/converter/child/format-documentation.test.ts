import { equal } from "node:assert/strict";
import { formatDocumentation } from "../../../../../lib/kernel/server/converter/child/format-documentation.js";

const ROWS: readonly (readonly [title: string, source: string, text: string])[] = [
  [
    "a text without tags",
    "Reads  a file.\n\nReturns `Promise<string>`.",
    "Reads  a file.\n\nReturns `Promise<string>`.",
  ],
  ["a paragraph over two lines", "<p>Creates a\n      user.</p>", "Creates a user."],
  ["paragraphs", "<p>One.</p>\n         <p> Two.</p>", "One.\n\nTwo."],
  [
    "a link",
    '<p>See <a href="https://x.example/a?b">IAM\n  and STS</a> in the <i>Guide</i>.</p>',
    "See IAM and STS in the Guide.",
  ],
  ["code", "<p>Use <code>iam:*</code>.</p>", "Use `iam:*`."],
  [
    "a list",
    "<p>One of:</p>\n <ul>\n <li>\n <p>\n <b>a</b> </p>\n </li>\n <li> <p>b</p> </li>\n </ul>\n <p>End.</p>",
    "One of:\n- a\n- b\n\nEnd.",
  ],
  ["a note", "<p>a</p>\n<note>\n<p>b</p>\n</note>", "a\n\nb"],
  ["entities", "<p>1 &lt; 2 &amp;&amp; &quot;x&quot; &unknown;</p>", '1 < 2 && "x" &unknown;'],
  ["what only looks like a tag", "<p>Array<T> and <name></p>", "Array<T> and <name>"],
];

describe("formatDocumentation()", () => {
  for (const [title, source, text] of ROWS) it(title, () => equal(formatDocumentation(source), text));
});
