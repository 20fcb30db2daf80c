import assert from "node:assert/strict";
import { formatIpynb } from "../../lib/notebook/format-ipynb.js";
import type { JsonObject } from "../../lib/notebook/notebook.js";
import { readMarkdown } from "../../lib/notebook/read-markdown.js";

interface Stored {
  readonly cells: readonly {
    readonly id: string;
    readonly cell_type: string;
    readonly metadata: JsonObject;
    readonly source: readonly string[];
    readonly outputs?: readonly unknown[];
    readonly execution_count?: number | null;
  }[];
  readonly metadata: JsonObject;
}

const write = (markdown: string) => JSON.parse(formatIpynb(readMarkdown(markdown, "ja/a.md"))) as Stored;

describe("formatIpynb()", () => {
  it("names kernel, language, source and front matter", () => {
    const { metadata } = write("---\ntitle: a # b\n---\n\n# c\n");
    assert.deepEqual(metadata, {
      kernelspec: { display_name: "TypeScript", language: "typescript", name: "tslab" },
      language_info: {
        codemirror_mode: { mode: "typescript", name: "javascript", typescript: true },
        file_extension: ".ts",
        mimetype: "text/typescript",
        name: "typescript",
        version: "3.7.2",
      },
      seigo: { frontMatter: ["---\n", "title: a # b\n", "---\n", "\n"], source: "a.md" },
    });
  });

  it("keeps in metadata what JupyterLab does not show", () => {
    const { cells } = write(
      'a\n\n```ts name=x tags=t\nf();\n```\n\n```json expect\n{ "b": 1 }\n```\n\n```typescript silent\ng();\n```\n\n:::message\nc\n:::\n',
    );
    assert.deepEqual(
      cells.map(({ metadata }) => metadata),
      [
        {},
        { name: "x", tags: ["t"], seigo: { expectation: { info: "json expect", text: ['{ "b": 1 }'] } } },
        { seigo: { language: "typescript", expectation: { info: "silent" } } },
        { seigo: { rendered: "fbec9a2eccb756c2", source: [":::message\n", "c\n", ":::"] } },
      ],
    );
    assert.deepEqual(cells.at(-1)?.source, ["> **メモ**\n", ">\n", "> c"]);
  });

  it("keeps a cell's Markdown only where it is written in an unusual way", () => {
    const { cells } = write("a\n\n```ts  name=x\nf();\n```\n\n\nb");
    assert.deepEqual(
      cells.map(({ metadata }) => metadata["seigo"]),
      [undefined, { markdown: ["```ts  name=x\n", "f();\n", "```\n", "\n", "\n"] }, { markdown: ["b"] }],
    );
  });

  const titles: readonly (readonly [title: string, markdown: string, headings: readonly string[]])[] = [
    ["the body's own", "---\ntitle: A\n---\n\n# B\n\n## C\n", ["# B", "## C"]],
    ["the front matter's above sections", "---\ntitle: A\n---\n\n## B\n\n### C\n", ["# A", "## B", "### C"]],
    [
      "the front matter's above sections that are H1",
      "---\ntitle: A\n---\n\n# B\n\n## C\n\n# D\n",
      ["# A", "## B", "### C", "## D"],
    ],
    [
      "the front matter's above an H1 further down",
      "---\ntitle: A\n---\n\n## B\n\n# C\n",
      ["# A", "### B", "## C"],
    ],
    ["the front matter's above code", "---\ntitle: A\n---\n\n```ts\nf();\n```\n", ["# A"]],
    ["the front matter's alone", "---\ntitle: A\n---\n", ["# A"]],
  ];
  for (const [title, markdown, headings] of titles) {
    it(`has one H1: ${title}`, () => {
      const lines = write(markdown)
        .cells.filter(({ cell_type }) => cell_type === "markdown")
        .flatMap(({ source }) => source);
      assert.deepEqual(
        lines.filter((line) => line.startsWith("#")).map((line) => line.trim()),
        headings,
      );
    });
  }

  it("gives a title above code the id that prose there would have", () => {
    const { cells } = write("---\ntitle: A\n---\n\n```ts name=x\nf();\n```\n");
    assert.deepEqual(
      cells.map(({ id }) => id),
      ["before-x", "x"],
    );
  });

  it("writes outputs by cell, and a cell's own where there are none", () => {
    const notebook = readMarkdown("```ts name=x\nf();\n```\n\n```ts name=y\ng();\n```\n", "a.md");
    const own = { output_type: "stream", name: "stdout", text: "own\n" } as const;
    const cells = notebook.cells.map((cell) =>
      cell.kind === "code" ? { ...cell, outputs: [own], executionCount: 7 } : cell,
    );
    const outputs = new Map([["x", { outputs: [{ ...own, text: "a\nb" }], executionCount: 1 }]]);
    const stored = JSON.parse(formatIpynb({ ...notebook, cells }, outputs)) as Stored;
    assert.deepEqual(
      stored.cells.map(({ outputs: written, execution_count }) => [execution_count, written]),
      [
        [1, [{ ...own, text: ["a\n", "b"] }]],
        [7, [{ ...own, text: ["own\n"] }]],
      ],
    );
  });
});
