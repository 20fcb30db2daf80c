import { basename, extname } from "node:path";
import type { Expectation } from "../expectation/expectation.js";
import { parseExpectation } from "../expectation/parse-expectation.js";
import { SeigoError } from "../message/error.js";
import { createIds } from "./create-ids.js";
import { findTitle, titleCells } from "./find-title.js";
import { createParser } from "./markdown/create-parser.js";
import { type Block, type Fence, findBlocks } from "./markdown/find-blocks.js";
import { type Lines, sliceLines, splitText, trimLines } from "./markdown/lines.js";
import { readCodeAttributes } from "./markdown/read-code-attributes.js";
import { readFrontMatter } from "./markdown/read-front-matter.js";
import type { Cell, JsonObject, Notebook } from "./notebook.js";
import { TSLAB_METADATA } from "./tslab-metadata.js";

const withFrontMatter = createParser({ frontMatter: true });
const withoutFrontMatter = createParser({ frontMatter: false });

/**
 * Reads a lesson in Zenn's Markdown: its `ts` fences become code cells with the expectations below them,
 * everything between is prose, a cell for each heading. Throws a `SeigoError` with the line of what cannot be read.
 */
export function readMarkdown(text: string, path: string): Notebook {
  const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  const lines = splitText(text.slice(mark.length));
  const { frontMatter: yaml, blocks } = findBlocks(withFrontMatter, lines, path);
  const frontMatter = readFrontMatter(yaml, path);
  const cells = createCells(lines, blocks, path);
  checkNames(cells, path);
  const ids = createIds(cells);
  const identified = cells.map((cell, index) => ({ ...cell, id: ids[index] ?? cell.id }));
  const id = basename(path, extname(path));
  const title = findTitle(identified, frontMatter, id);
  return {
    id,
    path,
    title,
    kernel: "tslab",
    frontMatter,
    metadata: TSLAB_METADATA,
    cells: titleCells(identified, title),
    source: basename(path),
    head: mark + sliceLines(lines, 0, blocks[0]?.from ?? lines.lines.length),
  };
}

/** Reads the cells of a part of a lesson, without ids: what a cell's own slice says. */
export function readSlice(text: string): readonly Cell[] {
  const lines = splitText(text);
  return createCells(lines, findBlocks(withoutFrontMatter, lines, "").blocks, "");
}

/** Reads the front matter of a lesson's first lines. */
export function readHead(head: string): JsonObject {
  const lines = splitText(head.replace(/^\uFEFF/, ""));
  return readFrontMatter(findBlocks(withFrontMatter, lines, "").frontMatter, "");
}

function createCells(lines: Lines, blocks: readonly Block[], path: string): readonly Cell[] {
  return blocks.map((block, index) => {
    const markdown = sliceLines(lines, block.from, blocks[index + 1]?.from ?? lines.lines.length);
    if (block.kind === "code") return createCodeCell(block.fence, block.expectation, markdown, path);
    const line = block.from + 1;
    return { kind: "prose", id: "", line, tags: [], metadata: {}, source: trimLines(markdown), markdown };
  });
}

function createCodeCell(fence: Fence, below: Fence | undefined, markdown: string, path: string): Cell {
  const { name, tags, silent } = readCodeAttributes(fence, path);
  if (silent && below !== undefined) {
    throw new SeigoError(
      'Cannot read "{path}", line {line}: the cell above is "silent" and has an expectation.',
      {
        values: { path, line: below.from + 1 },
        next: "Keep one of them.",
      },
    );
  }
  return {
    kind: "code",
    id: name ?? "",
    line: fence.from + 2,
    tags,
    metadata: name === undefined ? {} : { name },
    language: fence.language,
    source: fence.content,
    title: "",
    expectation: silent ? { kind: "silence", line: fence.from + 1 } : below && createExpectation(below, path),
    outputs: [],
    markdown,
  };
}

function createExpectation({ language, attributes, content, from }: Fence, path: string): Expectation {
  const others = new Map([...attributes].filter(([name]) => name !== "expect"));
  return parseExpectation({ format: language, attributes: others, text: content, path, line: from + 2 });
}

function checkNames(cells: readonly Cell[], path: string): void {
  const lines = new Map<string, number>();
  for (const { id, line } of cells.filter((cell) => cell.id !== "")) {
    const first = lines.get(id);
    if (first !== undefined) {
      throw new SeigoError(
        'Cannot read "{path}", line {line}: line {first} has a cell named "{name}" already.',
        {
          values: { path, line: line - 1, first: first - 1, name: id },
        },
      );
    }
    lines.set(id, line);
  }
}
