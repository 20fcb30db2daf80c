import { writeFile } from "node:fs/promises";
import type { Case } from "./cases.js";

/** Writes a case as a notebook, without outputs. */
export async function writeCase(path: string, { cells }: Case): Promise<void> {
  const notebook = {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {
      kernelspec: { name: "tslab", display_name: "TypeScript", language: "typescript" },
      language_info: { name: "typescript", file_extension: ".ts" },
    },
    cells: [
      { id: "title", cell_type: "markdown", metadata: {}, source: "# Case" },
      ...cells.map(({ source, tags = [] }, index) => ({
        id: `cell-${index + 1}`,
        cell_type: "code",
        metadata: tags.length === 0 ? {} : { tags },
        source,
        execution_count: null,
        outputs: [],
      })),
    ],
  };
  await writeFile(path, JSON.stringify(notebook));
}
