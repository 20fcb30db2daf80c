import { createIds } from "../create-ids.js";
import { findHeadings } from "../find-headings.js";
import { readFrontTitle } from "../find-title.js";
import type { Cell, Notebook, ProseCell } from "../notebook.js";
import { findFootnotes } from "./render-inline.js";
import { type RenderOptions, renderProse } from "./render-prose.js";

/** A notebook's cells with the sources that JupyterLab shows. */
export interface RenderedCells {
  readonly cells: readonly { readonly cell: Cell; readonly source: string }[];
  /** What was done to the headings: a title `added` on top, and the others `demoted` below it. */
  readonly heading: "added" | "demoted" | undefined;
}

/**
 * Renders a notebook that was made from Markdown, with exactly one H1 when there is a title: the body's own when
 * it has one and begins with it, else the front matter's. Prose of any other `.ipynb` is Jupyter's already.
 */
export function renderCells(notebook: Notebook): RenderedCells {
  if (notebook.source === undefined) {
    return { cells: notebook.cells.map((cell) => ({ cell, source: cell.source })), heading: undefined };
  }
  const { title, ...options } = planRendering(notebook);
  const cells = title === undefined ? notebook.cells : addTitleCell(notebook.cells);
  return {
    cells: cells.map((cell, index) => ({
      cell,
      source:
        cell.kind === "prose"
          ? renderProse(cell.source, index === 0 ? { ...options, title } : options)
          : cell.source,
    })),
    heading: title === undefined ? undefined : options.demote ? "demoted" : "added",
  };
}

function planRendering({ cells, frontMatter }: Notebook): RenderOptions {
  const prose = cells.filter((cell) => cell.kind === "prose");
  const levels = prose.flatMap(({ source }) => findHeadings(source)).map(({ level }) => level);
  const tops = levels.filter((level) => level === 1).length;
  const title = readFrontTitle(frontMatter);
  const needsTitle = title !== "" && !(tops === 1 && levels[0] === 1);
  return {
    title: needsTitle ? title : undefined,
    demote: needsTitle && tops > 0,
    footnotes: new Set(prose.flatMap(({ source }) => findFootnotes(source))),
  };
}

/** A lesson that begins with code needs a cell for its title; it is the prose cell that Markdown could have there. */
function addTitleCell(cells: readonly Cell[]): readonly Cell[] {
  if (cells[0]?.kind === "prose") return cells;
  const empty: ProseCell = { kind: "prose", id: "", line: 1, tags: [], metadata: {}, source: "" };
  const [id = "title"] = createIds([{ ...empty, id: undefined }, ...cells]);
  return [{ ...empty, id }, ...cells];
}
