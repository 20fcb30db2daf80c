import assert from "node:assert/strict";
import { findFootnotes } from "../../../lib/notebook/render/render-inline.js";
import { renderProse } from "../../../lib/notebook/render/render-prose.js";

const ROWS: readonly (readonly [title: string, source: string, rendered: string])[] = [
  [
    "leaves plain Markdown",
    "## a\n\n- b\n\n```sh\nc\n```\n\n$$\nx\n$$",
    "## a\n\n- b\n\n```sh\nc\n```\n\n$$\nx\n$$",
  ],
  ["quotes a message", "a\n\n:::message\nb\n\nc\n:::\n\nd", "a\n\n> **メモ**\n>\n> b\n>\n> c\n\nd"],
  ["quotes an alert", ":::message alert\nb\n:::", "> **注意**\n>\n> b"],
  [
    "quotes Qiita's notes",
    ":::note\na\n:::\n:::note info\nb\n:::\n:::note warn\nc\n:::\n:::note alert\nd\n:::",
    "> **メモ**\n>\n> a\n\n> **メモ**\n>\n> b\n\n> **注意**\n>\n> c\n\n> **警告**\n>\n> d",
  ],
  ["quotes details with their title", ":::details 詳しい 説明\na\n:::\nb", "> **詳しい 説明**\n>\n> a\n\nb"],
  [
    "quotes what nests",
    "::::details t\n:::message\na\n:::\nb\n::::",
    "> **t**\n>\n> > **メモ**\n> >\n> > a\n>\n> b",
  ],
  ["quotes in a list", "- a\n\n  :::message\n  b\n  :::\n- c", "- a\n\n  > **メモ**\n  >\n  > b\n\n- c"],
  ["quotes as a list's item", "- :::message\n  b\n  :::", "- > **メモ**\n  >\n  > b"],
  ["quotes in a quote", "> :::message\n> b\n> :::\n> c", "> > **メモ**\n> >\n> > b\n>\n> c"],
  ["quotes an empty message", ":::message\n:::", "> **メモ**\n>"],
  ["leaves blocks of other names", ":::other\na\n:::", ":::other\na\n:::"],
  ["leaves blocks in code", "```md\n:::message\na\n:::\n```", "```md\n:::message\na\n:::\n```"],
  [
    "writes a fence's file name above it",
    "a\n\n```json:toy-policy.json\n{}\n```",
    "a\n\n**toy-policy.json**\n\n```json\n{}\n```",
  ],
  [
    "parts a file name from the text above",
    "a\n```json:b.json\n{}\n```",
    "a\n\n**b.json**\n\n```json\n{}\n```",
  ],
  ["writes a diff's file name", "```diff ts:src/a b.ts\n+ x\n```", "**src/a b.ts**\n\n```diff\n+ x\n```"],
  ["writes a file name in a list", "- ```ts:a.ts\n  x\n  ```", "- **a.ts**\n\n  ```ts\n  x\n  ```"],
  [
    "writes a file name in a message",
    ":::message\n```ts:a.ts\nx\n```\n:::",
    "> **メモ**\n>\n> **a.ts**\n>\n> ```ts\n> x\n> ```",
  ],
  [
    "leaves a fence its language alone",
    "```ts no-run {1,3}\nx\n```\n\n```diff ts\n+x\n```",
    "```ts\nx\n```\n\n```diff\n+x\n```",
  ],
  ["takes an image's width away", "![a](b.png =250x) ![](c.png =10x20)", "![a](b.png) ![](c.png)"],
  ["links a card", "@[card](https://example.com/a?b=c)", "<https://example.com/a?b=c>"],
  [
    "leaves code in a line",
    "`![a](b =1x)` ``[^1] ` ^[b]`` \\^[c]\n\n[^1]: d",
    "`![a](b =1x)` ``[^1] ` ^[b]`` \\^[c]\n\n<sup>[1]</sup> d",
  ],
  [
    "writes footnotes",
    "a[^1]b[^x]^[in text]\n\n[^1]: one\n[^x]: two",
    "a<sup>[1]</sup>b<sup>[x]</sup>（in text）\n\n<sup>[1]</sup> one\n<sup>[x]</sup> two",
  ],
  ["leaves what is no footnote", "`a` [^0-9]+ b", "`a` [^0-9]+ b"],
  [
    "leaves code blocks",
    "```sh\n![a](b =1x)\n```\n\n    [^1]: x\n\n<div>\n![a](b =1x)\n</div>",
    "```sh\n![a](b =1x)\n```\n\n    [^1]: x\n\n<div>\n![a](b =1x)\n</div>",
  ],
];

describe("renderProse()", () => {
  for (const [title, source, rendered] of ROWS) {
    it(title, () =>
      assert.equal(renderProse(source, { footnotes: new Set(findFootnotes(source)) }), rendered),
    );
    it(`${title}, and once is enough`, () =>
      assert.equal(renderProse(rendered, { footnotes: new Set(findFootnotes(rendered)) }), rendered));
  }

  it("puts a title on top", () => {
    assert.equal(renderProse("a", { title: "A *b* <c> _d_" }), "# A \\*b\\* \\<c> \\_d\\_\n\na");
    assert.equal(renderProse("", { title: "A" }), "# A");
  });

  it("moves headings down", () =>
    assert.equal(
      renderProse("# a #\n\nb\nc\n===\n\nd\n---\n\n###### e\n\n```sh\n# f\n```\n\n> # g", { demote: true }),
      "## a #\n\n## b c\n\n### d\n\n###### e\n\n```sh\n# f\n```\n\n> # g",
    ));
});
