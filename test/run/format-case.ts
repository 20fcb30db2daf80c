/** A cell of a notebook that is only there to be run. */
export interface CaseCell {
  readonly source: string;
  readonly tags?: readonly string[];
}

/** A notebook of these cells for the kernel `tslab`, as JSON, without outputs. */
export function formatCase(cells: readonly CaseCell[]): string {
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
  return JSON.stringify(notebook);
}
