import assert from "node:assert/strict";
import { SeigoError } from "../../lib/message/error.js";
import type { CodeCell } from "../../lib/notebook/notebook.js";
import { readMarkdown } from "../../lib/notebook/read-markdown.js";

const fence = (info: string, ...lines: readonly string[]) => [`\`\`\`${info}`, ...lines, "```"].join("\n");
const doc = (...blocks: readonly string[]) => `${blocks.join("\n\n")}\n`;

/** A cell in one line: kind, id, line, source. */
function outline(text: string): readonly string[] {
  return readMarkdown(text, "a.md").cells.map(
    ({ kind, id, line, source }) => `${kind} ${id} ${line} ${JSON.stringify(source)}`,
  );
}

function readCode(text: string): CodeCell {
  const cell = readMarkdown(text, "a.md").cells.find(({ kind }) => kind === "code");
  assert.ok(cell?.kind === "code");
  return cell;
}

describe("readMarkdown()", () => {
  const cells: readonly (readonly [title: string, text: string, outline: readonly string[]])[] = [
    ["reads nothing", "", []],
    ["reads empty lines", "\n\n \n", []],
    ["reads prose alone", "a\nb\n\nc", ['prose end 1 "a\\nb\\n\\nc"']],
    [
      "makes a cell of a ts fence",
      doc("a", fence("ts name=x", "f();", "g();"), "b"),
      ['prose before-x 1 "a"', 'code x 4 "f();\\ng();"', 'prose end 8 "b"'],
    ],
    ["takes typescript for a language", fence("typescript name=x", "f();"), ['code x 2 "f();"']],
    ["takes ~~~ for a fence", "~~~ts name=x\nf();\n~~~\n", ['code x 2 "f();"']],
    [
      "names a cell by its code",
      doc(fence("ts", "f();"), fence("ts", "f();"), fence("ts", "g();")),
      ['code cell-f5101320 2 "f();"', 'code cell-f5101320-2 6 "f();"', 'code cell-125d0b12 10 "g();"'],
    ],
    [
      "cuts prose at headings",
      doc("a", "# b", "c", "d\n===", "e", fence("ts name=x", "f();"), "# g", "# h"),
      [
        'prose before-x 1 "a"',
        'prose before-x-2 3 "# b\\n\\nc"',
        'prose before-x-3 7 "d\\n===\\n\\ne"',
        'code x 13 "f();"',
        'prose end 16 "# g"',
        'prose end-2 18 "# h"',
      ],
    ],
    ["keeps headings in quotes and lists", doc("> # a", "- # b"), ['prose end 1 "> # a\\n\\n- # b"']],
    ["keeps headings in code", doc(fence("sh", "# a"), "b"), ['prose end 1 "```sh\\n# a\\n```\\n\\nb"']],
    [
      "needs no empty lines",
      "a\n```ts name=x\nf();\n```\nb",
      ['prose before-x 1 "a"', 'code x 3 "f();"', 'prose end 5 "b"'],
    ],
    [
      "keeps a definition that shows nothing",
      `${fence("ts name=x", "f();")}\n\n[a]: http://example.com\n`,
      ['code x 2 "f();"', 'prose end 5 "[a]: http://example.com"'],
    ],
    ["keeps the indentation of prose", "    code\n", ['prose end 1 "    code"']],
    [
      "takes the fence's indentation off the code",
      "  ```ts name=x\n  f();\n\tg();\n  ```\n",
      ['code x 2 "f();\\n  g();"'],
    ],
    ["keeps tabs in code", fence("ts name=x", "\tf();"), ['code x 2 "\\tf();"']],
    ["keeps empty lines in code", fence("ts name=x", "", "f();", ""), ['code x 2 "\\nf();\\n"']],
    ["reads an empty cell", fence("ts name=x"), ['code x 2 ""']],
    [
      "reads Windows line ends",
      "# a\r\n\r\n```ts name=x\r\nf();\r\ng();\r\n```\r\nb\r\n",
      ['prose before-x 1 "# a"', 'code x 4 "f();\\ng();"', 'prose end 7 "b"'],
    ],
    ["reads past a byte order mark", "\uFEFF# a\n", ['prose end 1 "# a"']],
    [
      "avoids names for made ids",
      doc("a", fence("ts name=end", "f();"), "b"),
      ['prose before-end 1 "a"', 'code end 4 "f();"', 'prose end-2 7 "b"'],
    ],
    [
      "keeps other fences as prose",
      doc(
        fence("sh", "a"),
        fence("js", "b"),
        fence("ts:x.ts", "c"),
        fence("diff ts:x.ts", "d"),
        fence("json", "1"),
        fence("expect", "e"),
      ),
      [
        `prose end 1 ${JSON.stringify(doc(fence("sh", "a"), fence("js", "b"), fence("ts:x.ts", "c"), fence("diff ts:x.ts", "d"), fence("json", "1"), fence("expect", "e")).trimEnd())}`,
      ],
    ],
    [
      "keeps a fence with another word, or away from a cell, as prose",
      doc(fence("ts name=x", "f();"), fence("text example", "1"), "a", fence("text expct", "1")),
      [
        'code x 2 "f();"',
        `prose end 5 ${JSON.stringify(doc(fence("text example", "1"), "a", fence("text expct", "1")).trimEnd())}`,
      ],
    ],
    [
      "keeps a cell that is not to run as prose",
      fence("ts no-run", "f();"),
      ['prose end 1 "```ts no-run\\nf();\\n```"'],
    ],
  ];
  for (const [title, text, expected] of cells) it(title, () => assert.deepEqual(outline(text), expected));

  for (const inside of [
    `:::message\n${fence("ts", "f();")}\n:::`,
    `::::details a\n:::message alert\n${fence("ts", "f();")}\n:::\n::::`,
    `:::note warn\n${fence("ts", "f();")}\n:::`,
    `:::unknown\n${fence("ts", "f();")}\n:::`,
    `- a\n\n  ${fence("ts", "f();").replaceAll("\n", "\n  ")}`,
    `> ${fence("ts", "f();").replaceAll("\n", "\n> ")}`,
    `<!--\n${fence("ts", "f();")}\n-->`,
    `    ${fence("ts", "f();").replaceAll("\n", "\n    ")}`,
    fence("`md", fence("ts", "f();")).replace(/```$/, "````"),
  ]) {
    it(`keeps a fence inside ${JSON.stringify(inside.slice(0, 16))} as prose`, () =>
      assert.deepEqual(outline(`${inside}\n`), [`prose end 1 ${JSON.stringify(inside)}`]));
  }

  it("reads what a fence says of its cell", () => {
    const { id, tags, metadata, language } = readCode(fence("ts name=a-b_1 tags=x,y", "f();"));
    assert.deepEqual(
      { id, tags, metadata, language },
      { id: "a-b_1", tags: ["x", "y"], metadata: { name: "a-b_1" }, language: "ts" },
    );
  });

  it("gives each code cell the nearest heading above as its title", () => {
    const text = doc(
      fence("ts name=a", ""),
      "# A `b` *c* [d](e)",
      fence("ts name=b", ""),
      "f",
      fence("ts name=c", ""),
    );
    const titles = readMarkdown(text, "x/lesson.md").cells.flatMap((cell) =>
      cell.kind === "code" ? [cell.title] : [],
    );
    assert.deepEqual(titles, ["A b c d", "A b c d", "A b c d"]);
  });

  it("reads front matter", () => {
    const text = '---\ntitle: "A: b"\ntopics: ["aws", "iam"] # two\npublished: true\n---\n\n## c\n';
    const { frontMatter, title, head, cells: read, id, source } = readMarkdown(text, "ja/x.md");
    assert.deepEqual(frontMatter, { title: "A: b", topics: ["aws", "iam"], published: true });
    assert.deepEqual([title, id, source, read.length, read[0]?.line], ["A: b", "x", "x.md", 1, 7]);
    assert.equal(head, text.slice(0, text.indexOf("## c")));
  });

  const titles: readonly (readonly [text: string, title: string])[] = [
    ["---\ntitle: a\n---\n# b\n", "b"],
    ["---\ntitle: a\n---\n## b\n", "a"],
    ["## b\n", "x"],
    ["b\n===\n", "b"],
  ];
  for (const [text, title] of titles) {
    it(`finds the title of ${JSON.stringify(text)}`, () =>
      assert.equal(readMarkdown(text, "x.md").title, title));
  }

  const yaml: readonly (readonly [line: string, at: number, next: RegExp])[] = [
    ["title: a: b", 2, /引用符で囲んで/],
    ["type: x\ntitle: @a", 3, /引用符で囲んで/],
    ["title: [a", 2, /1 行に 1 つずつ/],
  ];
  for (const [line, at, next] of yaml) {
    it(`says what to do with the front matter ${JSON.stringify(line)}, with one line number`, () =>
      assert.throws(
        () => readMarkdown(`---\n${line}\n---\n`, "a.md"),
        (error) => {
          assert.ok(error instanceof SeigoError);
          assert.match(error.next ?? "", next);
          assert.equal(error.values["line"], at);
          assert.doesNotMatch(error.message, /at line|Nested mappings/);
          return true;
        },
      ));
  }

  it("reads expectations with their lines", () => {
    const cell = readCode(doc(fence("ts", "f();"), fence("json expect exact", "[", '"<:more>"]')));
    assert.deepEqual(cell.expectation, {
      kind: "json",
      pattern: ["<:more>"],
      exact: true,
      line: 6,
      text: '[\n"<:more>"]',
    });
    const error = readCode(`${fence("ts", "f();")}\n${fence("text expect error=X operation=Y", "a<:rest>")}`);
    assert.deepEqual(error.expectation, {
      kind: "error",
      code: "X",
      operation: "Y",
      pattern: "a<:rest>",
      line: 5,
    });
    assert.deepEqual(readCode(fence("ts silent", "f();")).expectation, { kind: "silence", line: 1 });
    assert.equal(readCode(fence("ts", "f();")).expectation, undefined);
  });

  const expectation = fence("json expect", "1");
  const cell = fence("ts name=x", "f();");
  const refused: readonly (readonly [title: string, text: string, line: number])[] = [
    ["an expectation at the top", expectation, 1],
    ["an expectation below prose", doc("a", expectation), 3],
    ["an expectation below prose below a cell", doc(cell, "a", expectation), 7],
    ["an expectation below a link's definition", doc(cell, "[a]: http://example.com", expectation), 7],
    ["a second expectation", doc(cell, expectation, expectation), 9],
    ["an expectation of a cell that is not to run", doc(fence("ts no-run", "f();"), expectation), 5],
    ["an expectation of a silent cell", doc(fence("ts silent", "f();"), expectation), 5],
    ["an expectation in a container", `${cell}\n:::message\n${expectation}\n:::\n`, 5],
    ["an expectation in a list", `${cell}\n\n- a\n\n  ${expectation.replaceAll("\n", "\n  ")}\n`, 7],
    ["an expectation of another format", doc(cell, fence("yaml expect", "a: 1")), 5],
    ["a broken pattern", doc(cell, fence("json expect", "[", "1,]")), 7],
    ["an unknown hole type", doc(cell, fence("json expect", "[", '"<a:arm>"', "]")), 7],
    ["a mistyped expect", doc(cell, fence("text expct", "1")), 5],
    ["a mistyped expect with more words", `${cell}\n${fence("json Expects exact", "1")}`, 4],
    ["an operation without a value", doc(cell, fence("text expect error=X operation=", "")), 5],
    ["an error without a value", doc(cell, fence("text expect error=", "")), 5],
    ["an unknown word", fence("ts slient", "f();"), 1],
    ["a flag with a value", fence("ts silent=yes", "f();"), 1],
    ["a name without a value", fence("ts name=", "f();"), 1],
    ["a name with other letters", fence("ts name=名前", "f();"), 1],
    ["a name that is too long", fence(`ts name=${"x".repeat(51)}`, "f();"), 1],
    ["a name that is there already", doc(cell, "a", cell), 7],
    ["a word that is there twice", fence("ts name=x name=y", "f();"), 1],
    ["a cell without an end", "a\n\n```ts\nf();\n", 3],
    ["a fence without an end", "a\n\n```sh\nf\n\n# b\n", 3],
    ["a fence that a shorter one does not close", "````ts\nf();\n```\n", 1],
    ["a fence that is only begun", "```ts", 1],
    ["a container without an end", "a\n\n:::message\nb\n", 3],
    ["a cell that HTML swallows", `<details>\n\na\n\n</details>\n${cell}\n`, 6],
    ["front matter without an end", "---\ntitle: a\n\n# b\n", 1],
    ["front matter that is not YAML", "---\ntitle: a\ntopics: [a\n---\n", 3],
    ["front matter that has no members", "---\na\n---\n", 1],
  ];
  for (const [title, text, line] of refused) {
    it(`refuses ${title}`, () =>
      assert.throws(
        () => readMarkdown(text, "ja/a.md"),
        (error: unknown) => {
          assert.ok(error instanceof SeigoError);
          assert.equal(error.values["line"], line);
          return error.message.includes("ja/a.md") && error.message.includes(String(line));
        },
      ));
  }

  it("makes ids that nbformat takes", () => {
    const name = "x".repeat(50);
    const ids = readMarkdown(doc("a", "# b", fence(`ts name=${name}`, "f();")), "a.md").cells.map(
      ({ id }) => id,
    );
    assert.deepEqual(ids, [`before-${name}`, `before-${name}-2`, name]);
    for (const id of ids) assert.match(id, /^[a-zA-Z0-9-_]{1,64}$/);
  });
});
