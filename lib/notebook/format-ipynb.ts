import { formatJson } from "../expectation/json/format-json.js";
import { findLanguage } from "./ipynb/find-language.js";
import { formatCellMetadata, formatNotebookMetadata } from "./ipynb/format-metadata.js";
import { formatOutput } from "./ipynb/format-output.js";
import { splitBundle, splitLines } from "./ipynb/multiline.js";
import type { Cell, JsonObject, Notebook } from "./notebook.js";
import type { Output } from "./output.js";
import { renderCells } from "./render/render-cells.js";

/** What a run gave: cell id → outputs and prompt number. A cell that is not there keeps its own. */
export type OutputsByCell = ReadonlyMap<
  string,
  { readonly outputs: readonly Output[]; readonly executionCount: number | null }
>;

/**
 * Writes a notebook as nbformat 4.5, to the byte as Jupyter would: indent 1, sorted members, lines split as Python
 * does. Prose from Markdown is rendered for JupyterLab; what it says beyond that is kept in the metadata `seigo`.
 */
export function formatIpynb(notebook: Notebook, outputsByCell: OutputsByCell = new Map()): string {
  const { cells, heading } = renderCells(notebook);
  const language = findLanguage(notebook.metadata);
  const json = {
    cells: cells.map(({ cell, source }, index) => ({
      ...formatContent(cell, outputsByCell),
      id: cell.id,
      metadata: formatCellMetadata(cell, { source, language, isLast: index === cells.length - 1 }),
      source: splitLines(source),
    })),
    metadata: formatNotebookMetadata(notebook, heading),
    nbformat: 4,
    nbformat_minor: 5,
  };
  return `${formatJson(json, { indent: 1, python: true })}\n`;
}

function formatContent(cell: Cell, outputsByCell: OutputsByCell): JsonObject {
  if (cell.kind === "code") {
    const { outputs, executionCount } = outputsByCell.get(cell.id) ?? cell;
    return { cell_type: "code", execution_count: executionCount ?? null, outputs: outputs.map(formatOutput) };
  }
  return {
    cell_type: cell.kind === "prose" ? "markdown" : "raw",
    ...(cell.attachments === undefined ? {} : { attachments: formatAttachments(cell.attachments) }),
  };
}

function formatAttachments(attachments: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(attachments).map(([name, bundle]) => [name, splitBundle(bundle as JsonObject)]),
  );
}
