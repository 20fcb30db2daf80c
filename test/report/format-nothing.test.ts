import { deepEqual } from "node:assert/strict";
import { setLanguage } from "../../lib/message/message.js";
import { readMarkdown } from "../../lib/notebook/read-markdown.js";
import { formatNothing } from "../../lib/report/format-nothing.js";

const fence = (info: string, text: string) => `\`\`\`${info}\n${text}\n\`\`\`\n`;

describe("formatNothing()", () => {
  before(() => setLanguage("ja"));

  const rows: readonly (readonly [title: string, text: string, seen: string, next: RegExp])[] = [
    [
      "sh",
      `a\n\n${fence("sh", "\nls")}\n${fence("sh", "pwd")}`,
      "sh：2 個、最初は 3 行目（ls）",
      /sh を実行しません/,
    ],
    ["js", fence("js", "f();"), "js：1 個、最初は 1 行目（f();）", /JavaScript のコードも/],
    ["capitals", fence("TypeScript", "f();"), "TypeScript：1 個、最初は 1 行目（f();）", /小文字で ts/],
    [
      "a file's name",
      fence("ts:main.ts name=a", "f();"),
      "ts:main.ts：1 個、最初は 1 行目（f();）",
      /ts とだけ/,
    ],
    ["no-run", fence("ts no-run", "f();"), "ts：1 個、最初は 1 行目（f();）", /no-run を消して/],
    ["a container", `:::message\n${fence("ts", "f();")}:::\n`, "ts：1 個、最初は 2 行目（f();）", /囲みの外/],
    ["no language", fence("", "f();"), "言語なし：1 個、最初は 1 行目（f();）", /すぐ後ろに ts/],
  ];
  for (const [title, text, seen, next] of rows) {
    it(`says what was seen, and the next step: ${title}`, () => {
      const lines = formatNothing([{ notebook: readMarkdown(text, "a.md") }]).split("\n");
      deepEqual(lines.slice(0, 3), [
        "実行したセルはありません。",
        "「a.md」には、セルにならないコードフェンスがあります：",
        `  ${seen}`,
      ]);
      deepEqual([lines.length, next.test(lines[3] ?? "")], [4, true]);
    });
  }

  it("says that there is no fence", () =>
    deepEqual(
      formatNothing([{ notebook: readMarkdown("a\n", "a.md") }])
        .split("\n")
        .slice(1),
      ["「a.md」にはコードフェンスがありません。セルは ts のコードフェンスで書きます。"],
    ));
});
