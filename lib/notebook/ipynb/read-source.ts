import { readFrontTitle } from "../find-title.js";
import type { JsonObject } from "../notebook.js";
import { demoteHeadings } from "../render/demote-headings.js";
import { formatTitle } from "../render/render-prose.js";
import { hashRendered } from "./format-metadata.js";
import type { Ours } from "./read-ours.js";

/** What was done to a notebook's headings when it was written. */
interface Rendering {
  readonly frontMatter: JsonObject;
  /** `added`: the title was put above the first cell; `demoted`: and headings were moved one level down. */
  readonly heading: string | undefined;
  readonly isFirst: boolean;
}

/** A prose cell's Markdown as its author wrote it; when the cell was edited in Jupyter, the edit. */
export function readSource(text: string, ours: Ours, rendering: Rendering): string {
  if (ours.readText("rendered") === hashRendered(text)) return ours.readText("source") ?? text;
  const { frontMatter, heading, isFirst } = rendering;
  const title = formatTitle(readFrontTitle(frontMatter));
  const isTitled = isFirst && heading !== undefined && (text === title || text.startsWith(`${title}\n`));
  const body = isTitled ? text.slice(title.length).replace(/^\n+/, "") : text;
  return heading === "demoted" ? demoteHeadings(body, -1) : body;
}
