import assert from "node:assert/strict";
import fc from "fast-check";
import { formatJson } from "../../lib/expectation/json/format-json.js";
import { parseJson } from "../../lib/expectation/json/parse-json.js";
import { SeigoError } from "../../lib/message/error.js";
import { formatIpynb } from "../../lib/notebook/format-ipynb.js";
import { readIpynb } from "../../lib/notebook/read-ipynb.js";
import { readMarkdown } from "../../lib/notebook/read-markdown.js";
import { nbformat } from "./arbitrary.js";

/** As Jupyter stores it. */
const store = (value: unknown) =>
  `${formatJson(parseJson(JSON.stringify(value)), { indent: 1, python: true })}\n`;

const code = (members: object = {}) => ({
  cell_type: "code",
  execution_count: 1,
  id: "a",
  metadata: {},
  outputs: [],
  source: ["f();\n", "g();"],
  ...members,
});
const notebook = (cells: readonly object[], members: object = {}) => ({
  cells,
  metadata: {},
  nbformat: 4,
  nbformat_minor: 5,
  ...members,
});

const STRANGER = `{
 "cells": [
  {
   "attachments": {
    "a.png": {
     "image/png": "iVBORw0KGgo="
    }
   },
   "cell_type": "markdown",
   "id": "one",
   "metadata": {
    "deletable": false,
    "editable": false,
    "slideshow": {
     "slide_type": "slide"
    },
    "tags": []
   },
   "source": [
    ":::message\\n",
    "![a](b.png =250x)\\n",
    ":::\\n"
   ]
  },
  {
   "cell_type": "raw",
   "id": "two",
   "metadata": {
    "format": "text/html",
    "tags": [
     "remove-cell"
    ]
   },
   "source": [
    "<b>"
   ]
  },
  {
   "cell_type": "code",
   "execution_count": 12345678901234567890,
   "id": "three",
   "metadata": {
    "jupyter": {
     "source_hidden": true
    },
    "nbgrader": {
     "grade": true,
     "points": 1.0
    },
    "seigo": {
     "later": 1
    }
   },
   "outputs": [
    {
     "data": {
      "application/vnd.plotly.v1+json": {
       "x": [
        1.0,
        1e-05,
        NaN
       ]
      },
      "application/x-own": "b",
      "text/plain": [
       "a\\n",
       "b"
      ]
     },
     "execution_count": null,
     "metadata": {
      "isolated": true
     },
     "output_type": "execute_result"
    },
    {
     "name": "stderr",
     "output_type": "stream",
     "text": []
    },
    {
     "ename": "E",
     "evalue": "v",
     "output_type": "error",
     "traceback": [
      "\\u001b[31mE"
     ]
    }
   ],
   "source": []
  }
 ],
 "metadata": {
  "kernelspec": {
   "display_name": "Python 3",
   "language": "python",
   "name": "python3"
  },
  "toc": {
   "あ": 1e-05
  }
 },
 "nbformat": 4,
 "nbformat_minor": 5
}
`.replace("12345678901234567890", "3");

describe("readIpynb()", () => {
  it("carries what it does not know through to the byte", () =>
    assert.equal(formatIpynb(readIpynb(STRANGER, "a.ipynb")), STRANGER));

  it("carries any notebook through to the byte", () => {
    fc.assert(
      fc.property(nbformat, (value) => {
        const text = formatIpynb(readIpynb(JSON.stringify(value), "a.ipynb"));
        assert.equal(formatIpynb(readIpynb(text, "a.ipynb")), text);
        const { cells } = JSON.parse(text) as {
          cells: readonly { source: readonly string[]; metadata: object }[];
        };
        assert.deepEqual(
          cells.map(({ source, metadata }) => [source.join(""), metadata]),
          (JSON.parse(JSON.stringify(value)) as typeof value).cells.map(({ source, metadata }) => [
            source,
            metadata,
          ]),
        );
      }),
      { numRuns: 300 },
    );
  });

  it("reads kernel, language, tags, prompt and outputs", () => {
    const { kernel, cells, frontMatter, title } = readIpynb(STRANGER, "x/a.ipynb");
    assert.deepEqual([kernel, frontMatter, title], ["python3", {}, "a"]);
    assert.deepEqual(
      cells.map(({ kind, id, tags }) => [kind, id, tags]),
      [
        ["prose", "one", []],
        ["raw", "two", ["remove-cell"]],
        ["code", "three", []],
      ],
    );
    const [, , cell] = cells;
    assert.ok(cell?.kind === "code");
    assert.deepEqual(
      [cell.language, cell.executionCount, cell.expectation, cell.outputs.length],
      ["python", 3, undefined, 3],
    );
    const [result] = cell.outputs;
    assert.ok(result?.output_type === "execute_result" && result.data["text/plain"] === "a\nb");
  });

  it("tells each cell's line", () => {
    const lines = STRANGER.split("\n");
    const { cells } = readIpynb(STRANGER, "a.ipynb");
    assert.equal(lines[(cells[0]?.line ?? 0) - 1], '    ":::message\\n",');
    assert.equal(lines[(cells[1]?.line ?? 0) - 1], '    "<b>"');
    assert.equal(lines[(cells[2]?.line ?? 0) - 1], '   "source": []');
  });

  it("takes texts as strings and as lists of lines", () => {
    const stream = (text: unknown) => ({ output_type: "stream", name: "stdout", text });
    const a = notebook([code({ source: "f();\ng();", outputs: [stream("a\nb")] })]);
    const b = notebook([code({ outputs: [stream(["a\n", "b"])] })]);
    assert.equal(formatIpynb(readIpynb(JSON.stringify(a), "a.ipynb")), store(b));
  });

  it("takes what JupyterLab keeps of a line that was typed", () => {
    const typed = { output_type: "stream", name: "stdin", text: "name? a\n" };
    const { cells } = readIpynb(JSON.stringify(notebook([code({ outputs: [typed] })])), "a.ipynb");
    const [cell] = cells.filter(({ kind }) => kind === "code");
    assert.ok(cell?.kind === "code");
    assert.deepEqual(cell.outputs, [{ ...typed, name: "stdout" }]);
  });

  it("names the cells of older notebooks", () => {
    const { id: _, ...old } = code();
    const prose = { cell_type: "markdown", metadata: {}, source: "# A" };
    const text = JSON.stringify(notebook([prose, old, old, prose], { nbformat_minor: 2 }));
    const { cells, title } = readIpynb(text, "a.ipynb");
    assert.deepEqual(
      [title, ...cells.map(({ id }) => id)],
      ["A", "before-cell-8dea8800", "cell-8dea8800", "cell-8dea8800-2", "end"],
    );
    assert.ok(formatIpynb(readIpynb(text, "a.ipynb")).endsWith('"nbformat_minor": 5\n}\n'));
  });

  it("gives a repeated id to one cell only", () => {
    const { cells } = readIpynb(JSON.stringify(notebook([code(), code()])), "a.ipynb");
    assert.deepEqual(
      cells.map(({ id }) => id),
      ["a", "cell-8dea8800"],
    );
  });

  it("reads expectations and their lines", () => {
    const seigo = { expectation: { info: "json expect exact", text: ["[\n", '"<:more>"]'] } };
    const text = store(
      notebook([
        code({ metadata: { seigo } }),
        code({ id: "b", metadata: { seigo: { expectation: { info: "silent" } } } }),
      ]),
    );
    const [first, second] = readIpynb(text, "a.ipynb").cells;
    assert.ok(first?.kind === "code" && second?.kind === "code");
    const line = text.split("\n").findIndex((one) => one.includes('"[\\n"')) + 1;
    assert.deepEqual(first.expectation, {
      kind: "json",
      pattern: ["<:more>"],
      exact: true,
      line,
      text: '[\n"<:more>"]',
    });
    assert.equal(second.expectation?.kind, "silence");
  });

  const refused: readonly (readonly [title: string, text: string, says: RegExp])[] = [
    ["text that is not JSON", '{\n "cells": [\n  x\n ]\n}', /3 行目の 3 文字目/],
    ["text that ends too early", store(notebook([code()])).slice(0, -3), /\d+ 行目/],
    ["nothing", "", /1 行目/],
    ["JSON that is no notebook", "[]", /nbformat/],
    ["nbformat 3", '{"nbformat": 3, "nbformat_minor": 0, "worksheets": []}', /3\.0/],
    ["a later nbformat", JSON.stringify(notebook([], { nbformat_minor: 6 })), /4\.6/],
    ["a notebook without cells", '{"nbformat": 4, "nbformat_minor": 5, "metadata": {}}', /notebook：.*cells/],
    ["cells that are no list", JSON.stringify(notebook([], { cells: {} })), /cells/],
    ["a notebook without metadata", '{"nbformat": 4, "nbformat_minor": 5, "cells": []}', /metadata/],
    [
      "a cell of another type",
      store(notebook([code(), code({ cell_type: "heading" })])),
      /cells\[1\].*cell_type/,
    ],
    ["a cell without outputs", store(notebook([code({ outputs: undefined })])), /cells\[0\].*outputs/],
    ["a cell with a source that is no text", store(notebook([code({ source: 1 })])), /cells\[0\].*source/],
    ["a cell with an id that is none", store(notebook([code({ id: "a b" })])), /cells\[0\].*id/],
    ["a member that no cell has", store(notebook([code({ prompt_number: 1 })])), /prompt_number/],
    [
      "an output of another type",
      store(notebook([code({ outputs: [{ output_type: "pyout" }] })])),
      /cells\[0\]\.outputs\[0\]/,
    ],
    [
      "an output without data",
      store(notebook([code({ outputs: [{ output_type: "display_data", metadata: {} }] })])),
      /data/,
    ],
    [
      "a stream of another name",
      store(notebook([code({ outputs: [{ output_type: "stream", name: "log", text: "" }] })])),
      /stdout/,
    ],
    ["tags that are no texts", store(notebook([code({ metadata: { tags: [1] } })])), /tags/],
    [
      "metadata of ours that is damaged",
      store(notebook([code({ metadata: { seigo: { expectation: { info: 1 } } } })])),
      /seigo\.expectation\.info/,
    ],
    [
      "an expectation of ours that is damaged",
      store(
        notebook([
          code({ metadata: { seigo: { expectation: { info: "json expect", text: ["[\n", "1,\n", "]"] } } } }),
        ]),
      ),
      /14 行目/,
    ],
  ];
  for (const [title, text, says] of refused) {
    it(`refuses ${title}`, () =>
      assert.throws(
        () => readIpynb(text, "x/a.ipynb"),
        (error: unknown) => {
          assert.ok(error instanceof SeigoError);
          assert.match(error.message, says);
          return error.message.includes("x/a.ipynb");
        },
      ));
  }
});

/** A lesson as it is in JupyterLab, its JSON changed by hand, and read again. */
function edit(markdown: string, change: (text: string) => string): string {
  const text = formatIpynb(readMarkdown(markdown, "ja/a.md"));
  const changed = change(text);
  assert.notEqual(changed, text);
  return readIpynb(changed, "a.ipynb")
    .cells.map(({ source }) => source)
    .join("\n----\n");
}

describe("readIpynb() of a lesson that was edited in Jupyter", () => {
  const FRONT = "---\ntitle: A *b*\n---\n\n";
  const rows: readonly (readonly [
    title: string,
    markdown: string,
    change: (text: string) => string,
    sources: string,
  ])[] = [
    [
      "takes an edit of prose",
      "## a\n\n## c\n",
      (text) => text.replace('"## a"', '"## b"'),
      "## b\n----\n## c",
    ],
    [
      "takes an edit of rendered prose as it stands",
      ":::message\na\n:::\n\n# b\n\n:::message\nc\n:::\n",
      (text) => text.replace('"> a"', '"> x"'),
      "> **メモ**\n>\n> x\n----\n# b\n\n:::message\nc\n:::",
    ],
    [
      "takes our title off the edited first cell",
      `${FRONT}a\n`,
      (text) => text.replace('"a"\n   ]\n  }\n ]', '"b"\n   ]\n  }\n ]'),
      "b",
    ],
    [
      "keeps a title that was edited",
      `${FRONT}a\n`,
      (text) => text.replace("# A \\\\*b\\\\*", "# C"),
      "# C\n\na",
    ],
    [
      "takes text below our title",
      `${FRONT}\`\`\`ts\nf();\n\`\`\`\n`,
      (text) => text.replace('"# A \\\\*b\\\\*"', '"# A \\\\*b\\\\*\\n", "\\n", "new"'),
      "new\n----\nf();",
    ],
    [
      "moves edited headings back up",
      `${FRONT}# a\n\n# b\n`,
      (text) => text.replace('"## b"', '"## c"'),
      "# a\n----\n# c",
    ],
    [
      "takes an edit of code",
      "```ts name=x\nf();\n```\n",
      (text) => text.replace('"f();"', '"g();"'),
      "g();",
    ],
  ];
  for (const [title, markdown, change, sources] of rows) {
    it(title, () => assert.equal(edit(markdown, change), sources));
  }
});
