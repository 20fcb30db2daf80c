import { createHash } from "node:crypto";
import { formatExpectation } from "../../expectation/format-expectation.js";
import { formatCell } from "../format-cell.js";
import { formatHead, isAsRead } from "../format-markdown.js";
import type { Cell, JsonObject, Notebook } from "../notebook.js";
import { splitLines } from "./multiline.js";

/** The one member that is ours in an `.ipynb`'s metadata. */
export const OURS = "seigo";

/** What a cell's metadata depends on besides the cell. */
export interface CellContext {
  /** The source that is written: prose as rendered. */
  readonly source: string;
  /** The notebook's language. */
  readonly language: string;
  readonly isLast: boolean;
}

/** A cell's metadata: what came with it, its tags, and ours where the cell alone does not say it. */
export function formatCellMetadata(cell: Cell, context: CellContext): JsonObject {
  return {
    ...cell.metadata,
    ...(cell.tags.length === 0 ? {} : { tags: cell.tags }),
    ...namespace(cell.metadata, { ...formatContent(cell, context), ...formatSlice(cell, context) }),
  };
}

/** The notebook's metadata; `heading` is what was done to its headings. */
export function formatNotebookMetadata(notebook: Notebook, heading: string | undefined): JsonObject {
  const { metadata, source, frontMatter, head } = notebook;
  const text = formatHead(frontMatter, head).text;
  return {
    ...metadata,
    ...namespace(metadata, {
      ...(text === "" ? {} : { frontMatter: splitLines(text) }),
      ...(source === undefined ? {} : { source }),
      ...(heading === undefined ? {} : { heading }),
    }),
  };
}

/** A short hash by which a hand's edit of rendered prose is seen. */
export function hashRendered(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

function formatContent(cell: Cell, { source, language }: CellContext): JsonObject {
  if (cell.kind === "prose") {
    if (source === cell.source) return {};
    return { rendered: hashRendered(source), source: splitLines(cell.source) };
  }
  if (cell.kind === "raw") return {};
  const expectation = cell.expectation === undefined ? undefined : formatExpectation(cell.expectation);
  return {
    ...(cell.language === language ? {} : { language: cell.language }),
    ...(expectation === undefined
      ? {}
      : {
          expectation: {
            info: expectation.info,
            ...(expectation.text === "" ? {} : { text: splitLines(expectation.text) }),
          },
        }),
  };
}

/** The cell's own slice of Markdown, where it would be written in another way. */
function formatSlice(cell: Cell, { isLast }: CellContext): JsonObject {
  const usual = `${formatCell(cell)}${isLast ? "" : "\n"}`;
  if (cell.markdown === undefined || cell.markdown === usual || !isAsRead(cell)) return {};
  return { markdown: splitLines(cell.markdown) };
}

function namespace(metadata: JsonObject, ours: JsonObject): JsonObject {
  const foreign = metadata[OURS];
  const all = { ...(isObject(foreign) ? foreign : {}), ...ours };
  return Object.keys(all).length === 0 ? {} : { [OURS]: all };
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
