import fc from "fast-check";

/** Pieces of Markdown in which parsers go wrong, put together at random. */
const LINES = [
  "",
  " ",
  "text",
  "  text",
  "# H1",
  "## H2",
  "#not",
  "Title\n===",
  "Title\n---",
  "---",
  "***",
  "- item",
  "  - item",
  "> quote",
  "> ```ts\n> f();\n> ```",
  ":::message\nin\n:::",
  "::::details t\n:::message alert\nx\n:::\n::::",
  ":::note warn\nq\n:::",
  "```sh\nls # x\n```",
  "```json:a.json\n{}\n```",
  "~~~\n```ts\n~~~",
  "    code",
  "\tcode",
  "<!-- c -->",
  "<!--\n```ts\nx\n```\n-->",
  "<details>\n<summary>s</summary>\n\nin\n\n</details>\n",
  "[a]: http://example.com",
  "[^1]: note",
  "text[^1] ^[in] `[^1]`",
  "![a](b.png =250x)",
  "@[card](https://example.com)",
  "$$\na\n$$",
  "| a | b |\n| --- | --- |\n| 1 | 2 |",
  "全角　文字😀",
  "a\u2028b",
  "\\",
  "- ```ts\n  f();\n  ```",
  "```ts:x.ts\nf();\n```",
  "```ts no-run\nf();\n```",
] as const;

const CELLS = [
  "```ts\nf();\n```",
  "```ts name=NAME\nconst a = `x`;\n\ng();\n```",
  "~~~typescript silent\nf();\n~~~",
  "````ts tags=x,y\n```\n````",
  "  ```ts\n  f();\n   g();\n  ```",
  "```ts\n```",
  "```ts\n\n```",
  '```ts\nf();\n```\n\n```json expect exact\n{ "b": 1,\n  "a": "<x:arn>" }\n```',
  "```ts\nf();\n```\n```text expect\na  \n<:lines>\n```",
  "```ts\nf();\n```\n\n\n~~~text  expect error=X  operation=Y\n~~~",
  "```ts\nf();\n```\n```text expect error=TypeError local\n```",
] as const;

const HEADS = [
  "",
  "\uFEFF",
  "\n\n",
  '---\ntitle: "A b" # c\ntopics: [x]\n---\n',
  "---\ntitle: A\n---\n\n\n",
  "---\n---\n",
] as const;

/** A Markdown document that `readMarkdown` accepts. */
export const markdown: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...HEADS),
    fc.array(fc.tuple(fc.constantFrom(...LINES, ...CELLS), fc.constantFrom("\n", "\n\n", "\n\n\n"))),
    fc.constantFrom("", "\n"),
    fc.boolean(),
  )
  .map(([head, pieces, end, isWindows]) => {
    const body = pieces.map(([piece, gap], index) => piece.replace("NAME", `n${index}`) + gap).join("");
    // A rule at the very top would be front matter.
    const text = head + (/^\uFEFF?$/.test(head) && body.startsWith("---") ? "\n" : "") + body + end;
    return isWindows ? text.replace(/\n/g, "\r\n") : text;
  });

const text = fc.string({
  unit: fc.constantFrom(
    "a",
    " ",
    "\n",
    "\r",
    "\r\n",
    "\t",
    "é",
    "あ",
    "😀",
    "\u2028",
    "\v",
    "\f",
    "\x1c",
    "\x85",
    '"',
    "\\",
    "#",
    "`",
    "<",
  ),
});
const json = fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);
const bundle = fc.record(
  {
    "text/plain": text,
    "application/json": json,
    "image/png": text,
    "image/svg+xml": text,
    "application/x-own": text,
  },
  { requiredKeys: [] },
);
const metadata = fc.dictionary(
  fc.constantFrom("collapsed2", "nbgrader", "editable", "deletable", "あ", "😀", "ｱ"),
  json,
);
const output = fc.oneof(
  fc.record({ output_type: fc.constant("stream"), name: fc.constantFrom("stdout", "stderr"), text }),
  fc.record({ output_type: fc.constant("display_data"), data: bundle, metadata }),
  fc.record({
    output_type: fc.constant("execute_result"),
    data: bundle,
    metadata,
    execution_count: fc.option(fc.nat()),
  }),
  fc.record({ output_type: fc.constant("error"), ename: text, evalue: text, traceback: fc.array(text) }),
);
const attachments = fc.dictionary(fc.constantFrom("a.png", "b.svg"), bundle);
const cell = fc.oneof(
  fc.record(
    { cell_type: fc.constant("markdown"), metadata, source: text, attachments },
    { requiredKeys: ["cell_type", "metadata", "source"] },
  ),
  fc.record({ cell_type: fc.constant("raw"), metadata, source: text }),
  fc.record({
    cell_type: fc.constant("code"),
    metadata,
    source: text,
    execution_count: fc.option(fc.nat()),
    outputs: fc.array(output, { maxLength: 3 }),
  }),
);

/** A notebook of nbformat 4.5 with its texts as single strings, as nbformat has it in memory. */
export const nbformat = fc
  .record({
    metadata,
    cells: fc.array(cell, { maxLength: 6 }),
    nbformat: fc.constant(4),
    nbformat_minor: fc.constant(5),
  })
  .map((notebook) => ({
    ...notebook,
    cells: notebook.cells.map((one, index) => ({ ...one, id: `id-${index}` })),
  }));
