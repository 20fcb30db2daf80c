import type { Token } from "markdown-it";
import { SeigoError } from "../../message/error.js";
import { isNear } from "../../message/find-nearest.js";
import type { createParser } from "./create-parser.js";
import { isBlank, type Lines } from "./lines.js";
import { type Info, parseInfo } from "./parse-info.js";

/** A fence that is code to run or an expectation. Lines are 0-based; `to` is the line after its end. */
export interface Fence extends Info {
  readonly from: number;
  readonly to: number;
  /** The text inside, without the line end before the closing fence. */
  readonly content: string;
}

/** What becomes a cell: it goes from its first line up to the next block's. */
export type Block =
  | { readonly kind: "prose"; readonly from: number }
  | {
      readonly kind: "code";
      readonly from: number;
      readonly fence: Fence;
      readonly expectation: Fence | undefined;
    };

export interface Blocks {
  /** The front matter's YAML, when there is one. */
  readonly frontMatter: string | undefined;
  readonly blocks: readonly Block[];
}

/** The languages whose fences are cells; a fence of any other is prose. */
const RUN_LANGUAGES = ["ts", "typescript"];

/** Finds a document's cells. Throws a `SeigoError` where the author's meaning would be lost. */
export function findBlocks(parser: ReturnType<typeof createParser>, lines: Lines, path: string): Blocks {
  const tokens = parser.parse(lines.text, {});
  for (const token of tokens) {
    checkEnd(token, lines, path);
    checkHtml(token, path);
  }
  const [first] = tokens;
  const isFrontMatter = first?.type === "front_matter";
  const headings = tokens.filter(({ type, level }) => type === "heading_open" && level === 0);
  const cuts = headings.map(({ map }) => map?.[0] ?? 0);
  const blocks: Block[] = [];
  let cursor = isFrontMatter ? (first.map?.[1] ?? 0) : 0;
  for (const token of tokens.filter(({ type }) => type === "fence")) {
    const fence = readFence(token);
    const isExpectation = fence.attributes.has("expect");
    if (isExpectation && token.level > 0) throw misplace(fence, path);
    if (token.level === 0 && isDirectlyBelow(fence, blocks, lines, cursor)) checkExpect(fence, path);
    if (token.level > 0 || !(isExpectation || isCode(fence))) continue;
    checkWords(fence, path);
    const prose = findProse(lines, cuts, cursor, fence.from);
    cursor = fence.to;
    if (!isExpectation) {
      blocks.push(...prose, { kind: "code", from: fence.from, fence, expectation: undefined });
      continue;
    }
    const code = blocks.pop();
    if (code?.kind !== "code" || code.expectation !== undefined || prose.length > 0)
      throw misplace(fence, path);
    blocks.push({ ...code, expectation: fence });
  }
  blocks.push(...findProse(lines, cuts, cursor, lines.lines.length));
  return { frontMatter: isFrontMatter ? String(first.meta ?? "") : undefined, blocks };
}

function readFence(token: Token): Fence {
  const [from = 0, to = 0] = token.map ?? [];
  return { ...parseInfo(token.info), from, to, content: token.content.replace(/\n$/, "") };
}

function isCode({ language, attributes }: Fence): boolean {
  return RUN_LANGUAGES.includes(language) && !attributes.has("no-run");
}

function isDirectlyBelow({ from }: Fence, blocks: readonly Block[], lines: Lines, cursor: number): boolean {
  return blocks.at(-1)?.kind === "code" && isBlank(lines, cursor, from);
}

/** A mistyped `expect` would be prose, and its cell be compared with nothing. */
function checkExpect({ language, attributes, from }: Fence, path: string): void {
  const [word] = attributes.keys();
  if (RUN_LANGUAGES.includes(language) || word === undefined || word === "expect" || !isNear(word, "expect"))
    return;
  throw new SeigoError('Cannot read "{path}", line {line}: the fence below the cell says "{word}".', {
    values: { path, line: from + 1, word },
    next: 'Perhaps "expect" is meant. If it is prose, put a sentence between it and the cell.',
  });
}

function checkWords({ repeated, from }: Fence, path: string): void {
  if (repeated === undefined) return;
  throw new SeigoError('Cannot read "{path}", line {line}: the fence says "{name}" twice.', {
    values: { path, line: from + 1, name: repeated },
  });
}

/** Cuts the lines between two fences at headings; empty lines belong to what stands before them. */
function findProse(lines: Lines, cuts: readonly number[], from: number, to: number): readonly Block[] {
  const starts = [from, ...cuts.filter((cut) => cut > from && cut < to)];
  return starts.flatMap((start, index): readonly Block[] => {
    const end = starts[index + 1] ?? to;
    const firstLine = lines.lines.findIndex(
      (_, line) => line >= start && line < end && !isBlank(lines, line, line + 1),
    );
    return firstLine === -1 ? [] : [{ kind: "prose", from: firstLine }];
  });
}

/** markdown-it closes what is open at the end of the document, and would make prose of every cell below. */
function checkEnd(token: Token, { lines }: Lines, path: string): void {
  if (token.level > 0) return;
  const [from = 0, to = 0] = token.map ?? [];
  const values = { path, line: from + 1, markup: token.markup };
  if (token.type === "front_matter" && (to - from < 2 || !/^-{3,}[ \t]*$/.test(lines[to - 1] ?? ""))) {
    throw new SeigoError('Cannot read "{path}", line {line}: the front matter has no end.', {
      values,
      next: "Close it with a line ---.",
    });
  }
  if (token.type === "fence" && (to - from < 2 || !isClosing(lines[to - 1] ?? "", token.markup))) {
    throw new SeigoError('Cannot read "{path}", line {line}: the fence {markup} has no end.', {
      values,
      next: "Close it with a line {markup}.",
    });
  }
  if (token.type === "container_block_open" && !isClosing(lines[to] ?? "", token.markup)) {
    throw new SeigoError('Cannot read "{path}", line {line}: the block {markup} has no end.', {
      values,
      next: "Close it with a line {markup}.",
    });
  }
}

/** An HTML tag takes the lines below it up to an empty line, a fence too. In a comment that is meant. */
function checkHtml({ type, content, map }: Token, path: string): void {
  if (type !== "html_block" || /^\s*<!--/.test(content)) return;
  const line = content
    .split("\n")
    .findIndex((text) => /^ {0,3}(?:```+|~~~+)(?:ts|typescript)(?![\w:])/.test(text));
  if (line === -1) return;
  throw new SeigoError('Cannot read "{path}", line {line}: the code is part of the HTML above it.', {
    values: { path, line: (map?.[0] ?? 0) + line + 1 },
    next: "Put an empty line between the HTML and the fence.",
  });
}

function isClosing(line: string, markup: string): boolean {
  const text = line.trim();
  return text.length >= markup.length && text === (markup[0] ?? "").repeat(text.length);
}

function misplace({ from }: Fence, path: string): SeigoError {
  return new SeigoError(
    'Cannot read "{path}", line {line}: no code cell stands directly above the expectation.',
    {
      values: { path, line: from + 1 },
      next: "Put it below the cell it is for, with only empty lines between; a cell has one expectation.",
    },
  );
}
