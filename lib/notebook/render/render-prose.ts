import { demoteHeadings } from "./demote-headings.js";
import { renderContainers } from "./render-containers.js";
import { renderFences } from "./render-fences.js";
import { renderInline } from "./render-inline.js";

export interface RenderOptions {
  /** A title to put above the text, for a notebook whose prose has no H1. */
  readonly title?: string | undefined;
  /** Headings one level down, below that title. */
  readonly demote?: boolean;
  /** Names of the footnotes that the notebook has somewhere. */
  readonly footnotes?: ReadonlySet<string>;
}

/** Writes Zenn's Markdown as the plain Markdown that JupyterLab shows. */
export function renderProse(
  source: string,
  { title, demote = false, footnotes = new Set() }: RenderOptions = {},
): string {
  const levelled = demote ? demoteHeadings(source, 1) : source;
  const plain = renderInline(renderFences(renderContainers(levelled)), footnotes);
  if (title === undefined) return plain;
  return plain === "" ? formatTitle(title) : `${formatTitle(title)}\n\n${plain}`;
}

/** A text without any meaning in Markdown, as an H1. */
export function formatTitle(title: string): string {
  return `# ${title.replace(/[\\`*_[\]<]/g, "\\$&")}`;
}
