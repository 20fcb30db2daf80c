import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { formatIpynb } from "../../lib/notebook/format-ipynb.js";
import { formatMarkdown } from "../../lib/notebook/format-markdown.js";
import type { Cell, Notebook } from "../../lib/notebook/notebook.js";
import { readIpynb } from "../../lib/notebook/read-ipynb.js";
import { readMarkdown } from "../../lib/notebook/read-markdown.js";
import { markdown } from "./arbitrary.js";

const LESSON = new URL("../../../ja/iam-role.md", import.meta.url);

/** Changes a notebook's cells, as an editor of notebooks would. */
function change(text: string, edit: (cell: Cell, index: number) => Cell | readonly Cell[]): string {
  const notebook = readMarkdown(text, "a.md");
  return formatMarkdown({ ...notebook, cells: notebook.cells.flatMap(edit) });
}

const TEXT =
  '---\ntitle: a # b\n---\n# A\n\n\n```ts  name=x\nf();\n```\n\n\n~~~json   expect\n{ "a":1 }\n~~~\nlast';

describe("formatMarkdown()", () => {
  it("gives the lesson back to the byte", () => {
    const text = readFileSync(LESSON, "utf8");
    const notebook = readMarkdown(text, "ja/iam-role.md");
    assert.equal(formatMarkdown(notebook), text);
    assert.equal(formatMarkdown(readIpynb(formatIpynb(notebook), "a.ipynb")), text);
  });

  it("gives any Markdown back to the byte", () => {
    fc.assert(
      fc.property(markdown, (text) => assert.equal(formatMarkdown(readMarkdown(text, "a.md")), text)),
      { numRuns: 500 },
    );
  });

  it("gives any Markdown back to the byte after it was an .ipynb", () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const stored = formatIpynb(readMarkdown(text, "a.md"));
        const read = readIpynb(stored, "a.ipynb");
        assert.equal(formatMarkdown(read), text);
        assert.equal(formatIpynb(read), stored);
      }),
      { numRuns: 500 },
    );
  });

  const changed: readonly (readonly [title: string, edit: Parameters<typeof change>[1], written: string])[] =
    [
      [
        "changes a line of prose and nothing else",
        (cell) => (cell.source === "# A" ? { ...cell, source: "# B" } : cell),
        TEXT.replace("# A\n\n\n", "# B\n\n"),
      ],
      [
        "changes code and writes its cell anew",
        (cell) => (cell.kind === "code" ? { ...cell, source: "g();" } : cell),
        TEXT.replace(/```ts[\s\S]*~~~\n/, '```ts name=x\ng();\n```\n\n```json expect\n{ "a":1 }\n```\n\n'),
      ],
      [
        "changes an expectation",
        (cell) =>
          cell.kind === "code"
            ? { ...cell, expectation: { kind: "json", pattern: 2, text: '{ "a":1 }' } }
            : cell,
        TEXT.replace(/```ts[\s\S]*~~~\n/, "```ts name=x\nf();\n```\n\n```json expect\n2\n```\n\n"),
      ],
      [
        "marks silence in the code's fence",
        (cell) => (cell.kind === "code" ? { ...cell, expectation: { kind: "silence" }, tags: ["t"] } : cell),
        TEXT.replace(/```ts[\s\S]*~~~\n/, "```ts name=x silent tags=t\nf();\n```\n\n"),
      ],
      [
        "takes a cell away",
        (cell) => (cell.kind === "code" ? [] : cell),
        TEXT.replace(/```ts[\s\S]*~~~\n/, ""),
      ],
      [
        "writes cells in another order",
        (_, index) => readMarkdown(TEXT, "a.md").cells[2 - index] ?? [],
        '---\ntitle: a # b\n---\nlast\n\n```ts  name=x\nf();\n```\n\n\n~~~json   expect\n{ "a":1 }\n~~~\n# A\n\n\n',
      ],
    ];
  for (const [title, edit, written] of changed) it(title, () => assert.equal(change(TEXT, edit), written));

  it("writes changed front matter anew", () => {
    const notebook = readMarkdown(TEXT, "a.md");
    assert.ok(
      formatMarkdown({ ...notebook, frontMatter: { title: "c" } }).startsWith("---\ntitle: c\n---\n\n# A"),
    );
  });

  it("writes new parts with the file's line ends", () => {
    const text = TEXT.replace(/\n/g, "\r\n");
    const written = change(text, (cell) => (cell.kind === "code" ? { ...cell, source: "g();" } : cell));
    assert.ok(written.includes("g();\r\n```\r\n\r\n") && !/[^\r]\n/.test(written));
  });

  it("writes an .ipynb of another origin", () => {
    const cells: readonly Cell[] = [
      { kind: "prose", id: "a", line: 1, tags: [], metadata: {}, source: "# A" },
      { kind: "raw", id: "b", line: 1, tags: [], metadata: {}, source: "raw ``` text" },
      {
        kind: "code",
        id: "8e3f2a1c",
        line: 1,
        tags: [],
        metadata: {},
        language: "python",
        source: "print(1)",
        title: "A",
        expectation: undefined,
        outputs: [],
      },
      {
        kind: "code",
        id: "named",
        line: 1,
        tags: ["t"],
        metadata: {},
        language: "ts",
        source: "f(`\n````\n`);",
        title: "A",
        expectation: { kind: "error", code: "X" },
        outputs: [],
      },
    ];
    const notebook: Notebook = {
      id: "a",
      path: "a.ipynb",
      title: "A",
      kernel: "python3",
      frontMatter: {},
      metadata: {},
      cells,
    };
    assert.equal(
      formatMarkdown(notebook),
      "# A\n\n````text\nraw ``` text\n````\n\n```python\nprint(1)\n```\n\n`````ts name=named tags=t\nf(`\n````\n`);\n`````\n\n```text expect error=X\n```\n",
    );
  });
});
