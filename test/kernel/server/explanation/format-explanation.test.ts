import { deepEqual, equal } from "node:assert/strict";
import { formatExplanation } from "../../../../lib/kernel/server/explanation/format-explanation.js";
import { setLanguage } from "../../../../lib/message/message.js";

const HOSTILE: readonly (readonly [title: string, text: string])[] = [
  ["a script", "<script>alert(1)</script>"],
  ["an end of what is around it", "</pre></details><img src=x onerror=alert(1)>"],
  ["quotes", `" onclick="alert(1)' x='`],
  ["an entity", "&lt;b&gt; &amp;"],
];

describe("formatExplanation()", () => {
  before(() => setLanguage("ja"));

  it("folds both texts in HTML, and names the command in text", () => {
    deepEqual(formatExplanation({ dump: "Error: no", requestId: "r-1" }, "because"), {
      "text/html":
        '<details><summary>なぜ</summary><pre style="white-space: pre-wrap">because</pre></details>\n' +
        '<details><summary>AWS SDK のエラーの全文</summary><pre style="white-space: pre-wrap">Error: no</pre></details>',
      "text/plain": "なぜ：npx seigo why r-1",
    });
  });

  it("folds the SDK's words alone where nobody says why", () => {
    const bundle = formatExplanation({ dump: "d", requestId: "r-1" }, undefined);
    deepEqual(bundle, {
      "text/html":
        '<details><summary>AWS SDK のエラーの全文</summary><pre style="white-space: pre-wrap">d</pre></details>',
      "text/plain": "リクエスト：r-1",
    });
    equal(formatExplanation({ dump: "d" }, undefined)["text/plain"], "AWS からの応答はありません。");
  });

  for (const [title, text] of HOSTILE) {
    it(`shows ${title} as it is`, () => {
      const html = String(formatExplanation({ dump: text, requestId: "r" }, text)["text/html"]);
      const tags = html.match(/<[^>]*>/g) ?? [];
      const own = ["details", "summary", "/summary", 'pre style="white-space: pre-wrap"', "/pre", "/details"];
      deepEqual(
        tags,
        [...own, ...own].map((tag) => `<${tag}>`),
      );
      const [, shown = ""] = /wrap">(.*?)<\/pre>/.exec(html) ?? [];
      equal(readEntities(shown), text);
    });
  }
});

/** As a browser does. */
function readEntities(html: string): string {
  const letters: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" };
  return html.replace(/&([#\w]+);/g, (_, name: string) => letters[name] ?? "");
}
